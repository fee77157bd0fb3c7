using Trackside.Notation.Readings;
using Trackside.Training.Physiology;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Demo;

/// <summary>One invented session as rows.</summary>
/// <param name="session">The session.</param>
/// <param name="hasHistory">Whether it is told how each cell came to be.</param>
internal sealed class SessionRows(StoredSession session, bool hasHistory)
{
    private const string Coach = "Coach Example";

    public StoredSession Session { get; } = session;

    public List<Entry> Entries { get; } = [];

    public List<Result> Results { get; } = [];

    public List<OwnTarget> Targets { get; } = [];

    public List<PrivateNote> Notes { get; } = [];

    public List<Change> Changes { get; } = [];

    /// <summary>Adds an athlete's entry, with what lists tell of it.</summary>
    public void Add(Entry entry, Result[] results, Reading reading, Profile? profile)
    {
        if (results.Length > 0)
        {
            entry.Take(Ran.Of(reading, Session.On, results, entry.Exertion, profile));
        }
        else if (entry.Note.Length > 0)
        {
            entry.Words = Folding.Of(entry.Note);
        }

        Entries.Add(entry);
        Results.AddRange(results);
        if (hasHistory)
        {
            KeepHistory(entry, results);
        }
    }

    private void KeepHistory(Entry entry, Result[] results)
    {
        foreach (var result in results)
        {
            result.Version = Next(entry, new CellField(CellKind.Rep, result.Rep), SplitCell.TextOf(result, result.Asked.Length > 0 && result.Note.StartsWith("one more", StringComparison.Ordinal)));
        }

        foreach (var (kind, text) in new[] { (CellKind.Exertion, Text(entry.Exertion)), (CellKind.Feel, Text(entry.Feel)), (CellKind.Sleep, Text(entry.Sleep)), (CellKind.Soreness, Text(entry.Soreness)), (CellKind.Note, entry.Note) })
        {
            if (text.Length > 0)
            {
                Next(entry, new CellField(kind, 0), text);
            }
        }
    }

    private long Next(Entry entry, CellField field, string text)
    {
        var version = ++Session.Version;
        entry.FieldVersions = FieldVersion.Put(entry.FieldVersions, field.ToString(), version);
        Changes.Add(new Change
        {
            Id = Dice.IdOf(Session.On, BitConverter.ToInt64(Session.Id.ToByteArray(), 8), version, 8),
            SquadId = Session.SquadId,
            SessionId = Session.Id,
            AthleteId = entry.AthleteId,
            Field = field.ToString(),
            After = text,
            Version = version,
            By = Coach,
            At = new DateTimeOffset(Session.On, new TimeOnly(18, 0), TimeSpan.Zero).AddSeconds(4 * version),
        });
        return version;
    }

    private static string Text(decimal? value) => value?.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
