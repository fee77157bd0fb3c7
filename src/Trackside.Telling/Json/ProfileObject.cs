using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Trackside.Notation.Performances;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Telling.Json;

/// <summary>What an athlete can run, from an object with <c>sex</c>, <c>event</c>, <c>performances</c>, <c>vocabulary</c> and <c>rules</c>: see docs/profile.md.</summary>
internal static class ProfileObject
{
    private const int Zones = 9;
    private const int LongestName = 40;
    private const string Example = "write one a line, such as '1500 3:39.45 2018-05-17'.";

    /// <summary>Reads the object; the athlete, and a sentence a problem with its place in the object.</summary>
    public static (Athlete? Athlete, IReadOnlyList<(string Path, string Problem)> Problems) Read(JsonElement root)
    {
        var problems = new List<(string Path, string Problem)>();
        return (OfJson(root, problems), problems);
    }

    private static Athlete? OfJson(JsonElement root, List<(string Path, string Problem)> problems)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            problems.Add(("", "A profile is an object: {\"sex\":\"men\",\"performances\":[\"1500 3:39.45 2018-05-17\"]}."));
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
                    problems.Add((property.Name, $"'{property.Name}' is no part of a profile; there are 'sex', 'event', 'performances', 'vocabulary' and 'rules'."));
                    break;
            }
        }

        var profile = Profile.Of(performances, sex);
        return new Athlete(ownRace is { } own ? profile.WithOwnRace(own) : profile, vocabulary, rules);
    }

    private static Sex? SexOf(JsonElement value, List<(string Path, string Problem)> problems)
    {
        switch (value.ValueKind == JsonValueKind.String ? value.GetString() : "")
        {
            case "men":
                return Sex.Men;
            case "women":
                return Sex.Women;
            default:
                problems.Add(("sex", "'sex' is \"men\" or \"women\": whose scoring tables hold."));
                return null;
        }
    }

    // The line of a text profile, so that both are read alike.
    private static Distance? EventOf(JsonElement value, List<(string Path, string Problem)> problems)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (text.AsSpan().ContainsAny('\r', '\n', '#'))
        {
            problems.Add(("event", "'event' is one race, such as \"1500\"."));
            return null;
        }

        var reading = ProfileText.Read($"event {text}");
        problems.AddRange(reading.Problems.Select(problem => ("event", problem.Message)));
        return reading.Profile.OwnRace;
    }

    private static ImmutableArray<Performance> PerformancesOf(JsonElement value, List<(string Path, string Problem)> problems)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add(("performances", $"'performances' is a list of texts; {Example}"));
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
                problems.Add((string.Create(CultureInfo.InvariantCulture, $"performances[{index}]"), string.Create(CultureInfo.InvariantCulture, $"performance {index + 1}: {reading.Problem}")));
            }
        }

        return performances.ToImmutable();
    }

    private static Vocabulary? VocabularyOf(JsonElement value, List<(string Path, string Problem)> problems)
    {
        string[] names = value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()!.Trim() : "")]
            : [];
        if (names.Length == Zones && Array.TrueForAll(names, name => name.Length is > 0 and <= LongestName))
        {
            return new Vocabulary([.. names]);
        }

        var bad = Array.FindIndex(names, name => name.Length is 0 or > LongestName);
        problems.Add((bad < 0 ? "vocabulary" : string.Create(CultureInfo.InvariantCulture, $"vocabulary[{bad}]"), string.Create(CultureInfo.InvariantCulture, $"'vocabulary' is a list of nine names of up to {LongestName} letters, one for each zone from easy running to accelerations.")));
        return null;
    }

    private static CoachRules? RulesOf(JsonElement value, List<(string Path, string Problem)> problems)
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
                    problems.Add(("rules", "'rules' has 'daysAfterSpeedEndurance' and 'keySessionEvery', each as two whole numbers from 1 to 60: [3, 5]."));
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
}
