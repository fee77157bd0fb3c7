using System.Collections.Immutable;

namespace Trackside.Training.Timing;

/// <summary>All that a mark says as one text: of two marks that were sent under one id, the one whose text sorts first is taken by every phone.</summary>
internal static class MarkContent
{
    public static string Of(Mark mark) =>
        FormattableString.Invariant($"{mark.Device} {mark.Sequence:D20} {mark.Reading} {mark.Anchor} {mark.Plan} {Of(mark.Deed)}");

    // Records tell all they hold but for the members of lists.
    private static string Of(Deed deed) => deed switch
    {
        RepAdded added => $"{nameof(RepAdded)} {added.Like} {added.Measure} {added.After} {Of(added.Athletes)}",
        Retimed retimed => FormattableString.Invariant($"{nameof(Retimed)} {retimed.Of} {retimed.Milliseconds}"),
        PlanChanged changed => $"{nameof(PlanChanged)} {changed.Text} {changed.Workout.CanonicalText}",
        _ => $"{deed} {Of(deed.Who)}",
    };

    private static string Of(ImmutableArray<Guid> athletes) => string.Join(',', athletes);
}
