namespace Trackside.Web.Store;

/// <summary>A coach's group.</summary>
public sealed class Squad
{
    public const int NameLength = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>An IANA zone, such as <c>Europe/Madrid</c>: what "today" means for the squad.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>Whether the squad and everyone in it are invented, for looking around.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The account that gets a copy of every message to a minor who has no guardian here; null while nobody is named.</summary>
    public Guid? SecondAdultId { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The day it is for the squad at a moment.</summary>
    public DateOnly DayAt(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc).DateTime);
}

/// <summary>What somebody may do in a squad.</summary>
public enum Role
{
    /// <summary>Everything, people and their rights included.</summary>
    HeadCoach,

    /// <summary>Writes and records; reads the coaches' notes.</summary>
    Assistant,

    /// <summary>Reads the squad's sessions and their own rows; writes how it went for them.</summary>
    Athlete,

    /// <summary>Reads what the athlete in their care may read.</summary>
    Guardian,

    /// <summary>Reads everything that is not a coach's private note.</summary>
    Reader,
}

/// <summary>That an account belongs to a squad. Without this row the account sees nothing of it.</summary>
public sealed class Member : IPeopleRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public Guid AccountId { get; init; }

    public Role Role { get; set; }

    /// <summary>Whose rows an athlete or guardian sees; null for the other roles.</summary>
    public Guid? AthleteId { get; set; }

    public DateTimeOffset JoinedAt { get; init; }
}

/// <summary>A link by which somebody joins. The link is shown once; only its hash is kept.</summary>
public sealed class Invite : IPeopleRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public Role Role { get; init; }

    /// <summary>The athlete that an athlete or guardian joins as or for; null for an athlete who is yet to be written down.</summary>
    public Guid? AthleteId { get; init; }

    public required byte[] TokenHash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How many may still join by it.</summary>
    public int Left { get; set; }
}

/// <summary>Somebody who runs. An athlete needs no account.</summary>
public sealed class Athlete : IAthleteRow, IVersionedRow
{
    public const int NameLength = 80;
    public const int NoteLength = 20_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public required string Name { get; set; }

    /// <summary>What the athlete may read too; the coaches' own is a <see cref="PrivateNote"/>.</summary>
    public string SharedNote { get; set; } = "";

    /// <summary>Which points table counts; null where it is not said.</summary>
    public Training.Physiology.Sex? Sex { get; set; }

    /// <summary>What stands in the link to the athlete's own page; a new one takes the old link's rights away at once. Null when there is no link.</summary>
    public string? LinkToken { get; set; }

    /// <summary>When the athlete left the squad; null for who is in it.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>The day on which a minor comes of age, which is less than a date of birth tells; null for adults, and where it is not said.</summary>
    public DateOnly? MinorUntil { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public long Version { get; set; }

    /// <summary>Whether they are a minor on a day. It lapses by itself: on the day of <see cref="MinorUntil"/> they are of age.</summary>
    public bool IsMinorOn(DateOnly day) => MinorUntil > day;

    Guid IAthleteRow.AthleteId => Id;
}

/// <summary>A race or a time trial of an athlete.</summary>
public sealed class StoredPerformance : IAthleteRow, IVersionedRow
{
    public const int TextLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public Guid AthleteId { get; init; }

    /// <summary>The line as typed: <c>1500 3:39.45 2018-05-17</c>. What it means is worked out again on reading.</summary>
    public required string Text { get; set; }

    /// <summary>For look-up: the day, where the line gives one.</summary>
    public DateOnly? On { get; set; }

    public string Note { get; set; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public long Version { get; set; }
}

/// <summary>What coaches keep to themselves about an athlete, a session, or one athlete in a session. A table of its own, so that no other query can carry it along.</summary>
public sealed class PrivateNote : ICoachRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    /// <summary>The session, where it is about one.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The athlete, where it is about one.</summary>
    public Guid? AthleteId { get; init; }

    public required string Text { get; set; }

    public long Version { get; set; }
}
