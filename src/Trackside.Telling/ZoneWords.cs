using Trackside.Training.Analysis;

namespace Trackside.Telling;

/// <summary>The nine zones in words.</summary>
public static class ZoneWords
{
    /// <summary>What the kinds of work are called in a language, where the coach has set no names: to be given to <see cref="SessionAnalysis.Of"/>.</summary>
    /// <param name="speech">The language.</param>
    public static Vocabulary VocabularyIn(Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return new([.. Vocabulary.Default.Names.Select(speech.Translated)]);
    }

    /// <summary>The name of a zone: <c>easy running</c>, <c>VO2max</c>.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="speech">The language.</param>
    public static string Of(TrainingZone zone, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Translated(zone.Name);
    }
}
