using System.Collections.Immutable;
using System.Text.Json;
using Trackside.Cli.Sheets;
using Trackside.Notation.Performances;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Cli;

/// <summary>
/// A file that says what an athlete can run: performances as a coach types them, one a line, or JSON with <c>sex</c>, <c>event</c>,
/// <c>performances</c>, <c>vocabulary</c> and <c>rules</c>.
/// </summary>
internal static class ProfileFile
{
    private const int MostCharacters = 256 * 1024;
    private const int MostProblems = 3;
    private const int Zones = 9;
    private const int LongestName = 40;
    private const string Example = "write one a line, such as '1500 3:39.45 2018-05-17'.";

    /// <summary>Reads the file; the athlete, or a sentence a problem with the place and the cure.</summary>
    public static (Athlete? Athlete, string? Problem) Read(string path)
    {
        if (path.Length == 0 || path == SourceText.StandardInput)
        {
            return (null, "'--profile' needs the name of a file, such as '--profile athlete.txt'.");
        }

        var source = SourceText.From(path, Stream.Null);
        var (athlete, problem) = source.Text is not { } text ? (null, $"{path}: {source.Error}")
            : text.Length > MostCharacters ? (null, $"{path}: The file is larger than {MostCharacters / 1024} KB, which is no profile; keep the best performances.")
            : text.AsSpan().TrimStart() is ['{' or '[', ..] ? OfJson(text, path)
            : OfText(text, path);
        return athlete is { Profile.Performances.IsEmpty: true } ? (null, $"{path}: There is no performance in it; {Example}") : (athlete, problem);
    }

    private static (Athlete? Athlete, string? Problem) OfText(string text, string path)
    {
        var reading = ProfileText.Read(text);
        return reading.Problems.IsEmpty
            ? (new Athlete(reading.Profile, null), null)
            : (null, Told(reading.Problems.Select(problem => $"{path}:{problem.Line}: {Printable.Of(problem.Message)}").ToList()));
    }

    private static (Athlete? Athlete, string? Problem) OfJson(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 4, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var problems = new List<string>();
            var athlete = OfJson(document.RootElement, problems);
            return problems.Count == 0 ? (athlete, null) : (null, Told(problems.ConvertAll(problem => $"{path}: {Printable.Of(problem)}")));
        }
        catch (JsonException problem)
        {
            return (null, $"{path}:{problem.LineNumber + 1}: This is no JSON from byte {problem.BytePositionInLine + 1} on; mend it, or write performances, one a line.");
        }
    }

    private static Athlete? OfJson(JsonElement root, List<string> problems)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            problems.Add("A profile is an object: {\"sex\":\"men\",\"performances\":[\"1500 3:39.45 2018-05-17\"]}.");
            return null;
        }

        var (sex, ownRace, performances, vocabulary, rules) = ((Sex?)null, (Distance?)null, ImmutableArray<Performance>.Empty, (Vocabulary?)null, (CoachRules?)null);
        foreach (var property in root.EnumerateObject())
        {
            switch (property.Name)
            {
                case "sex":
                    sex = SexOf(property.Value, problems);
                    break;
                case "event":
                    ownRace = EventOf(property.Value, problems);
                    break;
                case "performances":
                    performances = PerformancesOf(property.Value, problems);
                    break;
                case "vocabulary":
                    vocabulary = VocabularyOf(property.Value, problems);
                    break;
                case "rules":
                    rules = RulesOf(property.Value, problems);
                    break;
                default:
                    problems.Add($"'{property.Name}' is no part of a profile; there are 'sex', 'event', 'performances', 'vocabulary' and 'rules'.");
                    break;
            }
        }

        var profile = Profile.Of(performances, sex);
        return new Athlete(ownRace is { } own ? profile.WithOwnRace(own) : profile, vocabulary, rules);
    }

    private static Sex? SexOf(JsonElement value, List<string> problems)
    {
        switch (value.ValueKind == JsonValueKind.String ? value.GetString() : "")
        {
            case "men":
                return Sex.Men;
            case "women":
                return Sex.Women;
            default:
                problems.Add("'sex' is \"men\" or \"women\": whose scoring tables hold.");
                return null;
        }
    }

    // The line of a text profile, so that both are read alike.
    private static Distance? EventOf(JsonElement value, List<string> problems)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (text.AsSpan().ContainsAny('\r', '\n', '#'))
        {
            problems.Add("'event' is one race, such as \"1500\".");
            return null;
        }

        var reading = ProfileText.Read($"event {text}");
        problems.AddRange(reading.Problems.Select(problem => problem.Message));
        return reading.Profile.OwnRace;
    }

    private static ImmutableArray<Performance> PerformancesOf(JsonElement value, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add($"'performances' is a list of texts; {Example}");
            return [];
        }

        var performances = ImmutableArray.CreateBuilder<Performance>();
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            var reading = PerformanceLine.Read(item.ValueKind == JsonValueKind.String ? item.GetString()! : "");
            if (reading.Performance is { } performance)
            {
                performances.Add(performance);
            }
            else
            {
                problems.Add($"performance {index + 1}: {reading.Problem}");
            }
        }

        return performances.ToImmutable();
    }

    private static Vocabulary? VocabularyOf(JsonElement value, List<string> problems)
    {
        string[] names = value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()!.Trim() : "")]
            : [];
        if (names.Length == Zones && Array.TrueForAll(names, name => name.Length is > 0 and <= LongestName))
        {
            return new Vocabulary([.. names]);
        }

        problems.Add($"'vocabulary' is a list of nine names of up to {LongestName} letters, one for each zone from easy running to accelerations.");
        return null;
    }

    private static CoachRules? RulesOf(JsonElement value, List<string> problems)
    {
        var rules = CoachRules.Default;
        foreach (var rule in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().ToArray() : [])
        {
            switch (rule.Name, RangeOf(rule.Value))
            {
                case ("daysAfterSpeedEndurance", { } days):
                    rules = rules with { DaysAfterSpeedEndurance = days };
                    break;
                case ("keySessionEvery", { } every):
                    rules = rules with { KeySessionEvery = every };
                    break;
                default:
                    problems.Add("'rules' has 'daysAfterSpeedEndurance' and 'keySessionEvery', each as two whole numbers from 1 to 60: [3, 5].");
                    return null;
            }
        }

        return rules;
    }

    private static CountRange? RangeOf(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2
        && value[0].ValueKind == JsonValueKind.Number && value[0].TryGetInt32(out var least) && least is >= 1 and <= 60
        && value[1].ValueKind == JsonValueKind.Number && value[1].TryGetInt32(out var most) && most is >= 1 and <= 60 && least <= most
        ? CountRange.Between(least, most)
        : null;

    private static string Told(List<string> problems)
    {
        var more = problems.Count - MostProblems;
        return string.Join('\n', problems.Take(MostProblems)) + (more > 0 ? $"\nAnd {more} more like these." : "");
    }
}
