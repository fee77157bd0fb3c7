using System.Collections.Immutable;
using Trackside.Notation;
using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Json;

/// <summary>Reads what a mark says was done: its <c>kind</c> and the fields of that kind.</summary>
internal static class DeedReader
{
    private const int LongestMeasure = 100;
    private const decimal FurthestLap = 1_000_000;
    private const string OneAthlete = "names one athlete: [\"…\"].";

    /// <summary>Reads it; null where something is wrong.</summary>
    public static Deed? Of(FieldReader fields)
    {
        var kind = fields.Text("kind", 20);
        var deed = kind switch
        {
            "started" => new Started(Athletes(fields), Rep(fields)) { Group = fields.Id("group", isNeeded: false, mayBeZero: true) },
            "lap" => new LapPassed(OnlyAthlete(fields), Rep(fields)) { From = fields.Positive("metres", FurthestLap) is { } metres ? Distance.FromMetres(metres) : null },
            "finished" => new Finished { Athlete = fields.Has("athletes") ? OnlyAthlete(fields) : null, Rep = RepOrNone(fields, "rep") },
            "timed" => new TimeTyped(OnlyAthlete(fields), Rep(fields), Duration.FromMilliseconds(fields.Whole("milliseconds", 1, Deed.MaxMilliseconds) ?? 1)),
            "recovering" => new Recovering(Athletes(fields), Rep(fields)),
            "skipped" => new Skipped(Athletes(fields), Rep(fields)),
            "moved" => MovedOf(fields),
            "retimed" => RetimedOf(fields),
            "removed" => new Removed(Of(fields, "of")),
            "restored" => new Restored(Of(fields, "of")),
            "joined" => new Joined(Of(fields, "athlete"), fields.Text("name", MarkJson.LongestName) ?? "") { Rep = RepOrNone(fields, "rep") },
            "dropped" => new DroppedOut(Athletes(fields)),
            "repAdded" => AddedOf(fields),
            "planned" => PlannedOf(fields),
            "grouped" => GroupedOf(fields),
            "noted" => new Noted(fields.Text("text", MarkJson.LongestText) ?? "") { Athlete = fields.Id("athlete", isNeeded: false), Rep = RepOrNone(fields, "rep") },
            "clock" => ClockOf(fields),
            "ended" => new Ended(),
            null => (Deed?)null,
            _ => Unknown(fields),
        };
        if (deed is not null)
        {
            fields.NothingElse($"a '{kind}' mark");
        }

        return deed;
    }

    private static Deed? Unknown(FieldReader fields)
    {
        fields.Add("kind", $"is none of {string.Join(", ", DeedWriter.Kinds.Select(kind => $"'{kind}'"))}.");
        return null;
    }

    private static Guid Of(FieldReader fields, string name) => fields.Id(name) ?? default;

    private static ImmutableArray<Guid> Athletes(FieldReader fields) => fields.Ids("athletes", TimingPlan.MaxRunners);

    private static Guid OnlyAthlete(FieldReader fields)
    {
        var athletes = Athletes(fields);
        if (athletes.Length > 1)
        {
            fields.Add("athletes", OneAthlete);
        }

        return athletes.FirstOrDefault();
    }

    private static RepRef Rep(FieldReader fields) => RepOrNone(fields, "rep", isNeeded: true) ?? default;

    private static RepRef? RepOrNone(FieldReader fields, string name, bool isNeeded = false)
    {
        if (fields.Inner(name, isNeeded) is not { } inner)
        {
            return null;
        }

        if (inner.Has("added"))
        {
            var added = inner.Id("added");
            inner.NothingElse("a rep that was added");
            return added is { } mark ? RepRef.OfAdded(mark) : null;
        }

        var (number, plan) = (inner.Whole("number", 1, Workout.MaxReps), inner.Id("plan", isNeeded: false, mayBeZero: true));
        inner.NothingElse("a rep: it has a 'number', or 'added'");
        return number is not { } one ? null : plan is { } text ? RepRef.Of((int)one, text) : RepRef.Of((int)one);
    }

    private static Moved MovedOf(FieldReader fields)
    {
        var moved = new Moved(Of(fields, "of")) { Athlete = fields.Id("athlete", isNeeded: false), Rep = RepOrNone(fields, "rep") };
        if (!fields.Has("athlete") && !fields.Has("rep"))
        {
            fields.Add("athlete", "is missing, and so is 'rep'; say to whom or where the mark is moved.");
        }

        return moved;
    }

    private static Retimed RetimedOf(FieldReader fields) =>
        new(Of(fields, "of"), fields.Whole("milliseconds", -Deed.MaxMilliseconds, Deed.MaxMilliseconds) ?? 0);

    private static RepAdded AddedOf(FieldReader fields)
    {
        var (like, measure) = (RepOrNone(fields, "like"), fields.Text("measure", LongestMeasure, isNeeded: false));
        if (fields.Has("like") == fields.Has("measure"))
        {
            fields.Add("measure", "and 'like' are given both or neither; say what is run, or which rep it is like.");
        }

        var rep = measure is null ? null : SessionReader.Read(measure).Workout.Reps is [var one] ? one.Rep : null;
        if (measure is not null && rep is null)
        {
            fields.Add("measure", "is not read as one rep; write it as \"200m\" or \"3:00\".");
        }

        return new RepAdded
        {
            Athletes = fields.Ids("athletes", TimingPlan.MaxRunners, isNeeded: false),
            Like = like,
            Measure = measure,
            Rep = rep,
            After = RepOrNone(fields, "after"),
        };
    }

    private static PlanChanged PlannedOf(FieldReader fields)
    {
        var text = fields.Text("text", MarkJson.LongestText, mayBeBlank: true) ?? "";
        return new PlanChanged(text, SessionReader.Read(text).Workout);
    }

    private static Grouped GroupedOf(FieldReader fields) =>
        new(Of(fields, "group"), fields.Text("name", MarkJson.LongestName, mayBeBlank: true) ?? "", fields.Ids("athletes", TimingPlan.MaxRunners, mayBeEmpty: true))
        {
            Stagger = fields.Whole("stagger", 1, Deed.MaxMilliseconds, isNeeded: false) is { } apart ? Duration.FromMilliseconds(apart) : null,
        };

    private static ClockRead ClockOf(FieldReader fields)
    {
        if (fields.Inner("hidden", isNeeded: false) is not { } inner)
        {
            return new ClockRead();
        }

        var hidden = (inner.Whole("steady", 0, ClockReading.MaxSteady) ?? 0, inner.Whole("wall", 0, ClockReading.MaxWall) ?? 0);
        inner.NothingElse("a reading of the clocks");
        return new ClockRead { Hidden = hidden };
    }
}
