namespace Trackside.Training.Physiology;

/// <summary>The speed that a zone's name stands for: <c>T</c>, <c>CV</c>, <c>VMA</c>.</summary>
internal static class ZoneSpeed
{
    public static Estimate? Of(string name, Profile? profile) => name == "?" ? profile?.SpeedAt(Quantities.Duration.FromMinutes(6)) : null;
}
