namespace Trackside.Web.Store;

/// <summary>What of an athlete may be shown to the public.</summary>
public enum ConsentThing
{
    Name,
    Times,
    Picture,
}

/// <summary>How consent was given.</summary>
public enum ConsentWay
{
    /// <summary>By the athlete, or by a guardian, signed in.</summary>
    Here,

    /// <summary>On paper, written down here by the head coach.</summary>
    OnPaper,
}

/// <summary>That something of an athlete may be shown. One that was withdrawn stays, with when and by whom.</summary>
public sealed class Consent : IAthleteRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public Guid AthleteId { get; init; }

    public ConsentThing Thing { get; init; }

    public ConsentWay Way { get; init; }

    public DateTimeOffset GivenAt { get; init; }

    public Guid? GivenById { get; init; }

    /// <summary>Who gave it, as they were called then; on paper, who signed.</summary>
    public string GivenBy { get; init; } = "";

    public DateTimeOffset? WithdrawnAt { get; set; }

    public Guid? WithdrawnById { get; set; }

    public string WithdrawnBy { get; set; } = "";
}
