using System.Collections.Immutable;
using System.Globalization;
using Trackside.Training.Phrases;

namespace Trackside.Training.Analysis;

/// <summary>Why reps are held for those of a zone, a sentence for each thing that was looked at.</summary>
internal static class ZoneReasons
{
    public static ImmutableArray<Phrase> For(TrainingZone zone, ZoneEvidence reps, double volumeSeconds)
    {
        var reasons = ImmutableArray.CreateBuilder<Phrase>();
        reasons.Add(zone.RepSeconds.Outside(reps.RepSeconds) == 0
            ? Phrase.Of("The reps last {0}, as is usual ({1} to {2}).", TimesOf(reps.RepSeconds, zone.RepSeconds))
            : Phrase.Of("The reps last {0}; {1} to {2} is usual.", TimesOf(reps.RepSeconds, zone.RepSeconds)));
        if (reps.RaceMetres is { } race)
        {
            reasons.Add(zone.Races is not { } races ? Phrase.Of("The pace is that of a race of {0}, or slower.", Metres(race))
                : races.Outside(race) == 0 ? Phrase.Of("The pace is that of a race of {0}, as is usual ({1} to {2}).", Metres(race), Metres(races.Least), Metres(races.Most))
                : Phrase.Of("The pace is that of a race of {0}; {1} to {2} is usual.", Metres(race), Metres(races.Least), Metres(races.Most)));
        }

        if (reps.RestSeconds is { } rest && zone.RestSeconds is { } rests)
        {
            reasons.Add(rests.Outside(rest) == 0
                ? Phrase.Of("The recovery lasts {0}, as is usual ({1} to {2}).", TimesOf(rest, rests))
                : Phrase.Of("The recovery lasts {0}; {1} to {2} is usual.", TimesOf(rest, rests)));
        }

        reasons.Add(zone.WorkSeconds.Outside(Math.Max(1, volumeSeconds)) == 0
            ? Phrase.Of("Reps as long as these add up to {0}, as is usual ({1} to {2}).", TimesOf(volumeSeconds, zone.WorkSeconds))
            : Phrase.Of("Reps as long as these add up to {0}; {1} to {2} is usual.", TimesOf(volumeSeconds, zone.WorkSeconds)));
        return reasons.DrainToImmutable();
    }

    private static string[] TimesOf(double seconds, Reach usual) => [Time(seconds), Time(usual.Least), Time(usual.Most)];

    private static string Time(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{Whole(seconds) / 60}:{Whole(seconds) % 60:00}");

    private static string Metres(double metres) => string.Create(CultureInfo.InvariantCulture, $"{Whole(metres)} m");

    // A half is rounded up, as everywhere that a coach reads it.
    private static long Whole(double value) => (long)Math.Round(value, MidpointRounding.AwayFromZero);
}
