using System.Collections.Immutable;
using System.Globalization;
using Trackside.Notation.Readings;
using Trackside.Telling;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Sheets;

/// <summary>A reading as a coach's sheet: who and when, what and how fast, what lies between, and what is not sure.</summary>
internal static class Sheet
{
    /// <summary>The parts of a reading. The path is the file as it was named, for the places of the remarks.</summary>
    public static IEnumerable<IEnumerable<string>> Of(Reading reading, string path, Layout layout) =>
    [
        Paper.HeadOf(reading, layout),
        .. Session(reading, layout),
        Totals(reading, layout),
        Remarks.NotSure(reading, path, layout),
        Remarks.Noted(reading, path, layout),
    ];

    private static IEnumerable<IEnumerable<string>> Session(Reading reading, Layout layout)
    {
        var sets = Folding.Of(reading);
        return sets.IsEmpty ? [] : Blocks(sets, new RepTable([.. sets.SelectMany(set => set.Lines)], layout), reading.Workout, layout);
    }

    // Blocks of one row stand together; one with a heading stands apart.
    private static IEnumerable<IEnumerable<string>> Blocks(ImmutableArray<SetLines> sets, RepTable table, Workout workout, Layout layout)
    {
        var writer = new BlockWriter(table, layout);
        List<string> part = table.Heading.Length == 0 ? [] : [layout.Ink.Faint(table.Heading)];
        var isApart = false;
        foreach (var (index, block) in sets.GroupBy(set => set.Block).Index())
        {
            var asked = block.Key >= 1 && block.Key <= workout.Blocks.Length ? workout.Blocks[block.Key - 1] : null;
            var (heading, lines) = writer.Write(asked, [.. block]);
            if (index > 0 && (isApart || !heading.IsEmpty))
            {
                yield return part;
                part = [];
            }

            part.AddRange(heading.Concat(lines));
            isApart = !heading.IsEmpty;
        }

        yield return part;
    }

    private static IEnumerable<string> Totals(Reading reading, Layout layout)
    {
        var asked = reading.Workout.Totals;
        var withResult = reading.Reps.Count(rep => rep.Result is not null);
        var some = withResult == reading.Reps.Length ? "" : $" in {withResult} of {Many(reading.Reps.Length, "rep")}";
        string?[] parts =
        [
            asked.WorkReps == 0 ? null : Many(asked.WorkReps, "rep"),
            asked.WorkDistance == Distance.Zero ? null : InMetres(asked.WorkDistance),
            asked.WorkTime == Duration.Zero ? null : $"{asked.WorkTime} by time",
            withResult == 0 ? null : $"{reading.TotalOfResults} run{some}",
        ];

        var totals = string.Join(" · ", parts.OfType<string>());
        foreach (var line in totals.Length == 0 ? [] : layout.Wrap($"Total: {totals}", 0))
        {
            yield return line;
        }

        foreach (var line in Unplaced(reading).Concat(Facts(reading)).SelectMany(line => layout.Wrap(line, 0)))
        {
            yield return line;
        }
    }

    // A recovery that the workout has no place for is not lost: it is said as it was written.
    private static IEnumerable<string> Unplaced(Reading reading)
    {
        var placed = reading.Workout.RecoveriesAfterReps();
        return from read in reading.Recoveries
               let recovery = read.Recovery
               where WorkoutWords.Of(recovery, Speech.English).Length == 0
                   || !placed.Any(one => one is not null && one with { Distance = recovery.Distance, Time = recovery.Time } == recovery)
               select $"Recovery not placed: {Remarks.Quote(reading.Source, read.Span)}";
    }

    private static IEnumerable<string> Facts(Reading reading) => reading.Facts.IsEmpty
        ? []
        : [$"From the text: {string.Join("; ", reading.Facts.Select(fact => FactWords.Of(fact)))}"];

    // Miles and metres together come out in millimetres, which nobody ran.
    private static string InMetres(Distance distance) =>
        distance.ToString() is var exact && exact.Contains('.', StringComparison.Ordinal) && !exact.EndsWith("mi", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{distance.Metres:0}m")
            : distance.ToString();

    private static string Many(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
