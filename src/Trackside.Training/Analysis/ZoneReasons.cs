using System.Collections.Immutable;
using System.Globalization;

namespace Trackside.Training.Analysis;

/// <summary>Why reps are held for those of a zone, a sentence for each thing that was looked at.</summary>
internal static class ZoneReasons
{
    public static ImmutableArray<string> For(TrainingZone zone, ZoneEvidence reps, double volumeSeconds)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        reasons.Add(Sentence("The reps last", Time(reps.RepSeconds), zone.RepSeconds.Outside(reps.RepSeconds) == 0, Times(zone.RepSeconds)));
        if (reps.RaceMetres is { } race)
        {
            reasons.Add(zone.Races is { } races
                ? Sentence("The pace is that of a race of", Metres(race), races.Outside(race) == 0, $"{Metres(races.Least)} to {Metres(races.Most)}")
                : $"The pace is that of a race of {Metres(race)}, or slower.");
        }

        if (reps.RestSeconds is { } rest && zone.RestSeconds is { } rests)
        {
            reasons.Add(Sentence("The recovery lasts", Time(rest), rests.Outside(rest) == 0, Times(rests)));
        }

        reasons.Add(Sentence("Reps as long as these add up to", Time(volumeSeconds), zone.WorkSeconds.Outside(Math.Max(1, volumeSeconds)) == 0, Times(zone.WorkSeconds)));
        return reasons.DrainToImmutable();
    }

    private static string Sentence(string what, string value, bool isUsual, string usual) =>
        isUsual ? $"{what} {value}, as is usual ({usual})." : $"{what} {value}; {usual} is usual.";

    private static string Times(Reach span) => $"{Time(span.Least)} to {Time(span.Most)}";

    private static string Time(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{Whole(seconds) / 60}:{Whole(seconds) % 60:00}");

    private static string Metres(double metres) => string.Create(CultureInfo.InvariantCulture, $"{Whole(metres)} m");

    // A half is rounded up, as everywhere that a coach reads it.
    private static long Whole(double value) => (long)Math.Round(value, MidpointRounding.AwayFromZero);
}
