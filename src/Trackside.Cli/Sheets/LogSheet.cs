using System.Globalization;
using Trackside.Telling;
using Trackside.Training.Load;

namespace Trackside.Cli.Sheets;

/// <summary>A log as a coach's sheet: the sessions by day, the best of each distance, what was done before, the weeks.</summary>
internal static class LogSheet
{
    private const int LongestTitle = 36;

    public static IEnumerable<IEnumerable<string>> Of(ToldLog told, Layout layout) =>
    [
        new[] { Whose(told), LogWords.Span(told.Log, Speech.English) }.OfType<string>().SelectMany(sentence => layout.Wrap(sentence, 0)),
        told.Log.Entries.IsEmpty ? [] : SessionsOf(told, layout),
        RecordsOf(told, layout),
        Paper.Titled("Done more than once", told.Log.Repeated.Select(like => Repeated(like, told)), layout),
        WeeksOf(told.Log, layout),
        layout.Wrap(LogWords.Load(told.Log, Speech.English, "'--profile'"), 0),
    ];

    private static string? Whose(ToldLog told)
    {
        var whose = LogWords.Whose(told.Folder.Athletes, told.Folder.Nameless, told.Only, Speech.English) is { } words ? Printable.Of(words) : null;
        return whose is null || told.Only is not null ? whose : $"{whose} '--athlete NAME' takes one.";
    }

    private static IEnumerable<string> SessionsOf(ToldLog told, Layout layout)
    {
        var entries = told.Log.Entries;
        var kinds = Column("kinds", isNumeric: false, entry => Printable.Of(KindWords.Mixture(entry.Analysis.Kinds)));
        var shortKinds = Column("kind", isNumeric: false, entry => entry.Analysis.Kinds is [var first, ..] ? Printable.Of(first.Name) : "");
        var work = Column("work", isNumeric: true, entry => entry.Analysis.Totals.WorkSeconds.Value > 0 ? InWords.Time(entry.Analysis.Totals.WorkSeconds.Value, 0) : "");
        var points = Column("points", isNumeric: true, entry => entry.Cost.Points is { } one ? InWords.Whole(one.Value) : "");
        var metres = Column("metres", isNumeric: true, entry => entry.Analysis.Totals.WorkMetres.Value > 0 ? InWords.Whole(entry.Analysis.Totals.WorkMetres.Value) : "");
        var date = Column("date", isNumeric: false, entry => Day(entry.Date));
        var title = Column("session", isNumeric: false, entry => TitleOf(told.SessionOf(entry), LongestTitle));
        var name = Column("session", isNumeric: false, entry => TitleOf(told.SessionOf(entry), layout.Width < 60 ? 16 : 24));
        var wide = new Columns([date, title, metres, work, points, kinds], [], layout.Width);
        var columns = wide.Width <= layout.Width ? wide : new Columns([date, name, metres, work, points, shortKinds], [points, work, shortKinds], layout.Width);
        return Enumerable.Range(0, entries.Length).Select(row => columns[row]).Prepend(layout.Ink.Faint(columns.Heading));

        RepColumn Column(string heading, bool isNumeric, Func<LogEntry, string> text) => new(heading, isNumeric, [.. entries.Select(entry => new Cell(text(entry)))]);
    }

    private static IEnumerable<string> RecordsOf(ToldLog told, Layout layout)
    {
        var records = told.Log.Records;
        if (records.IsEmpty)
        {
            return [];
        }

        var columns = new Columns(
            [
                Column("  ", isNumeric: true, record => "  " + record.Distance),
                Column("time", isNumeric: true, record => record.Time.ToString()),
                Column("of", isNumeric: true, record => $"{record.Count}"),
                Column("on", isNumeric: false, record => told.Log.Entries[record.Entry].Date is { } day ? Day(day) : TitleOf(told.SessionOf(record.Entry), 24)),
            ],
            [],
            layout.Width);
        return Enumerable.Range(0, records.Length).Select(row => columns[row]).Prepend(layout.Ink.Faint(columns.Heading)).Prepend(layout.Ink.Strong("Best of each distance in training"));

        RepColumn Column(string heading, bool isNumeric, Func<LogRecord, string> text) => new(heading, isNumeric, [.. records.Select(record => new Cell(text(record)))]);
    }

    private static string Repeated(RepeatedWorkout like, ToldLog told)
    {
        var days = like.Entries.Select(entry => told.Log.Entries[entry].Date is { } day ? Day(day) : told.Log.Entries[entry].Name);
        return Printable.Of($"{like.CanonicalText}: {string.Join(", ", days)}");
    }

    private static IEnumerable<string> WeeksOf(Log log, Layout layout)
    {
        // A row of weeks without a session is one line.
        var weeks = log.Weeks.Index().Where(week => week.Item.Sessions > 0 || week.Index == 0 || log.Weeks[week.Index - 1].Sessions > 0).Select(week => week.Item).ToList();
        if (weeks.Count == 0)
        {
            return [];
        }

        var change = Column("change", isNumeric: true, week => week.Sessions > 0 && week.Change is { } one ? InWords.SignedPercent(one.Value, 0, Speech.English) : "");
        var columns = new Columns(
            [
                Column("  from Monday", isNumeric: false, week => "  " + (week.Sessions > 0 ? Day(week.Monday) : Empty(log, week))),
                Column("sessions", isNumeric: true, week => week.Sessions == 0 ? "" : $"{week.Sessions}"),
                Column("metres", isNumeric: true, week => week.Sessions == 0 ? "" : InWords.Whole(week.Metres)),
                change,
                Column("load", isNumeric: true, week => week is { Sessions: > 0, Load: { } load } ? InWords.Whole(load.Value) : ""),
            ],
            [change],
            layout.Width);
        return Enumerable.Range(0, weeks.Count).Select(row => columns[row]).Prepend(layout.Ink.Faint(columns.Heading)).Prepend(layout.Ink.Strong("Weeks"));

        RepColumn Column(string heading, bool isNumeric, Func<LogWeek, string> text) => new(heading, isNumeric, [.. weeks.Select(week => new Cell(text(week)))]);
    }

    private static string Empty(Log log, LogWeek week)
    {
        var count = log.Weeks.SkipWhile(one => one.Monday < week.Monday).TakeWhile(one => one.Sessions == 0).Count();
        return $"{Counted.Many(count, "week")} off";
    }

    // A session without a title is called by what was asked for.
    private static string TitleOf(Analysed session, int longest)
    {
        var workout = session.Reading.Workout;
        var title = Printable.Of(session.Reading.Title ?? (workout.Blocks.IsEmpty ? session.Name : string.Join("; ", workout.Blocks.Select(WorkoutWords.Of))));
        return title.Length <= longest ? title : title[..(longest - 1)] + "…";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
