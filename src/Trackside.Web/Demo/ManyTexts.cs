using static System.FormattableString;

namespace Trackside.Web.Demo;

/// <summary>A few thousand workouts that coaches could write.</summary>
internal static class ManyTexts
{
    private static readonly int[] Lengths = [150, 200, 300, 400, 500, 600, 800, 1_000, 1_200, 1_600, 2_000];
    private static readonly string[] Paces = ["800", "1500", "3K", "5K", "10K"];
    private static readonly string[] Rests = ["rec 60s", "rec 90s", "rec 2:00", "rec 3:00", "200m jog"];

    /// <summary>Each once, in a fixed order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. from length in Lengths
           from count in Enumerable.Range(3, 10)
           from pace in Paces
           from rest in Rests
           select Invariant($"{count} x {length}m @ {pace}, {rest}"),
        .. from length in Lengths[..5]
           from sets in Enumerable.Range(2, 3)
           from count in Enumerable.Range(3, 4)
           from pace in Paces[..3]
           select Invariant($"{sets} x ({count} x {length}m @ {pace}), rec 60s, 4:00 between sets"),
        .. from first in Lengths[5..]
           from second in Lengths[..4]
           from count in Enumerable.Range(2, 4)
           from pace in Paces[2..]
           select Invariant($"{count} x {first}m @ {pace}, 2:00 jog\n{count + 2} x {second}m @ 1500, rec 60s"),
    ];
}
