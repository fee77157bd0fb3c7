using System.Collections.Immutable;

namespace Trackside.Notation.Diagnostics;

/// <summary>Every remark the notation knows. A code, once shipped, keeps its meaning for good.</summary>
/// <remarks>TS01xx: characters, words and size. TS02xx: shape. TS03xx: meaning. TS04xx: results.</remarks>
public static class Rules
{
    internal static readonly Rule TooMuch =
        new("TS0102", Severity.Error, "What follows is more than a session holds ({0} parts); it is kept but not read.");

    internal static readonly Rule TooDeep =
        new("TS0201", Severity.Error, "Brackets are nested more than {0} deep; what is inside is not read.");

    internal static readonly Rule BracketNotClosed =
        new("TS0202", Severity.Warning, "The bracket is not closed; it is read to the end of the line.");

    internal static readonly Rule BracketNotOpened =
        new("TS0203", Severity.Warning, "'{0}' closes a bracket that was not opened; it is ignored.");

    internal static readonly Rule NothingRepeated =
        new("TS0204", Severity.Error, "'{0}' repeats nothing; write what is run after it, as in '6 x 400m'.");

    internal static readonly Rule TooManyReps =
        new("TS0205", Severity.Error, "'{0}' asks for more than {1} reps; it is read up to there.");

    internal static readonly Rule NoPrescription =
        new("TS0206", Severity.Warning, "No session was found in the text; write one as in '6 x 400m, 200m jog'.");

    internal static readonly Rule WordsNotRead =
        new("TS0207", Severity.Info, "'{0}' is kept as a note.");

    internal static readonly Rule NumberNotRead =
        new("TS0208", Severity.Warning, "'{0}' is not read as a rep, a recovery or a target; write what it is.");

    internal static readonly Rule LineIsTitle =
        new("TS0209", Severity.Info, "'{0}' is taken as the title of the session below it.");

    internal static readonly Rule LineRestates =
        new("TS0210", Severity.Info, "'{0}' says the same session again, with its sets.");

    internal static readonly Rule MultiplierScope =
        new("TS0301", Severity.Warning, "'{0}' may repeat the first rep only or the whole list; read as {1}.");

    internal static readonly Rule PostfixScope =
        new("TS0302", Severity.Warning, "'{0}' may repeat the last rep only or the whole list; read as {1}.");

    internal static readonly Rule UnitGuessed =
        new("TS0303", Severity.Warning, "'{0}' does not say its unit; read as {1}.");

    internal static readonly Rule BracketGuessed =
        new("TS0304", Severity.Warning, "'{0}' may be a recovery, a target or a result; read as {1}.");

    internal static readonly Rule PairGuessed =
        new("TS0305", Severity.Warning, "'{0}' may be two reps, or a rep and its recovery; read as {1}.");

    internal static readonly Rule CountIsRange =
        new("TS0306", Severity.Info, "'{0}' leaves the count open; read as {1}.");

    internal static readonly Rule MeasureIsRange =
        new("TS0307", Severity.Info, "'{0}' leaves the length open; read as {1}.");

    internal static readonly Rule ListIsTargets =
        new("TS0308", Severity.Info, "'{0}' says how fast, not what to run.");

    internal static readonly Rule Alternatives =
        new("TS0309", Severity.Warning, "'{0}' offers a choice; read as {1}.");

    internal static readonly Rule LengthUnclear =
        new("TS0310", Severity.Warning, "'{0}' does not say how much is run; read as {1}.");

    internal static readonly Rule TotalDiffers =
        new("TS0311", Severity.Warning, "'{0}' does not agree with the reps, which make {1}.");

    internal static readonly Rule ToldInWords =
        new("TS0312", Severity.Warning, "'{0}' tells the session among {1} words that are not understood; check what was read from it.");

    internal static readonly Rule SecondRest =
        new("TS0313", Severity.Warning, "'{0}' is a second recovery between the reps; read as {1}.");

    internal static readonly Rule ResultMissing =
        new("TS0401", Severity.Warning, "Without a result: {0} of the reps; they are left empty.");

    internal static readonly Rule ResultExtra =
        new("TS0402", Severity.Warning, "'{0}' is one result more than was asked for; it is kept as a rep that was run but not asked for.");

    internal static readonly Rule LabelDiffers =
        new("TS0403", Severity.Warning, "The label '{0}' does not fit the reps it stands for; read as {1}.");

    internal static readonly Rule TimeNotRead =
        new("TS0404", Severity.Error, "'{0}' is not a time for the rep it stands for; write it as '58.4' or '1:15.1'.");

    internal static readonly Rule TimesAfterPrescription =
        new("TS0405", Severity.Warning, "'{0}' may be results or targets; read as {1}.");

    internal static readonly Rule ChecksumDiffers =
        new("TS0406", Severity.Warning, "The splits make {1}, not '{0}'; the splits are kept.");

    internal static readonly Rule SpeedNotBelievable =
        new("TS0407", Severity.Warning, "'{0}' is {1} for its rep, which is not a running speed; check it.");

    internal static readonly Rule PointMissing =
        new("TS0412", Severity.Warning, "'{0}' lacks its point or colon; read as {1}.");

    internal static readonly Rule TimesRunTogether =
        new("TS0413", Severity.Warning, "'{0}' is several times run together; read as {1}.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        TooMuch, TooDeep, BracketNotClosed, BracketNotOpened, NothingRepeated, TooManyReps, NoPrescription, WordsNotRead,
        NumberNotRead, LineIsTitle, LineRestates, MultiplierScope, PostfixScope, UnitGuessed, BracketGuessed, PairGuessed,
        CountIsRange, MeasureIsRange, ListIsTargets, Alternatives, LengthUnclear, TotalDiffers, ToldInWords, SecondRest, ResultMissing, ResultExtra,
        LabelDiffers, TimeNotRead, TimesAfterPrescription, ChecksumDiffers, SpeedNotBelievable, PointMissing, TimesRunTogether,
    ];
}
