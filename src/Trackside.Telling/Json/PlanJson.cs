using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Trackside.Training.Physiology;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Json;

/// <summary>What a phone needs to time a session, as JSON: see <c>docs/timing.md</c>, section 6.</summary>
public static class PlanJson
{
    private const int Most = 1_000;
    private const int LongestLine = 200;
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Writes a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    public static string Write(TimingSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return JsonLine.Of(json => Write(json, sheet));
    }

    /// <summary>Reads a sheet; null, with what is wrong, where it is none. Fields that it does not know are left alone.</summary>
    /// <param name="json">Any JSON.</param>
    public static (TimingSheet? Sheet, ImmutableArray<FieldProblem> Problems) Read(JsonElement json)
    {
        var problems = new List<FieldProblem>();
        var fields = new FieldReader(json, "", problems);
        var (id, squad, session) = (fields.Id("id"), fields.Id("squad"), SessionOf(fields.Inner("session")));
        ImmutableArray<SheetAthlete> athletes = [.. fields.Inners("athletes", Most).Select(AthleteOf)];
        var sheet = problems.Count > 0 ? null : new TimingSheet(id!.Value, squad!.Value, session!, athletes)
        {
            Right = fields.Text("right", LongestLine, isNeeded: false) ?? "follow",
            By = fields.Text("by", LongestLine, isNeeded: false, mayBeBlank: true) ?? "",
            Next = fields.Whole("next", 0, long.MaxValue, isNeeded: false) ?? 0,
            Others = [.. fields.Inners("others", Most, isNeeded: false).Select(AthleteOf)],
            Server = fields.Whole("server", 0, ClockReading.MaxWall, isNeeded: false) ?? 0,
            MayFollow = fields.Flag("mayFollow"),
        };
        return (problems.Count > 0 ? null : sheet, [.. problems]);
    }

    internal static void Write(Utf8JsonWriter json, TimingSheet sheet)
    {
        json.WriteString("id", sheet.Id);
        json.WriteString("squad", sheet.Squad);
        json.WriteStartObject("session");
        json.WriteString("title", sheet.Session.Title);
        json.WriteString("on", sheet.Session.On.ToString(DayFormat, CultureInfo.InvariantCulture));
        json.WriteString("text", sheet.Session.Text);
        json.WriteString("address", sheet.Session.Address);
        json.WriteEndObject();
        json.WriteString("right", sheet.Right);
        json.WriteString("by", sheet.By);
        json.WriteObjects("athletes", sheet.Athletes, WriteAthlete);
        json.WriteObjects("others", sheet.Others, WriteAthlete);
        json.WriteNumber("next", sheet.Next);
        json.WriteNumber("server", sheet.Server);
        json.WriteBoolean("mayFollow", sheet.MayFollow);
    }

    private static void WriteAthlete(Utf8JsonWriter json, SheetAthlete athlete)
    {
        json.WriteString("id", athlete.Id);
        json.WriteString("name", athlete.Name);
        json.WriteString("sex", athlete.Sex is { } sex ? JsonNames.Of(sex) : null);
        json.WriteArray("performances", athlete.Performances, static (inner, line) => inner.WriteStringValue(line));
        json.WriteObjects("aims", athlete.Aims, static (inner, aim) =>
        {
            inner.WriteNumber("number", aim.Number);
            inner.WriteNumber("milliseconds", aim.Milliseconds);
            if (aim.Fastest is { } fastest)
            {
                inner.WriteNumber("fastest", fastest);
            }

            if (aim.Slowest is { } slowest)
            {
                inner.WriteNumber("slowest", slowest);
            }
        });
    }

    private static SheetSession? SessionOf(FieldReader? fields)
    {
        if (fields is null)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(fields.Text("on", DayFormat.Length), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            fields.Add("on", "is no day; it is written as 2018-05-17.");
        }

        return new SheetSession(
            fields.Text("title", LongestLine, isNeeded: false, mayBeBlank: true) ?? "",
            on,
            fields.Text("text", MarkJson.LongestText, mayBeBlank: true) ?? "",
            fields.Text("address", MarkJson.LongestText, isNeeded: false, mayBeBlank: true) ?? "");
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
