using System.Text.Json;
using Trackside.Training.Analysis;

namespace Trackside.Telling.Json;

/// <summary>How the session went as a whole: its rounds, its ladders, and where returns diminished.</summary>
internal static class ProgressJson
{
    public static void Write(Utf8JsonWriter json, Numbers numbers, SessionAnalysis analysis)
    {
        json.WriteObjects("rounds", analysis.Rounds, (inner, rounds) =>
        {
            inner.WriteString("name", rounds.Name);
            inner.WriteObjects("rounds", rounds.Rounds, (one, round) =>
            {
                one.WriteArray("reps", round.Reps, static (reps, rep) => reps.WriteNumberValue(rep));
                numbers.Write("time", round.Seconds);
                numbers.Write("againstFirst", round.Against);
            });
        });
        json.WriteObjects("ladders", analysis.Mirrors, (inner, ladder) =>
        {
            inner.WriteString("name", ladder.Name);
            inner.WriteObjects("pairs", ladder.Pairs, (one, pair) =>
            {
                one.WriteNumber("early", pair.Early);
                one.WriteNumber("late", pair.Late);
                numbers.Write("difference", pair.Difference);
            });
            numbers.Write("wayBack", ladder.Against);
        });
        BreakPointJson.Write(json, numbers, analysis.Diminished?.Step, analysis.Diminished?.Rep ?? 0);
    }
}

/// <summary>What the session came to.</summary>
internal static class TotalsJson
{
    public static void Write(Utf8JsonWriter json, Numbers numbers, SessionTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("workReps", totals.WorkReps.Asked);
        json.WriteNumber("timedReps", totals.WorkReps.Timed);
        numbers.Write("work", totals.WorkSeconds);
        numbers.Write("distance", totals.WorkMetres);
        numbers.Write("rest", totals.RestSeconds);
        json.WriteNumber("unknownRests", totals.UnknownRests);
        numbers.Write("restToWork", totals.RestToWork);
        json.WriteObjects("atRacePace", totals.AtRacePace, (inner, race) =>
        {
            inner.WriteString("race", race.Race.Name);
            numbers.Write("time", race.Seconds);
        });
        json.WriteEndObject();
    }
}
