using System.Collections.Immutable;
using Trackside.Telling;
using Trackside.Training.Load;

namespace Trackside.Cli;

/// <summary>The sessions of a folder and of the folders in it.</summary>
/// <param name="Folder">The folder as it was named on the command line.</param>
/// <param name="Sessions">The sessions, called by their paths within the folder, in the order of these.</param>
/// <param name="Unread">The files that could not be read.</param>
internal sealed record SessionFolder(string Folder, ImmutableArray<Analysed> Sessions, ImmutableArray<SourceText> Unread)
{
    private const int MostFiles = 20_000;

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, IgnoreInaccessible = true };

    /// <summary>The name of the folder.</summary>
    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)));

    /// <summary>The sessions that name nobody.</summary>
    public int Nameless => Sessions.Count(session => session.Reading.Athletes.IsEmpty);

    /// <summary>The athletes that the sessions name, the one of most sessions first, each as it was printed first.</summary>
    public ImmutableArray<NamedAthlete> Athletes =>
    [
        .. Sessions.SelectMany(session => session.Reading.Athletes.Distinct(StringComparer.OrdinalIgnoreCase))
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Select(like => new NamedAthlete(like.Key, like.Count()))
            .OrderByDescending(athlete => athlete.Sessions).ThenBy(athlete => athlete.Name, StringComparer.Ordinal),
    ];

    /// <summary>The files of a folder in the order of their names, so that sessions of one day stand as they are named; or what is wrong with it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="profile">The file of the athlete, which is no session; or null.</param>
    public static (string[] Files, string? Problem) FilesIn(string folder, string? profile)
    {
        if (!Directory.Exists(folder))
        {
            return ([], File.Exists(folder) ? $"{folder}: This is a file; name the folder it is in." : $"{folder}: There is no such folder.");
        }

        var known = string.IsNullOrEmpty(profile) ? null : Path.GetFullPath(profile);
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, "*", Everywhere)
                .Where(file => Path.GetExtension(file) is ".txt" or ".md" && !Path.GetFileName(file).StartsWith('.') && Path.GetFullPath(file) != known)
                .Take(MostFiles + 1).Order(StringComparer.Ordinal),
        ];
        return files.Length switch
        {
            0 => ([], $"{folder}: There is no session in it; a session is a file .txt or .md."),
            > MostFiles => ([], $"{folder}: There are more than {MostFiles} files in it; name a folder of one athlete."),
            _ => (files, null),
        };
    }

    /// <summary>Reads the sessions.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Its files.</param>
    /// <param name="question">How they are to be looked at.</param>
    public static SessionFolder Read(string folder, string[] files, Question question)
    {
        var read = new (Analysed? Session, SourceText Source)[files.Length];
        Parallel.For(0, files.Length, index =>
        {
            var source = SourceText.From(files[index], Stream.Null);
            read[index] = (source.Error is null ? question.Analyse(source) with { Name = NameIn(folder, files[index]) } : null, source);

            // Every log asks for it, and the workout remembers it: so it is worked out here, on every processor.
            _ = read[index].Session?.Reading.Workout.CanonicalText;
        });
        return new SessionFolder(
            folder, [.. read.Select(one => one.Session).OfType<Analysed>()], [.. read.Select(one => one.Source).Where(source => source.Error is not null)]);
    }

    /// <summary>The sessions of these athletes only; a byline of several is a session of each.</summary>
    /// <param name="names">The athletes, in letters large or small.</param>
    /// <param name="withNameless">Whether the sessions that name nobody are theirs too.</param>
    public SessionFolder Of(IReadOnlyCollection<string> names, bool withNameless) => this with
    {
        Sessions = [.. Sessions.Where(session => IsOf(session, names) || (withNameless && session.Reading.Athletes.IsEmpty))],
    };

    /// <summary>What was done before a session. The session itself, by its file or by its text, is not its own past.</summary>
    /// <param name="now">The session.</param>
    /// <param name="source">Where it comes from.</param>
    public Past Before(Analysed now, SourceText source)
    {
        var names = now.Reading.Athletes;
        var file = source.Path == SourceText.StandardInput ? null : Path.GetFullPath(source.Path);
        var known = names.IsEmpty ? this : Of(names, withNameless: now.Profile is not null);
        var earlier = known with { Sessions = [.. known.Sessions.Where(one => IsBefore(one, now) && known.FileOf(one) != file)] };
        return new Past(Folder, earlier.Sessions, Telling.Before.Of(earlier.ToLog(), now.ToEntry()));
    }

    /// <summary>The log of the sessions.</summary>
    public Log ToLog() => Log.Of(Sessions.Select(session => session.ToEntry()));

    /// <summary>The file of a session.</summary>
    public string FileOf(Analysed session) => Path.GetFullPath(Path.Combine(Folder, session.Name));

    private static bool IsBefore(Analysed one, Analysed now) =>
        !(one.Reading.Date > now.Reading.Date) && !string.Equals(one.Reading.Source, now.Reading.Source, StringComparison.Ordinal);

    private static bool IsOf(Analysed session, IReadOnlyCollection<string> names) =>
        session.Reading.Athletes.Any(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))
        || (session.Reading.Athlete is { } all && names.Contains(all, StringComparer.OrdinalIgnoreCase));

    private static string NameIn(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
}
