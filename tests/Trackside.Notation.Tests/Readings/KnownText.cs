using System.Globalization;
using System.Text.Json;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Tests.Readings;

/// <summary>A text with what it means, as two people agreed or its inventor meant it.</summary>
/// <param name="Id">What it is called in its file.</param>
/// <param name="Text">The text.</param>
/// <param name="Reps">The work reps in order, as <c>2*1000m 500m</c>; more than one entry where several readings are right, null where none is said.</param>
/// <param name="Recoveries">Distance, time and relation of each recovery, sorted.</param>
/// <param name="Results">The result of each rep, those not asked for included; null where there are none.</param>
/// <param name="Athlete">The byline's name.</param>
/// <param name="Date">The byline's day, ISO.</param>
internal sealed record KnownText(string Id, string Text, string[]? Reps, string[] Recoveries, decimal?[]? Results, string? Athlete, string? Date)
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<KnownText> From(string file)
    {
        using var stream = typeof(KnownText).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<KnownText>(line, Plain)!)];
    }

    public static string RepsOf(Reading reading)
    {
        List<(string Rep, int Count)> runs = [];
        foreach (var rep in reading.Reps.Where(rep => rep.IsPrescribed && rep.Planned.Rep.Role == RepRole.Work).Select(rep => TextOf(rep.Planned.Rep)))
        {
            if (runs.Count > 0 && runs[^1].Rep == rep)
            {
                runs[^1] = (rep, runs[^1].Count + 1);
            }
            else
            {
                runs.Add((rep, 1));
            }
        }

        return string.Join(' ', runs.Select(run => run.Count == 1 ? run.Rep : $"{run.Count}*{run.Rep}"));
    }

    public static string[] RecoveriesOf(Reading reading) =>
        [.. reading.Recoveries.Select(read => read.Recovery).Where(recovery => recovery.HasMeasure).Select(TextOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static decimal?[] ResultsOf(Reading reading) =>
        [.. reading.Reps.Where(rep => rep.Planned.Rep.Role == RepRole.Work).Select(rep => rep.Result?.TotalSeconds)];

    public bool IsReadRight(Reading reading) =>
        (Reps is null || Reps.Contains(RepsOf(reading)))
        && Recoveries.Order(StringComparer.Ordinal).SequenceEqual(RecoveriesOf(reading))
        && (Results is null || Results.SequenceEqual(ResultsOf(reading)));

    /// <summary>Whether anything tells the coach to look again.</summary>
    public static bool IsFlagged(Reading reading) => reading.Diagnostics.Any(diagnostic => diagnostic.Rule.Severity != Severity.Info);

    private static string TextOf(Rep rep) =>
        rep.Distance is { } distance ? Number(distance.Min.Metres) + "m" : rep.Time is { } time ? Number(time.Min.TotalSeconds) + "s" : "?";

    private static string TextOf(Recovery recovery)
    {
        var distance = recovery.Distance is { } metres ? Range(metres.Min.Metres, metres.Max.Metres) + "m" : null;
        var time = recovery.Time is { } seconds ? Range(seconds.Min.TotalSeconds, seconds.Max.TotalSeconds) + "s" : null;
        return string.Join(' ', new[] { distance, time, RelationOf(recovery.Relation) }.OfType<string>());
    }

    private static string? RelationOf(RecoveryRelation? relation) => relation switch
    {
        RecoveryRelation.NextRepDistance => "next_rep_distance",
        RecoveryRelation.PreviousRepDistance => "prev_rep_distance",
        RecoveryRelation.HalfNextRepDistance => "half_next_rep_distance",
        RecoveryRelation.EqualRepDistance => "equal_rep_distance",
        RecoveryRelation.EqualRepTime => "equal_rep_time",
        RecoveryRelation.HalfNextRepTime => "half_next_rep_time",
        RecoveryRelation.HalfPreviousRepTime => "half_prev_rep_time",
        RecoveryRelation.BackToStart => "back_to_start",
        _ => null,
    };

    private static string Range(decimal min, decimal max) => min == max ? Number(min) : $"{Number(min)}-{Number(max)}";

    private static string Number(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
