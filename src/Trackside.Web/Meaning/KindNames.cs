using Trackside.Telling;
using Trackside.Training.Analysis;

namespace Trackside.Web.Meaning;

/// <summary>The names of kinds of work, kept in English in the rows and shown in the person's language.</summary>
public static class KindNames
{
    /// <summary>All kinds, each once, as they are kept.</summary>
    public static IReadOnlyList<string> Kept { get; } = [.. Vocabulary.Default.Names.Distinct(StringComparer.Ordinal)];

    /// <summary>Where a kept name stands among all of them.</summary>
    public static int PlaceOf(string name) => Vocabulary.Default.Names.IndexOf(name);

    /// <summary>A kept list of kinds in a language: <c>Specific Stamina, Specific Speed</c>.</summary>
    public static string In(string kept, Speech speech) => kept.Length == 0 ? "" : string.Join(", ", kept.Split(", ").Select(name => One(name, speech)));

    private static string One(string name, Speech speech)
    {
        var zone = Vocabulary.Default.Names.IndexOf(name);
        return zone < 0 ? name : ZoneWords.VocabularyIn(speech).Names[zone];
    }
}
