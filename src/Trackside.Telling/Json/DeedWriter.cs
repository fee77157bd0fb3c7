using System.Collections.Immutable;
using System.Text.Json;
using Trackside.Training.Timing;

namespace Trackside.Telling.Json;

/// <summary>Writes what a mark says was done.</summary>
internal static class DeedWriter
{
    public static ImmutableArray<string> Kinds { get; } =
    [
        "started", "lap", "finished", "timed", "recovering", "skipped", "moved", "retimed", "removed", "restored", "joined", "dropped", "repAdded", "planned",
        "grouped", "noted", "clock", "ended",
    ];

    public static string KindOf(Deed deed) => deed switch
    {
        Started => "started",
        LapPassed => "lap",
        Finished => "finished",
        TimeTyped => "timed",
        Recovering => "recovering",
        Skipped => "skipped",
        Moved => "moved",
        Retimed => "retimed",
        Removed => "removed",
        Restored => "restored",
        Joined => "joined",
        DroppedOut => "dropped",
        RepAdded => "repAdded",
        PlanChanged => "planned",
        Grouped => "grouped",
        Noted => "noted",
        ClockRead => "clock",
        Ended => "ended",
        _ => throw new InvalidOperationException($"{deed.GetType().Name} has no kind."),
    };

    public static void Write(Utf8JsonWriter json, Deed deed)
    {
        json.WriteString("kind", KindOf(deed));
        switch (deed)
        {
            case RepDeed of:
                WriteIds(json, of.Athletes);
                MarkJson.WriteRef(json, "rep", of.Rep);
                WriteId(json, "group", (of as Started)?.Group);
                break;
            case LapPassed lap:
                WriteIds(json, [lap.Athlete]);
                MarkJson.WriteRef(json, "rep", lap.Rep);
                if (lap.From is { } from)
                {
                    json.WriteNumber("metres", from.Metres);
                }

                break;
            case Finished finished:
                WriteIds(json, finished.Athlete is { } athlete ? [athlete] : []);
                WriteRep(json, "rep", finished.Rep);
                break;
            case TimeTyped typed:
                WriteIds(json, [typed.Athlete]);
                MarkJson.WriteRef(json, "rep", typed.Rep);
                json.WriteNumber("milliseconds", typed.Time.TotalMilliseconds);
                break;
            case Correction correction:
                WriteCorrection(json, correction);
                break;
            default:
                WriteOther(json, deed);
                break;
        }
    }

    private static void WriteCorrection(Utf8JsonWriter json, Correction correction)
    {
        json.WriteString("of", correction.Of);
        switch (correction)
        {
            case Moved moved:
                WriteId(json, "athlete", moved.Athlete);
                WriteRep(json, "rep", moved.Rep);
                break;
            case Retimed retimed:
                json.WriteNumber("milliseconds", retimed.Milliseconds);
                break;
        }
    }

    private static void WriteOther(Utf8JsonWriter json, Deed deed)
    {
        switch (deed)
        {
            case Joined joined:
                json.WriteString("athlete", joined.Athlete);
                json.WriteString("name", joined.Name);
                WriteRep(json, "rep", joined.Rep);
                break;
            case DroppedOut dropped:
                WriteIds(json, dropped.Athletes);
                break;
            case RepAdded added:
                WriteIds(json, added.Athletes);
                WriteRep(json, "like", added.Like);
                WriteText(json, "measure", added.Measure);
                WriteRep(json, "after", added.After);
                break;
            case PlanChanged changed:
                json.WriteString("text", changed.Text);
                break;
            case Grouped grouped:
                json.WriteString("group", grouped.Group);
                json.WriteString("name", grouped.Name);
                json.WriteArray("athletes", grouped.Athletes, static (inner, id) => inner.WriteStringValue(id));
                if (grouped.Stagger is { } stagger)
                {
                    json.WriteNumber("stagger", stagger.TotalMilliseconds);
                }

                break;
            case Noted noted:
                json.WriteString("text", noted.Text);
                WriteId(json, "athlete", noted.Athlete);
                WriteRep(json, "rep", noted.Rep);
                break;
            case ClockRead { Hidden: { } hidden }:
                json.WriteStartObject("hidden");
                json.WriteNumber("steady", hidden.Steady);
                json.WriteNumber("wall", hidden.Wall);
                json.WriteEndObject();
                break;
        }
    }

    private static void WriteIds(Utf8JsonWriter json, ImmutableArray<Guid> athletes)
    {
        if (!athletes.IsEmpty)
        {
            json.WriteArray("athletes", athletes, static (inner, id) => inner.WriteStringValue(id));
        }
    }

    private static void WriteRep(Utf8JsonWriter json, string name, RepRef? rep)
    {
        if (rep is not null)
        {
            MarkJson.WriteRef(json, name, rep);
        }
    }

    private static void WriteId(Utf8JsonWriter json, string name, Guid? id)
    {
        if (id is { } one)
        {
            json.WriteString(name, one);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
