using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Trackside.Training.Physiology;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Json;

/// <summary>What a phone is given to time a session, as the server answers it: see <c>docs/timing.md</c>, section 6.</summary>
public static class PlanJson
{
    private const int Most = 1_000;
    private const int LongestLine = 200;
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Reads a sheet; null, with what is wrong, where it is none. Fields that it has no use for are left alone.</summary>
    /// <param name="json">Any JSON.</param>
    public static (TimingSheet? Sheet, ImmutableArray<FieldProblem> Problems) Read(JsonElement json)
    {
        var problems = new List<FieldProblem>();
        var fields = new FieldReader(json, "", problems);
        var (text, on) = SessionOf(fields.Inner("session"));
        var sheet = new TimingSheet(text, on, [.. fields.Inners("athletes", Most).Select(AthleteOf)])
        {
            Others = [.. fields.Inners("others", Most, isNeeded: false).Select(AthleteOf)],
        };
        return (problems.Count > 0 ? null : sheet, [.. problems]);
    }

    private static (string Text, DateOnly On) SessionOf(FieldReader? fields)
    {
        if (fields is null)
        {
            return ("", default);
        }

        var text = fields.Text("text", MarkJson.LongestText, mayBeBlank: true) ?? "";
        if (!DateOnly.TryParseExact(fields.Text("on", LongestLine), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            fields.Add("on", "is no day; it is written as 2018-05-17.");
        }

        return (text, on);
    }

    private static SheetAthlete AthleteOf(FieldReader fields)
    {
        var sex = fields.Text("sex", LongestLine, isNeeded: false);
        if (sex is not (null or "men" or "women"))
        {
            fields.Add("sex", "is neither \"men\" nor \"women\".");
        }

        return new SheetAthlete(fields.Id("id") ?? default, fields.Text("name", LongestLine, mayBeBlank: true) ?? "")
        {
            Sex = sex switch { "men" => Sex.Men, "women" => Sex.Women, _ => null },
            Performances = fields.Texts("performances", Most, LongestLine),
            Aims = [.. fields.Inners("aims", Workout.MaxReps, isNeeded: false).Select(AimOf)],
        };
    }

    private static SheetAim AimOf(FieldReader fields) => new(
        (int)(fields.Whole("number", 1, Workout.MaxReps) ?? 1),
        fields.Whole("milliseconds", 1, Deed.MaxMilliseconds) ?? 1)
    {
        Fastest = fields.Whole("fastest", 1, Deed.MaxMilliseconds, isNeeded: false),
        Slowest = fields.Whole("slowest", 1, Deed.MaxMilliseconds, isNeeded: false),
    };
}
