using System.Text.Json;

namespace Trackside.Telling.Json;

/// <summary>What was done before a session.</summary>
internal static class BeforeJson
{
    public static void Write(Utf8JsonWriter json, Numbers numbers, Analysed now)
    {
        if (now.Past is not { } before)
        {
            json.WriteNull("before");
            return;
        }

        json.WriteStartObject("before");
        json.WriteNumber("counted", before.Sessions.Length);
        json.WriteNumber("undated", before.Undated);
        json.WriteObjects("sessions", before.Found.Like, (inner, like) =>
        {
            AnalysisJson.WriteSession(inner, before.SessionOf(like));
            inner.WriteBoolean("sameWorkout", like.Comparison.IsSameWorkout);
            numbers.Write("similarity", like.Comparison.Similarity);
            numbers.Write("overall", like.Comparison.Overall);
        });
        json.WriteObjects("ranks", before.Found.Places, (inner, place) =>
        {
            inner.WriteNumber("distanceMetres", place.Distance.Metres);
            inner.WriteNumber("rep", place.Rep.Index);
            numbers.Write("time", RepAnalysisJson.TimeOf(place.Rep));
            inner.WriteNumber("rank", place.Rank);
            inner.WriteNumber("of", place.Of);
            numbers.Write("bestBefore", RepAnalysisJson.TimeOf(place.BestBefore));
        });
        json.WriteEndObject();
    }
}
