using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>Makes rows of the store from rows of an archive: with new numbers where the old ones are taken, and with the accounts that are here.</summary>
internal sealed class RowMaking(ImportPlan plan, IDataProtector seal, DateTimeOffset now)
{
    private const int SecretBytes = 32;

    private readonly Dictionary<Guid, DateOnly> _days = [];
    private readonly List<Guid> _squads = [];

    /// <summary>The squads that were made so far.</summary>
    public IReadOnlyList<Guid> Squads => _squads;

    public IEnumerable<object> Of(ArchiveKind kind, IEnumerable<ArchiveRow> rows) => rows.Select(row => One(kind, row)).OfType<object>();

    private object? One(ArchiveKind kind, ArchiveRow from)
    {
        var row = Activator.CreateInstance(kind.Row)!;
        foreach (var (place, field) in kind.Fields.Index())
        {
            var value = from.Values[place];
            if (value is Guid id)
            {
                value = NumberOf(kind, field, id);
                if (value is null && field is { To: "accounts", IsLoose: false })
                {
                    // Who is not here does not belong either.
                    return null;
                }
            }

            if (value is not null || field.Shape == FieldShape.Sealed)
            {
                kind.Paths[place].Set(row, field.Shape == FieldShape.Sealed ? seal.Protect((string?)value ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes))) : value);
            }
        }

        return Finished(row, from, kind);
    }

    private Guid? NumberOf(ArchiveKind kind, ArchiveField field, Guid id) =>
        field.To == "accounts" || kind == AccountKinds.Accounts
            ? plan.Accounts.TryGetValue(id, out var here) ? here : plan.Head is null ? id : null
            : field.IsLoose && !plan.Known(field.To!, id) ? null
            : plan.Salt is { } salt ? Numbering.Of(id, salt) : id;

    private object? Finished(object row, ArchiveRow from, ArchiveKind kind)
    {
        switch (row)
        {
            case Squad squad:
                _squads.Add(squad.Id);
                break;

            // Whoever takes it in is head coach, whatever they were before.
            case Member member when member.AccountId == plan.Head && member.AthleteId is null:
                return null;
            case StoredSession session:
                _days[session.Id] = session.On;
                break;
            case Entry entry:
                entry.On = _days[entry.SessionId];
                break;
            case TimedMark mark when plan.Salt is { } salt:
                mark.Body = Numbering.Within(mark.Body, salt);
                break;
            case Webhook hook when from.Values[kind.PlaceOf("secret")] is null:
                hook.PausedAt ??= now;
                break;
        }

        return row;
    }
}
