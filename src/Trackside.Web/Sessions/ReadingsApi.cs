using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Trackside.Notation;
using Trackside.Telling.Json;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>Reading and analysing a text without keeping it: the same, to the letter, as <c>trackside read --json</c> and <c>trackside analyse --json</c>.</summary>
internal static class ReadingsApi
{
    private const int SourceLength = 200;
    private const decimal HighestExertion = 10;

    public static void MapReadingsApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi().WithTags("Readings");
        api.MapPost("/readings", Read).For(Who.Visitors).WithoutChange()
            .Named("readSession", "Read a text: what is asked for, what was run, and what is not sure.", "Answers the object that `trackside read --json` prints (docs/reading.schema.json). Nothing is kept.")
            .AnswersBy("reading", ReadingJson.Schema)
            .Example("""{ "text": "6 x 400m @ 72, 90s jog" }""");
        api.MapPost("/analyses", Analyse).For(Who.Visitors).WithoutChange()
            .Named("analyseSession", "Analyse a text with its times: how it went, what it was, what it cost.", "Answers the object that `trackside analyse --json` prints (docs/analysis.schema.json). Nothing is kept.")
            .AnswersBy("analysis", AnalysisJson.Schema)
            .Example("""{ "text": "4 x 400m: 61 / 62 / 61 / 60\n90s rest", "exertion": 7, "profile": { "sex": "men", "performances": ["1500 3:39.45 2018-05-17"] } }""");
    }

    private static Results<ContentHttpResult, ProblemResult> Read(ReadingRequest request)
    {
        var fields = new FieldProblems();
        var (text, source, language) = Checked(fields, request.Text, request.Source, request.Language);
        return fields.IsGood ? Json(ReadingJson.Of(SessionReader.Read(text, language), source)) : fields.Refusal;
    }

    private static Results<ContentHttpResult, ProblemResult> Analyse(AnalysisRequest request)
    {
        var fields = new FieldProblems();
        var (text, source, language) = Checked(fields, request.Text, request.Source, request.Language);
        var exertion = fields.Number("exertion", request.Exertion, 0, HighestExertion);
        var (athlete, problems) = request.Profile is { } profile ? ProfileObject.Read(JsonSerializer.SerializeToElement(profile, ProfileRequest.Writing)) : (null, []);
        foreach (var (path, problem) in problems)
        {
            fields.Add(path.Length == 0 ? "profile" : $"profile.{path}", problem);
        }

        if (athlete is { Profile.Performances.IsEmpty: true } && problems.Count == 0)
        {
            fields.Add("profile.performances", "At least one performance is needed, such as \"1500 3:39.45 2018-05-17\".");
        }

        return fields.IsGood ? Json(AnalysisJson.Of(Analysed.Of(SessionReader.Read(text, language), source, athlete, exertion))) : fields.Refusal;
    }

    private static (string Text, string Source, string? Language) Checked(FieldProblems fields, string? text, string? source, string? language)
    {
        if (ProblemWith(language) is { } problem)
        {
            fields.Add("language", problem);
        }

        // Offsets count from the text as it is sent, so not a letter of it is changed.
        _ = fields.Needed("text", text, StoredSession.TextLength, "6 x 400m, 90s jog");
        return (text ?? "", fields.Text("source", source, SourceLength, "-"), language);
    }

    private static string? ProblemWith(string? language)
    {
        try
        {
            SessionReader.Read("", language);
            return null;
        }
        catch (ArgumentException problem)
        {
            return problem.Message.Split(" (Parameter")[0];
        }
    }

    private static ContentHttpResult Json(string json) => TypedResults.Text(json, "application/json", Encoding.UTF8);
}

/// <summary>A text to read.</summary>
public sealed record ReadingRequest(
    [property: Description("A line of shorthand, or a whole post with prescription, results, recovery and prose; at most 20000 letters.")] string? Text,
    [property: Description("What it is called in the answer; - where it is left out.")] string? Source,
    [property: Description("The language of the text, en or es; found out where it is left out.")] string? Language);

/// <summary>A text to analyse.</summary>
public sealed record AnalysisRequest(
    [property: Description("The session with its times; at most 20000 letters.")] string? Text,
    [property: Description("What it is called in the answer; - where it is left out.")] string? Source,
    [property: Description("The language of the text, en or es; found out where it is left out.")] string? Language,
    [property: Description("How hard the athlete found it, from 0 to 10.")] decimal? Exertion,
    [property: Description("What the athlete can run.")] ProfileRequest? Profile);

/// <summary>What an athlete can run, as in a profile's file: see docs/profile.md.</summary>
public sealed record ProfileRequest(
    [property: Description("men or women: whose scoring tables hold.")] string? Sex,
    [property: Description("The athlete's own race, such as 1500.")] string? Event,
    [property: Description("What was run, one performance each, such as 1500 3:39.45 2018-05-17.")] IReadOnlyList<string?>? Performances,
    [property: Description("Nine names for the kinds of work, from easy running to accelerations.")] IReadOnlyList<string?>? Vocabulary,
    [property: Description("What the coach holds to.")] RulesRequest? Rules)
{
    internal static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
}

/// <summary>What a coach holds to, each as the least and the most.</summary>
public sealed record RulesRequest(
    [property: Description("Days of easy running after speed endurance, such as [3, 5].")] IReadOnlyList<int>? DaysAfterSpeedEndurance,
    [property: Description("One workout in how many is a key session, such as [7, 8].")] IReadOnlyList<int>? KeySessionEvery);
