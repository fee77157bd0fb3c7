using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests;

/// <summary>Every form on the pages that a head coach reaches by links, with one bad value in one field at a time.</summary>
public sealed partial class FormTests(SqliteFiles store) : DeskTests(store)
{
    private const int TooManyLetters = 60_000;
    private const int FewestForms = 25;
    private const int FewestFields = 40;

    [Fact]
    public async Task Every_bad_value_in_every_field_of_every_form_is_refused_in_words_and_breaks_nothing()
    {
        var coach = await CoachWithOneOfEverythingAsync();
        var forms = await FormsAsync(coach);
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (page, action, fields) in forms)
        {
            foreach (var (field, bad) in fields)
            {
                var fresh = await coach.GetAsync(page);
                if (!fresh.Has($"form[method='post'][action='{action}'] [name='{field}']"))
                {
                    continue;
                }

                tried++;
                var after = await fresh.PostAsync($"form[method='post'][action='{action}']", (field, bad));
                var isTold = (int)after.Status == 422 && (after.Problems.Count > 0 || after.Has(".cell-message, [role=alert], ul.notes, .notice"));
                var isKept = (int)after.Status == 200 && (bad.Length < TooManyLetters || (after.Has($"form [name='{field}']") && after.Value(field) == bad));
                if (!isTold && !isKept && (int)after.Status is not (400 or 404))
                {
                    wrong.Add($"{action} {field} = {bad[..Math.Min(20, bad.Length)]}: {(int)after.Status} at {after.Path[..Math.Min(120, after.Path.Length)]}");
                }
            }
        }

        Assert.Empty(Desk.Errors);
        Assert.Empty(wrong);
        Assert.True(forms.Count >= FewestForms && tried >= FewestFields, $"Only {tried} fields of {forms.Count} forms were tried:\n{string.Join('\n', forms.Select(form => form.Action))}");
    }

    private async Task<WebBrowser> CoachWithOneOfEverythingAsync()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada Example", "1500 4:10.2 2026-05-01");
        var session = await Desk.SessionAsync(coach.Squad, "3 x 400m @ 72, 90s jog");
        await Desk.RecordAsync(await Desk.ViewerAsync(coach.Account), session, new TypedChange(Guid.CreateVersion7(), ada, "rep-1", "72", null));
        await Desk.MemberAsync(coach.Squad, Role.Guardian, ada, "Gil Guardian");
        await Desk.AddedAsync(new Template { SquadId = coach.Squad, Name = "Threes", Text = "3x400" }, row => row.Id);
        await Desk.AddedAsync(new Webhook { SquadId = coach.Squad, Url = "https://receiver.example/told", SealedSecret = "", Events = "session.deleted", PausedAt = Desk.Clock.GetUtcNow() }, row => row.Id);
        return coach;
    }

    // A page of each kind is enough: ids in addresses make no other kind.
    private static async Task<List<(string Page, string Action, List<(string Field, string Bad)> Fields)>> FormsAsync(WebBrowser coach)
    {
        var forms = new List<(string, string, List<(string, string)>)>();
        var (seen, known) = (new HashSet<string>(), new HashSet<string>());
        var next = new Queue<string>([$"/squads/{coach.Squad}", "/squads", "/account", "/habits"]);
        while (next.TryDequeue(out var path))
        {
            if (!seen.Add(KindOf(path)))
            {
                continue;
            }

            var page = await coach.GetAsync(path);
            foreach (var form in page.Document.Forms.Where(form => form.Method == "post" && form.GetAttribute("action") is ['/', ..] action && !action.StartsWith("/api/", StringComparison.Ordinal)))
            {
                var address = form.GetAttribute("action")!;
                var fields = form.Elements.OfType<IHtmlElement>().SelectMany(BadValues).Distinct().ToList();
                if (fields.Count > 0 && known.Add(KindOf(address)))
                {
                    forms.Add((page.Path, address, fields));
                }
            }

            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(link => !File().IsMatch(link)))
            {
                next.Enqueue(link);
            }
        }

        return forms;
    }

    private static IEnumerable<(string, string)> BadValues(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "hidden" or "submit" or "button" or "file" } => [],
        { } field when field.GetAttribute("name") is not { Length: > 0 } => [],
        IHtmlInputElement { Type: "checkbox" or "radio" } or IHtmlSelectElement => [(element.GetAttribute("name")!, "nonsense")],
        IHtmlInputElement or IHtmlTextAreaElement => [(element.GetAttribute("name")!, new string('x', TooManyLetters)), (element.GetAttribute("name")!, "\u202E<b>\t")],
        _ => [],
    };

    private static string KindOf(string path) => Value().Replace(Ids().Replace(path, "*"), "=*");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Ids();

    [GeneratedRegex("=[^&]*", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Value();

    [GeneratedRegex(@"\.(csv|svg|txt|zip|json|ics)\b|/explain/", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex File();
}
