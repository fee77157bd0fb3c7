using FsCheck;
using FsCheck.Fluent;

namespace Trackside.Notation.Tests.Properties;

/// <summary>Texts that are made up: sound ones, and ones of grammar pieces and junk.</summary>
internal static class Writing
{
    private static readonly string[] Pieces =
    [
        "3", "6", "400", "1,000", "2.5", "½", "2:52", "62.6", "43.926.4", "3'", "90\"", "’", "”", "m", "K", "mile", "sec", "min", " x ", "×", "sets of",
        "(", ")", "[", "]", ", ", " / ", "; ", " + ", " - ", "–", " — ", ": ", ". ", "@ 5K", "@ 72", "%", " jog ", " rest ", " w/ ", " after ", " between ",
        " reps ", " sets ", " each ", " and ", " then ", "Recovery: ", "Splits: ", "Set #1: ", "400m — ", "tempo", "wu", "strides", "cutdown", "full", "DNF",
        "\n", "\r\n", "\t", " ", "  ", "• ", "本", "、", "Pause ", "séries de ", "отрезки ", "\U0001F45F", "\uD83D", "\0", "e\u0301", "?", "and so on",
        "Ann Example — May 18th, 2018",
    ];

    private static readonly string[] Ends = ["", ". Recovery: 90s jog between reps", ". Recovery: 200m jog between reps; 5:00 between sets", ". Recovery: full"];

    /// <summary>Up to twenty pieces in any order.</summary>
    public static Gen<string> Anything { get; } = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces.Take(20)));

    /// <summary>Prescriptions that a coach could have meant, in the plainest way of writing.</summary>
    public static Gen<string> Sound { get; } =
        from blocks in Block.NonEmptyListOf()
        from end in Gen.Elements(Ends)
        select string.Join("; ", blocks.Take(4)) + end;

    private static Gen<string> Measure => Gen.Frequency(
        (6, Gen.Elements(60, 100, 150, 200, 300, 400, 500, 600, 800, 1_000, 1_200, 1_600, 2_000, 3_000).Select(metres => $"{metres}m")),
        (2, Gen.Choose(1, 8).Select(minutes => $"{minutes}:00")),
        (1, Gen.Elements("30s", "45s")),
        (1, Gen.Choose(1, 5).Select(miles => $"{miles}mi")));

    private static Gen<string> Rep =>
        from measure in Measure
        from target in Gen.Frequency((4, Gen.Constant("")), (2, Gen.Elements(" @ 5K pace", " @ mile pace", " @ 800m pace", " @ marathon pace")), (1, Gen.Elements(" @ hard", " @ LT")))
        select measure + target;

    private static Gen<string> Run =>
        from count in Gen.Choose(1, 12)
        from rep in Rep
        select count == 1 ? rep : $"{count} x {rep}";

    private static Gen<string> Block => Gen.Frequency(
        (3, Run),
        (2, from count in Gen.Choose(2, 5)
            from runs in Run.NonEmptyListOf()
            select $"{count} x ({string.Join(", ", runs.Take(3).Append("200m"))})"));
}
