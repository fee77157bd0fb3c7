using Microsoft.Extensions.Localization;
using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>Goes through all rows of an archive before any is kept: that each is what it should be, that what it names is there, and is of the same squad.</summary>
internal sealed class ArchiveCheck(TracksideDb db, ArchiveRows rows, IStringLocalizer<Texts> says)
{
    private const int Batch = 400;

    // Which squad each belongs to: no row may reach into another's.
    private readonly Dictionary<string, Dictionary<Guid, Guid>> _squadOf = new(StringComparer.Ordinal)
    {
        ["accounts"] = [],
        ["squads"] = [],
        ["athletes"] = [],
        ["sessions"] = [],
        ["messages"] = [],
    };

    /// <summary>Whether a row of a kind is in the archive; of kinds that nothing hangs on it is not remembered.</summary>
    public bool IsThere(string kind, Guid id) => !_squadOf.TryGetValue(kind, out var known) || known.ContainsKey(id);

    /// <summary>The squads by their names.</summary>
    public Dictionary<Guid, string> Squads { get; } = [];

    /// <summary>The accounts: what they sign in with, and what others see.</summary>
    public Dictionary<Guid, (string UserName, string Name)> Accounts { get; } = [];

    /// <summary>Who belonged to the squads.</summary>
    public List<(Guid Account, Role Role)> Members { get; } = [];

    /// <summary>How many rows there are of each kind.</summary>
    public Dictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the store has given away one of the numbers already, so that all get new ones.</summary>
    public bool IsAnyTaken { get; private set; }

    public async Task HoldAsync(CancellationToken cancellation)
    {
        foreach (var kind in AllKinds.All.Where(kind => kind.In.HasFlag(rows.Scope)))
        {
            await HoldAsync(kind, cancellation);
        }

        if (Squads.Count == 0 && rows.Scope != Scopes.Instance)
        {
            throw new ArchiveException(says["There is no squad in the archive, so there is nothing to make one of."]);
        }
    }

    private async Task HoldAsync(ArchiveKind kind, CancellationToken cancellation)
    {
        var (count, last, ids) = (0L, (Guid?)null, new List<Guid>(Batch));
        var squadAt = kind.PlaceOf("squad");
        foreach (var row in rows.Of(kind))
        {
            count++;
            var squad = squadAt >= 0 ? row.Values[squadAt] as Guid? : null;
            HoldReferences(kind, row, squad);
            if (kind.HasId)
            {
                var id = (Guid)row.Values[0]!;
                if (last is { } before && Compare(before, id) >= 0)
                {
                    throw new ArchiveException(says["{0}, line {1}: rows stand in the order of their ids, each once; '{2}' is out of its place.", kind.File, row.Line, id]);
                }

                last = id;
                Note(kind, id, squad, row);
                ids.Add(id);
            }

            if (ids.Count == Batch)
            {
                await LookUpAsync(kind, ids, cancellation);
            }
        }

        await LookUpAsync(kind, ids, cancellation);
        Counts[kind.Name] = count;
    }

    // By their digits, as both databases order them.
    private static int Compare(Guid one, Guid other) => string.CompareOrdinal(one.ToString(), other.ToString());

    private async Task LookUpAsync(ArchiveKind kind, List<Guid> ids, CancellationToken cancellation)
    {
        // Accounts are found by their names, and those rows that are only to be read take no number.
        if (ids.Count > 0 && !IsAnyTaken && kind.Back.HasFlag(rows.Scope))
        {
            IsAnyTaken = await kind.IsAnyTakenAsync(db, ids, cancellation);
        }

        ids.Clear();
    }

    private void HoldReferences(ArchiveKind kind, ArchiveRow row, Guid? squad)
    {
        foreach (var (place, field) in kind.Fields.Index())
        {
            if (field.To is not { } to || row.Values[place] is not Guid id || (field.IsLoose && !IsKnown(to, id)))
            {
                continue;
            }

            if (!_squadOf[to].TryGetValue(id, out var other))
            {
                throw new ArchiveException(says["{0}, line {1}: '{2}' names {3}, which is not in {4}.json.", kind.File, row.Line, field.Name, id, to]);
            }

            if (squad is not null && to != "accounts" && other != squad)
            {
                throw new ArchiveException(says["{0}, line {1}: '{2}' names {3}, which is of another squad.", kind.File, row.Line, field.Name, id]);
            }
        }
    }

    private bool IsKnown(string kind, Guid id) => _squadOf.TryGetValue(kind, out var known) && known.ContainsKey(id);

    private void Note(ArchiveKind kind, Guid id, Guid? squad, ArchiveRow row)
    {
        if (_squadOf.TryGetValue(kind.Name, out var known))
        {
            known.Add(id, squad ?? id);
        }

        if (kind == PeopleKinds.Squads)
        {
            Squads.Add(id, (string)row.Values[kind.PlaceOf("name")]!);
        }
        else if (kind == AccountKinds.Accounts)
        {
            Accounts.Add(id, ((string)row.Values[kind.PlaceOf("userName")]!, (string)row.Values[kind.PlaceOf("displayName")]!));
        }
        else if (kind == PeopleKinds.Members)
        {
            Members.Add(((Guid)row.Values[kind.PlaceOf("account")]!, (Role)row.Values[kind.PlaceOf("role")]!));
        }
    }
}
