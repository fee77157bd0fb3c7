namespace Trackside.Cli.Sheets;

/// <summary>How many of what.</summary>
internal static class Counted
{
    /// <summary><c>1 place</c>, <c>8 places</c>.</summary>
    public static string Many(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
