using System.Collections.Immutable;

namespace Trackside.Web.Store;

/// <summary>Who looks: what rows there are for them, and which they may write. The whole of the rights, in one place.</summary>
public sealed record Viewer
{
    /// <summary>What <see cref="Through"/> is for who came by an athlete's own link.</summary>
    public const string AthletesLink = "/a";

    /// <summary>What <see cref="Through"/> is for who came by a timing key.</summary>
    public const string AtTheTrack = "/watch";

    /// <summary>Sees nothing.</summary>
    public static Viewer Nobody { get; } = new();

    /// <summary>The server itself, where no person asks: the start, the demo squad, joining by a link.</summary>
    public static Viewer Server { get; } = new() { IsServer = true };

    public bool IsServer { get; private init; }

    /// <summary>The account; null for a guest and for who came by an athlete's link.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>How the history calls them.</summary>
    public string Name { get; init; } = "";

    /// <summary>By what they came in, where they did not sign in: the name of a token, an athlete's link.</summary>
    public string Through { get; init; } = "";

    /// <summary>Whether they write nothing at all, whatever their role: who came by a token that only reads.</summary>
    public bool OnlyReads { get; init; }

    /// <summary>The squads they belong to, in whatever role.</summary>
    public ImmutableArray<Guid> Squads { get; init; } = [];

    /// <summary>Of these, where they read every athlete.</summary>
    public ImmutableArray<Guid> Read { get; init; } = [];

    /// <summary>Of these, where they write, and read the coaches' notes.</summary>
    public ImmutableArray<Guid> Coached { get; init; } = [];

    /// <summary>Of these, where they decide who belongs.</summary>
    public ImmutableArray<Guid> Headed { get; init; } = [];

    /// <summary>The athletes whose rows they see: themselves, or who is in their care.</summary>
    public ImmutableArray<Guid> Athletes { get; init; } = [];

    /// <summary>The athletes for whom they may write how it went: themselves.</summary>
    public ImmutableArray<Guid> Themselves { get; init; } = [];

    /// <summary>The one session that they time or follow, where they came by a timing key.</summary>
    public TimedView Timed { get; init; } = TimedView.None;

    /// <summary>A viewer with these memberships.</summary>
    public static Viewer Of(Guid accountId, string name, IReadOnlyList<Member> members) => new()
    {
        AccountId = accountId,
        Name = name,
        Squads = [.. members.Select(member => member.SquadId).Distinct()],
        Read = SquadsOf(members, Role.HeadCoach, Role.Assistant, Role.Reader),
        Coached = SquadsOf(members, Role.HeadCoach, Role.Assistant),
        Headed = SquadsOf(members, Role.HeadCoach),
        Athletes = [.. members.Select(member => member.AthleteId).OfType<Guid>()],
        Themselves = [.. members.Where(member => member.Role == Role.Athlete).Select(member => member.AthleteId).OfType<Guid>()],
    };

    /// <summary>Somebody who has not signed in, at work in the demo squad.</summary>
    public static Viewer Guest(Guid demo, string name) => new() { Name = name, Squads = [demo], Read = [demo], Coached = [demo] };

    /// <summary>Who came by an athlete's own link.</summary>
    public static Viewer ByLink(Athlete athlete) => new() { Name = athlete.Name, Through = AthletesLink, Squads = [athlete.SquadId], Athletes = [athlete.Id], Themselves = [athlete.Id] };

    /// <summary>Who came by a timing key: one session, and of the squad what timing it takes.</summary>
    public static Viewer ByTiming(TimingKey key, string name) => new()
    {
        Name = name,
        Through = AtTheTrack,
        OnlyReads = key.Right == TimingRight.Follow,
        Timed = new(key.SquadId, key.SessionId, key.Right == TimingRight.Mark ? key.SquadId : null, key.AthleteId),
    };

    /// <summary>The timing itself, where it puts what was marked by whoever may mark onto the session.</summary>
    public static Viewer OfTiming(Guid squad, string name) => new() { Name = name, Through = AtTheTrack, Squads = [squad], Read = [squad], Coached = [squad] };

    public bool IsIn(Guid squad) => IsServer || Squads.Contains(squad);

    public bool Reads(Guid squad) => IsServer || Read.Contains(squad);

    public bool Coaches(Guid squad) => IsServer || Coached.Contains(squad);

    public bool Heads(Guid squad) => IsServer || Headed.Contains(squad);

    /// <summary>Whether they may write a row. Asked of every row before it is saved.</summary>
    public bool MayWrite(object row) => IsServer || (!OnlyReads && MayWriteAs(row));

    private bool MayWriteAs(object row) => row switch
    {
        IPeopleRow people => Heads(people.SquadId),
        ICoachRow coach => Coaches(coach.SquadId),
        IAccountRow own => own.AccountId == AccountId,
        Consent consent => Heads(consent.SquadId) || (Squads.Contains(consent.SquadId) && Athletes.Contains(consent.AthleteId)),
        Message message => Coaches(message.SquadId) && message.ById == AccountId,
        MessageCopy copy => Coaches(copy.SquadId) || Has(copy),
        AuditEntry => false,
        Timing timing => Coaches(timing.SquadId) || Timed.Session == timing.Id,
        TimedMark mark => Coaches(mark.SquadId) || Timed.Session == mark.SessionId,
        Entry or Result => Coaches(((IAthleteRow)row).SquadId) || IsThemselves(((IAthleteRow)row).SquadId, ((IAthleteRow)row).AthleteId),
        StoredSession session => Coaches(session.SquadId) || IsThemselves(session.SquadId, session.OwnAthleteId),
        Change change => Coaches(change.SquadId) || (!change.IsPrivate && IsThemselves(change.SquadId, change.AthleteId)),
        ISquadRow other => Coaches(other.SquadId),
        Squad squad => Heads(squad.Id),
        _ => true,
    };

    /// <summary>Whether a copy of a message is theirs: to them by account, or to the athlete whose link they came by.</summary>
    public bool Has(MessageCopy copy) => Squads.Contains(copy.SquadId)
        && ((copy.AccountId is not null && copy.AccountId == AccountId)
            || (copy.Reason == CopyReason.ToThem && Themselves.Contains(copy.AthleteId) && (copy.AccountId is null || Through == AthletesLink)));

    private bool IsThemselves(Guid squad, Guid? athlete) => Squads.Contains(squad) && athlete is { } one && Themselves.Contains(one);

    private static ImmutableArray<Guid> SquadsOf(IReadOnlyList<Member> members, params ReadOnlySpan<Role> roles)
    {
        var wanted = roles.ToArray();
        return [.. members.Where(member => wanted.Contains(member.Role)).Select(member => member.SquadId).Distinct()];
    }
}

/// <summary>What a timing key opens.</summary>
/// <param name="Squad">The squad.</param>
/// <param name="Session">The session; nothing of another one.</param>
/// <param name="Everyone">The squad once more, where its athletes and their races are read too.</param>
/// <param name="Athlete">The one athlete that it is for.</param>
public sealed record TimedView(Guid? Squad, Guid? Session, Guid? Everyone, Guid? Athlete)
{
    /// <summary>Who came without such a key.</summary>
    public static TimedView None { get; } = new(null, null, null, null);
}
