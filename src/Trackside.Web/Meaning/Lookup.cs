using System.Globalization;
using Trackside.Training.Workouts;

namespace Trackside.Web.Meaning;

/// <summary>What a workout is found by: itself, others of its shape, and others that lean on the same rep.</summary>
/// <param name="Key">The key of its canonical form; empty where there is no rep.</param>
/// <param name="Shape">The lengths that are run, without how often: <c>200 300 500 1000</c>, and <c>180s</c> for reps by time.</param>
/// <param name="Stem">The length that makes most of the work and roughly how much, such as <c>1000 x 4</c>: the count is rounded to a step of a half.</param>
public sealed record Lookup(string Key, string Shape, string Stem)
{
    private const int MostLengths = 12;

    public static Lookup Of(Workout workout)
    {
        var work = workout.Reps.Select(planned => planned.Rep).Where(rep => rep.Role == RepRole.Work).ToArray();
        if (work.Length == 0)
        {
            return new("", "", "");
        }

        var lengths = work.GroupBy(MeasureOf).Select(group => (Measure: group.Key, Count: group.Count())).OrderBy(length => length.Measure.Size).ThenBy(length => length.Measure.Text, StringComparer.Ordinal).ToArray();
        var most = lengths.MaxBy(length => length.Measure.Size * length.Count);
        return new(
            workout.Key.ToString(),
            string.Join(' ', lengths.Take(MostLengths).Select(length => length.Measure.Text)),
            string.Create(CultureInfo.InvariantCulture, $"{most.Measure.Text} x {RoundedCount(most.Count)}"));
    }

    // 1, 2, 3-4, 5-6, 7-9, 10-13, …: what differs by less than a half is looked at together.
    private static int RoundedCount(int count) => count <= 3 ? count : (int)Math.Round(Math.Pow(1.5, Math.Round(Math.Log(count, 1.5))));

    private static Measure MeasureOf(Rep rep) => rep switch
    {
        { Distance: { } distance } => new((double)distance.Min.Metres, distance.Min.Metres.ToString("0.#", CultureInfo.InvariantCulture)),
        { Time: { } time } => new((double)time.Min.TotalSeconds * 5, time.Min.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + "s"),
        _ => new(0, "?"),
    };

    private readonly record struct Measure(double Size, string Text);
}
