using System.Text.Json;
using System.Text.Json.Nodes;
using Trackside.Web.Meaning;

namespace Trackside.Web.Live;

/// <summary>What of the marks somebody is told. Asked mark by mark, in the order of their numbers; it may remember what it was asked.</summary>
internal abstract class Sight
{
    /// <summary>Whether it must be asked from the first mark on to know what to tell of a later one.</summary>
    public virtual bool Remembers => false;

    /// <summary>The marks to tell of, now that one more is there.</summary>
    public abstract IEnumerable<MarkRow> Of(MarkRow row);
}

/// <summary>Everything, as it was marked.</summary>
internal sealed class WholeSight : Sight
{
    public static readonly WholeSight Instance = new();

    public override IEnumerable<MarkRow> Of(MarkRow row) => [row];
}

/// <summary>What a follower is told: names that marks bring along in initials, and no notes.</summary>
internal sealed class FollowSight : Sight
{
    public static readonly FollowSight Instance = new();

    public override IEnumerable<MarkRow> Of(MarkRow row)
    {
        if (!row.Body.Contains("\"noted\"", StringComparison.Ordinal) && !row.Body.Contains("\"joined\"", StringComparison.Ordinal))
        {
            return [row];
        }

        var mark = JsonNode.Parse(row.Body)!.AsObject();
        switch ((string?)mark["kind"])
        {
            case "noted":
                return [];
            case "joined" when (string?)mark["name"] is { } name:
                mark["name"] = Initials.Of(name);
                return [row with { Body = mark.ToJsonString() }];
            default:
                return [row];
        }
    }
}

/// <summary>What one athlete is told: marks of theirs, with nobody else in them, the corrections of these, and changes of the plan.</summary>
internal sealed class OwnSight(Guid athlete) : Sight
{
    private readonly HashSet<Guid> _told = [];
    private readonly Dictionary<Guid, MarkRow> _others = [];
    private readonly Dictionary<Guid, List<MarkRow>> _waiting = [];

    public override bool Remembers => true;

    public override IEnumerable<MarkRow> Of(MarkRow row)
    {
        var mark = JsonNode.Parse(row.Body)!.AsObject();
        return Thinned(mark, athlete) is { } body ? Tell(row with { Body = body }, OfIn(mark)) : Wait(row, OfIn(mark));
    }

    /// <summary>A mark with nobody but one athlete in it; null where it is not theirs.</summary>
    private static string? Thinned(JsonObject mark, Guid athlete)
    {
        var me = athlete.ToString();
        if (mark["athletes"] is JsonArray athletes)
        {
            if (!athletes.Any(one => (string?)one == me))
            {
                return null;
            }

            mark["athletes"] = new JsonArray(me);
            return mark.ToJsonString();
        }

        return (string?)mark["athlete"] is { } one ? one == me ? mark.ToJsonString() : null
            : (string?)mark["kind"] is "planned" or "ended" or "repAdded" or "clock" ? mark.ToJsonString()
            : null;
    }

    private static Guid? OfIn(JsonObject mark) => mark["of"] is JsonValue of && of.TryGetValue<string>(out var text) && Guid.TryParse(text, out var id) ? id : null;

    // A press without a name that was given to the athlete is theirs from then on, and what corrects one of theirs is told too.
    private IEnumerable<MarkRow> Tell(MarkRow row, Guid? of)
    {
        _told.Add(row.Id);
        if (of is { } corrected && _others.Remove(corrected, out var press) && WithoutAthletes(press) is { } plain)
        {
            _told.Add(press.Id);
            yield return press with { Body = plain };
        }

        yield return row;
        if (_waiting.Remove(row.Id, out var corrections))
        {
            foreach (var told in corrections.SelectMany(correction => Tell(correction, null)))
            {
                yield return told;
            }
        }
    }

    private IEnumerable<MarkRow> Wait(MarkRow row, Guid? of)
    {
        if (of is not { } corrected)
        {
            _others[row.Id] = row;
            return [];
        }

        var mark = JsonNode.Parse(row.Body)!.AsObject();
        mark.Remove("athlete");
        var plain = row with { Body = mark.ToJsonString() };
        if (_told.Contains(corrected))
        {
            return Tell((string?)mark["kind"] == "moved" && mark["rep"] is null ? plain with { Body = Removed(mark) } : plain, null);
        }

        if (!_waiting.TryGetValue(corrected, out var waiting))
        {
            _waiting[corrected] = waiting = [];
        }

        waiting.Add(plain);
        return [];
    }

    // What was given to somebody else is, for who had it, taken away.
    private static string Removed(JsonObject mark)
    {
        mark["kind"] = "removed";
        return mark.ToJsonString();
    }

    private static string? WithoutAthletes(MarkRow press)
    {
        using var mark = JsonDocument.Parse(press.Body);
        return mark.RootElement.TryGetProperty("athletes", out _) || mark.RootElement.TryGetProperty("athlete", out _) ? null : press.Body;
    }
}
