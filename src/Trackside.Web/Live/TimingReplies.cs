using System.ComponentModel;
using System.Text.Json;
using Trackside.Training.Physiology;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>Marks that are sent.</summary>
public sealed record MarksRequest(
    [property: Description("Between 1 and 500 marks, as docs/timing.md says; each is kept or refused by itself.")] IReadOnlyList<JsonElement>? Marks,
    [property: Description("The session's own words as the phone had them, so that marks which name no plan are known to be about these; left out where they are as they stand now.")] string? Text);

/// <summary>What became of marks that were sent.</summary>
public sealed record MarksReply(
    [property: Description("The ids of those that are kept now, whether by this sending or before.")] IReadOnlyList<Guid> Known,
    IReadOnlyList<RefusedMarkReply> Refused,
    [property: Description("The server's clock, in milliseconds since 1970 UTC.")] long Server,
    [property: Description("The number of the last mark of the session.")] long Next);

/// <summary>A mark that was refused; nothing else is held up by it.</summary>
public sealed record RefusedMarkReply(
    [property: Description("Its place among those sent, from 0.")] int Index,
    [property: Description("Its id, where it has one.")] Guid? Id,
    [property: Description("The field at which it is wrong; empty where it is the mark as a whole.")] string Field,
    string Message);

/// <summary>A page of the marks of a session, in the order in which they came.</summary>
public sealed record MarkPage(IReadOnlyList<NumberedMark> Marks, [property: Description("What to ask after next: the number of the last of them.")] long Next);

/// <summary>A mark, and its number in the session.</summary>
public sealed record NumberedMark(long Number, [property: Description("The mark, as docs/timing.md says.")] JsonElement Mark);

/// <summary>What a phone needs to time a session, with no network.</summary>
public sealed record TimingReply(
    [property: Description("The id of the timing, which is the session's.")] Guid Id,
    [property: Description("The squad's name.")] string Squad,
    TimedSessionReply Session,
    [property: Description("What the asker may: mark everything, mark for themselves, or follow.")] TimingRight Right,
    [property: Description("What the asker is called here.")] string By,
    [property: Description("Who is to run it. For who follows, names as they may be told.")] IReadOnlyList<TimedRunnerReply> Athletes,
    [property: Description("Who else is in the squad, and may come in; for who may mark.")] IReadOnlyList<TimedRunnerReply> Others,
    [property: Description("The number of the last mark that the server has.")] long Next,
    [property: Description("The server's clock, in milliseconds since 1970 UTC.")] long Server,
    [property: Description("Whether the coach lets it be followed by link.")] bool MayFollow);

/// <summary>The session that is timed.</summary>
public sealed record TimedSessionReply(
    string Title,
    DateOnly On,
    [property: Description("What marks that name no plan are about: the session's words, as they were when the first mark came.")] string Text,
    [property: Description("The path of its page; null for who has no page of it.")] string? Address);

/// <summary>An athlete, with what aims are worked out of.</summary>
public sealed record TimedRunnerReply(
    Guid Id,
    string Name,
    [property: Description("Which points table counts; null where it is not said or not the asker's to know.")] Sex? Sex,
    [property: Description("The lines of the performances that count, as typed: 1500 4:10.2 2026-05-01.")] IReadOnlyList<string> Performances,
    [property: Description("Times to aim at: for who marks those that the coach set by hand, for who follows all.")] IReadOnlyList<AimReply> Aims);

/// <summary>A time to aim at.</summary>
public sealed record AimReply([property: Description("Which rep of the session's own text, from 1.")] int Number, long Milliseconds, [property: Description("The fast end of what meets it.")] long Fastest, [property: Description("The slow end.")] long Slowest);
