namespace Trackside.Web.Store;

/// <summary>A row of one squad: seen by its members alone.</summary>
public interface ISquadRow
{
    Guid SquadId { get; }
}

/// <summary>A row about one athlete: seen by who may read the whole squad, and by the athlete and the athlete's guardians.</summary>
public interface IAthleteRow : ISquadRow
{
    Guid AthleteId { get; }
}

/// <summary>A row for the coaches' eyes alone.</summary>
public interface ICoachRow : ISquadRow;

/// <summary>A row about who belongs to the squad: written by the head coach alone.</summary>
public interface IPeopleRow : ISquadRow;
