using Trackside.Telling;

namespace Trackside.Cli;

/// <summary>What was done before a session, as far as a folder knows it.</summary>
/// <param name="Folder">The sessions that count as before: those of the same athlete, on the same day or earlier or without a day.</param>
/// <param name="Found">What was found in them.</param>
internal sealed record Past(SessionFolder Folder, Before Found)
{
    /// <summary>How many of the sessions have no day and are taken for earlier.</summary>
    public int Undated => Folder.Sessions.Count(session => session.Reading.Date is null);

    /// <summary>What was done before a session. The session itself, by its file or by its text, is not its own past.</summary>
    /// <param name="now">The session.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="folder">All sessions that are known.</param>
    public static Past Of(Analysed now, SourceText source, SessionFolder folder)
    {
        var names = now.Reading.Athletes;
        var file = source.Path == SourceText.StandardInput ? null : Path.GetFullPath(source.Path);
        var known = names.IsEmpty ? folder : folder.Of(names, withNameless: now.Profile is not null);
        var earlier = known with { Sessions = [.. known.Sessions.Where(one => IsBefore(one, now) && known.FileOf(one) != file)] };
        return new Past(earlier, Before.Of(earlier.ToLog(), now.ToEntry()));
    }

    /// <summary>The session of the folder that another is like.</summary>
    public Analysed SessionOf(EarlierSession earlier) => Folder.Sessions.First(session => session.Name == earlier.Then.Name);

    private static bool IsBefore(Analysed one, Analysed now) =>
        !(one.Reading.Date > now.Reading.Date) && !string.Equals(one.Reading.Source, now.Reading.Source, StringComparison.Ordinal);
}
