using System.Globalization;
using System.Text.Json;
using Trackside.Cli.Findings;
using Trackside.Training.Physiology;

namespace Trackside.Cli.Json;

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
        json.WriteObjects("performances", profile.Performances, static (inner, one) =>
        {
            inner.WriteNumber("distanceMetres", one.Distance.Metres);
            inner.WriteNumber("timeSeconds", one.Time.TotalSeconds);
            inner.WriteString("date", one.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        });
        numbers.Write("vdot", profile.Vdot);
        numbers.Write("criticalSpeed", profile.CriticalSpeed);
        numbers.Write("dPrime", profile.DPrime);
        numbers.Write("maximalSprintSpeed", profile.MaximalSprintSpeed);
        numbers.Write("maximalAerobicSpeed", profile.MaximalAerobicSpeed);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Profile profile)
    {
        if (profile.OwnRace is not { } race)
        {
            json.WriteNull("event");
            return;
        }

        json.WriteStartObject("event");
        json.WriteString("name", InWords.Race(race));
        json.WriteNumber("distanceMetres", race.Metres);
        json.WriteBoolean("stated", profile.IsOwnRaceStated);
        json.WriteEndObject();
    }
}
