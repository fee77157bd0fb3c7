namespace Trackside.Telling.Tests.Timings;

/// <summary>What a phone is given before it times a session.</summary>
internal static class Sheets
{
    public static TimingSheet Of(TimedSession session, string text, params string[] performances) => new(
        session.Runners[0].Id,
        session.Runners[0].Id,
        new SheetSession("", new DateOnly(2026, 5, 18), text, ""),
        [.. session.Runners.Select(runner => new SheetAthlete(runner.Id, runner.Name) { Performances = [.. performances] })])
    {
        Right = "mark",
    };
}
