using System.Collections.Immutable;
using System.Text.Json;
using Trackside.Training.Timing;

namespace Trackside.Telling.Json;

/// <summary>A mark as JSON, as <c>docs/timing.md</c> has it.</summary>
public static class MarkJson
{
    /// <summary>The most letters of a text.</summary>
    public const int LongestText = 20_000;

    /// <summary>The most letters of a name.</summary>
    public const int LongestName = 80;

    /// <summary>Reads a mark. Never fails: what is not right is said.</summary>
    /// <param name="json">Any JSON.</param>
    public static MarkReading Read(JsonElement json)
    {
        var problems = new List<FieldProblem>();
        var fields = new FieldReader(json, "", problems);
        var (id, device) = (fields.Id("id"), fields.Id("device"));
        var sequence = fields.Whole("sequence", 1, Mark.MaxSequence);
        var (reading, anchor, plan) = (ReadingOf(fields), AnchorOf(fields), fields.Id("plan", isNeeded: false));
        var deed = DeedReader.Of(fields);
        return new(
            problems.Count == 0 ? new Mark(id!.Value, device!.Value, sequence!.Value, reading, deed!) { Anchor = anchor, Plan = plan } : null,
            id,
            [.. problems]);
    }

    /// <summary>Writes a mark: the same mark is the same text, and reading it gives the mark again.</summary>
    /// <param name="mark">The mark.</param>
    public static string Write(Mark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return JsonLine.Of(json => WriteFields(json, mark));
    }

    internal static ClockReading ReadingOf(FieldReader fields) => fields.Inner("reading") is { } inner ? ClocksOf(inner, isAll: true) : default;

    internal static ClockReading ClocksOf(FieldReader fields, bool isAll)
    {
        var reading = new ClockReading(
            fields.Id("life") ?? default,
            fields.Whole("steady", 0, ClockReading.MaxSteady) ?? 0,
            fields.Whole("wall", 0, ClockReading.MaxWall) ?? 0);
        if (isAll)
        {
            fields.NothingElse("a reading");
        }

        return reading;
    }

    internal static Anchor? AnchorOf(FieldReader fields)
    {
        if (fields.Inner("anchor", isNeeded: false) is not { } inner)
        {
            return null;
        }

        var anchor = new Anchor(
            inner.Whole("steady", 0, ClockReading.MaxSteady) ?? 0,
            inner.Whole("server", 0, ClockReading.MaxWall) ?? 0,
            inner.Whole("within", 0, Anchor.MaxWithin) ?? 0);
        inner.NothingElse("an anchor");
        return anchor;
    }

    internal static void WriteRef(Utf8JsonWriter json, string name, RepRef? rep)
    {
        if (rep is not { } one)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        if (one.Added is { } added)
        {
            json.WriteString("added", added);
        }
        else
        {
            json.WriteNumber("number", one.Number);
            if (one.Plan is { } plan)
            {
                json.WriteString("plan", plan);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Mark mark)
    {
        json.WriteString("id", mark.Id);
        json.WriteString("device", mark.Device);
        json.WriteNumber("sequence", mark.Sequence);
        json.WriteStartObject("reading");
        json.WriteString("life", mark.Reading.Life);
        json.WriteNumber("steady", mark.Reading.Steady);
        json.WriteNumber("wall", mark.Reading.Wall);
        json.WriteEndObject();
        if (mark.Anchor is { } anchor)
        {
            json.WriteStartObject("anchor");
            json.WriteNumber("steady", anchor.Steady);
            json.WriteNumber("server", anchor.Server);
            json.WriteNumber("within", anchor.Within);
            json.WriteEndObject();
        }

        if (mark.Plan is { } plan)
        {
            json.WriteString("plan", plan);
        }

        DeedWriter.Write(json, mark.Deed);
    }
}

/// <summary>A mark that was read, or what is wrong with it.</summary>
/// <param name="Mark">The mark; null where something is wrong.</param>
/// <param name="Id">Its id, where at least that could be read.</param>
/// <param name="Problems">What is wrong; empty for a good mark.</param>
public sealed record MarkReading(Mark? Mark, Guid? Id, ImmutableArray<FieldProblem> Problems);
