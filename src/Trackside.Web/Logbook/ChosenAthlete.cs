namespace Trackside.Web.Logbook;

/// <summary>An athlete whose log can be opened.</summary>
/// <param name="LastOn">The last day with a time; null where there is none.</param>
public sealed record ChosenAthlete(Guid Id, string Name, bool HasLeft, DateOnly? LastOn);
