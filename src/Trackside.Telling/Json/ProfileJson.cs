using System.Globalization;
using System.Text.Json;
using Trackside.Training.Physiology;

namespace Trackside.Telling.Json;

/// <summary>The athlete that a session was held against.</summary>
internal static class ProfileJson
{
    public static void Write(Utf8JsonWriter json, Numbers numbers, Profile? profile)
    {
        if (profile is null)
        {
            json.WriteNull("profile");
            return;
        }

        json.WriteStartObject("profile");
        json.WriteString("sex", profile.Sex is { } sex ? JsonNames.Of(sex) : null);
        WriteEvent(json, profile);
        json.WriteObjects("performances", profile.Performances, Write);
        json.WriteObjects("bests", profile.Bests, Write);
        json.WriteObjects("seasonBests", profile.LastYear is { } year ? profile.Season(year).Bests : [], Write);
        numbers.Write("vdot", profile.Vdot);
        numbers.Write("criticalSpeed", profile.CriticalSpeed);
        numbers.Write("dPrime", profile.DPrime);
        numbers.Write("maximalSprintSpeed", profile.MaximalSprintSpeed);
        numbers.Write("maximalAerobicSpeed", profile.MaximalAerobicSpeed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Performance one)
    {
        json.WriteNumber("distanceMetres", one.Distance.Metres);
        json.WriteNumber("timeSeconds", one.Time.TotalSeconds);
        json.WriteString("date", one.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void WriteEvent(Utf8JsonWriter json, Profile profile)
    {
        if (profile.OwnRace is not { } race)
        {
            json.WriteNull("event");
            return;
        }

        json.WriteStartObject("event");
        json.WriteString("name", InWords.Race(race, Speech.English));
        json.WriteNumber("distanceMetres", race.Metres);
        json.WriteBoolean("stated", profile.IsOwnRaceStated);
        json.WriteEndObject();
    }
}
