namespace Trackside.Web.Store;

/// <summary>A workout on a day. The coach's words are what is kept; what they mean is worked out again on reading.</summary>
public sealed class StoredSession : ISquadRow
{
    public const int TitleLength = 120;
    public const int TextLength = 20_000;
    public const int NoteLength = 20_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public DateOnly On { get; set; }

    public string Title { get; set; } = "";

    public required string Text { get; set; }

    /// <summary>What athletes and readers may read; the coaches' own is a <see cref="PrivateNote"/>.</summary>
    public string SharedNote { get; set; } = "";

    /// <summary>Whether it is for everyone in the squad; otherwise for those that have an <see cref="Entry"/>.</summary>
    public bool IsForEveryone { get; set; }

    /// <summary>The athlete who wrote it down for themselves; null for a session of the squad.</summary>
    public Guid? OwnAthleteId { get; init; }

    /// <summary>For look-up: the key of the canonical form, 32 hexadecimal digits; empty where the text holds no rep.</summary>
    public string Key { get; set; } = "";

    /// <summary>For look-up: which lengths are run, without how often, such as <c>200 300 500 1000</c>.</summary>
    public string Shape { get; set; } = "";

    /// <summary>For look-up: the length that makes most of the work, and roughly how much of it, such as <c>1000 x 5</c>.</summary>
    public string Stem { get; set; } = "";

    /// <summary>For the search: title, text and shared note, folded.</summary>
    public string Words { get; set; } = "";

    /// <summary>For lists: the names of the kinds of work, joined by <c>, </c>; empty before anybody has run it.</summary>
    public string Kinds { get; set; } = "";

    /// <summary>For lists: the work asked for, in metres.</summary>
    public double WorkMetres { get; set; }

    /// <summary>How many changes there were. Each change of the session or of anything recorded in it takes the next number.</summary>
    public long Version { get; set; }

    public Guid? WrittenBy { get; init; }

    public DateTimeOffset WrittenAt { get; init; }
}

/// <summary>One athlete in a session: that they are to run it, and how it was for them.</summary>
public sealed class Entry : IAthleteRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public Guid SessionId { get; init; }

    public StoredSession? Session { get; init; }

    public Guid AthleteId { get; init; }

    public DateOnly On { get; set; }

    /// <summary>Exertion of the whole session, 0 to 10.</summary>
    public decimal? Exertion { get; set; }

    /// <summary>How it felt, 1 (awful) to 5 (great).</summary>
    public int? Feel { get; set; }

    /// <summary>Hours slept the night before.</summary>
    public decimal? Sleep { get; set; }

    /// <summary>Soreness, 0 (none) to 10.</summary>
    public int? Soreness { get; set; }

    public string Note { get; set; } = "";

    /// <summary>What came of the session for this athlete as a whole.</summary>
    public Outcome Outcome { get; set; }

    /// <summary>For lists: how many reps have a time.</summary>
    public int TimedReps { get; set; }

    /// <summary>For lists: the names of the kinds of work, the largest first, joined by <c>, </c>.</summary>
    public string Kinds { get; set; } = "";

    /// <summary>For the log: metres run in each of the nine zones, joined by spaces; empty where nothing is timed.</summary>
    public string ZoneMetres { get; set; } = "";

    /// <summary>For the log: the load in intensity points; null where it cannot be told.</summary>
    public double? Points { get; set; }

    /// <summary>For the search: the note, folded.</summary>
    public string Words { get; set; } = "";

    /// <summary>The version of the session at which each of the fields here last changed, such as <c>rpe 12 note 15</c>.</summary>
    public string FieldVersions { get; set; } = "";
}

/// <summary>How a rep, or a session, ended.</summary>
public enum Outcome
{
    Ran,
    DidNotFinish,
    DidNotStart,
}

/// <summary>What an athlete ran on one rep.</summary>
public sealed class Result : IAthleteRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public Guid SessionId { get; init; }

    public Guid AthleteId { get; init; }

    /// <summary>Which rep, from 1. Numbers above those that the workout asks for are extra ones.</summary>
    public int Rep { get; init; }

    /// <summary>What the rep asked for when it was recorded, such as <c>500m</c>; for an extra one, what was run.</summary>
    public string Asked { get; set; } = "";

    public long? Milliseconds { get; set; }

    public Outcome Outcome { get; set; }

    public string Note { get; set; } = "";

    /// <summary>For records: the length in tenths of a millimetre; null where the rep has no exact one.</summary>
    public long? Length { get; set; }

    /// <summary>Whether the timing at the track wrote it, and nobody since: then the timing may correct it.</summary>
    public bool IsTimed { get; set; }

    /// <summary>The version of the session at which it last changed: what the next change is held against.</summary>
    public long Version { get; set; }
}

/// <summary>A target that the coach set for one athlete and one rep, over the one that follows from the performances.</summary>
public sealed class OwnTarget : IAthleteRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public Guid SessionId { get; init; }

    public Guid AthleteId { get; init; }

    public int Rep { get; init; }

    public long Milliseconds { get; set; }

    public long Version { get; set; }
}

/// <summary>What became of a change.</summary>
public enum ChangeState
{
    /// <summary>It counts, or counted until a later one.</summary>
    Applied,

    /// <summary>Somebody else had changed the same place meanwhile: theirs counts, this one is kept beside it.</summary>
    SetAside,

    /// <summary>It was taken back.</summary>
    Undone,
}

/// <summary>One change of a session or of what was recorded in it. Never changed but for its state, never deleted before its session.</summary>
public sealed class Change : ISquadRow
{
    /// <summary>Made by whoever changes, so that sending the same change twice changes nothing.</summary>
    public required Guid Id { get; init; }

    public Guid SquadId { get; init; }

    public Guid SessionId { get; init; }

    /// <summary>Null where it is of the session itself.</summary>
    public Guid? AthleteId { get; init; }

    /// <summary><c>rep-3</c>, <c>target-3</c>, <c>rpe</c>, <c>note</c>, <c>text</c> …</summary>
    public required string Field { get; init; }

    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    public ChangeState State { get; set; }

    /// <summary>Whether it is of a coaches' note, and for their eyes alone.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The version that the session had from this change on.</summary>
    public long Version { get; init; }

    /// <summary>The change that this one takes back; null for a change of its own.</summary>
    public Guid? TakesBack { get; init; }

    public Guid? ById { get; init; }

    /// <summary>Who it was, as they were called then.</summary>
    public string By { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>A workout kept for use again.</summary>
public sealed class Template : ISquadRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public required string Name { get; set; }

    public required string Text { get; set; }

    public string Note { get; set; } = "";

    public string Key { get; set; } = "";

    /// <summary>For the search: name, text and note, folded.</summary>
    public string Words { get; set; } = "";

    public DateTimeOffset CreatedAt { get; init; }
}
