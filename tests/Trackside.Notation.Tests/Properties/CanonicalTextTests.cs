using Trackside.Fuzzing;
using Trackside.Notation.Readings;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Tests.Properties;

public sealed class CanonicalTextTests
{
    private static readonly string[] Texts = [.. KnownTexts.Embedded.All.Distinct().Where(text => !SessionReader.Read(text).Workout.Blocks.IsEmpty)];

    [Fact]
    public void Canonical_text_is_a_fixed_point() =>
        Assert.Empty(
            from text in Texts
            let canonical = SessionReader.Read(text).Workout.CanonicalText
            let again = SessionReader.Read(canonical, "en").Workout.CanonicalText
            where again != canonical
            select $"\n{Shrinking.Escaped(text)}\n    {canonical}\n    {again}\n");

    [Fact]
    public void Canonical_text_keeps_the_meaning() =>
        Assert.Empty(
            from text in Texts
            let workout = SessionReader.Read(text).Workout
            let again = SessionReader.Read(workout.CanonicalText, "en").Workout
            where !Measures(workout).SequenceEqual(Measures(again))
            select $"\n{Shrinking.Escaped(text)}\n    {workout.CanonicalText}\n    {string.Join(", ", Measures(again))}\n");

    [Fact]
    public void Canonical_text_of_a_sound_session_is_a_fixed_point() =>
        Property.Holds(Writing.Sound, text =>
        {
            var canonical = SessionReader.Read(text).Workout.CanonicalText;
            return SessionReader.Read(canonical, "en").Workout.CanonicalText == canonical;
        });

    [Fact]
    public void Sound_sessions_read_without_an_error() => Property.Holds(Writing.Sound, text => !SessionReader.Read(text).HasErrors);

    private static IEnumerable<(DistanceRange? Distance, DurationRange? Time, RepRole Role)> Measures(Workout workout) =>
        workout.Reps.Select(planned => (planned.Rep.Distance, planned.Rep.Time, planned.Rep.Role));
}
