using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Tests.Security;

/// <summary>Writes a text into everything that holds a text: into every field of every form that pages lead to, and into every row.</summary>
internal static partial class Planted
{
    private const int MostPages = 150;

    // What rows hold that is no text of a person's: keys, hashes, lists of the server's own making.
    private static readonly string[] Technical =
    [
        "LinkToken", "Key", "Shape", "Stem", "Kinds", "Habits", "TimeZone", "ZoneMetres", "FieldVersions", "SecurityStamp", "ConcurrencyStamp", "PasswordHash", "NormalizedUserName", "NormalizedEmail", "UserName", "Email",
        "Xml", "LoginProvider", "ProviderKey", "Asked", "Field", "Scopes", "Url", "Secret", "Events", "Event", "Kind", "What", "Details",
    ];

    /// <summary>Visits the pages that links lead to, one of a kind, and sends every form that takes nothing away with the text in each of its fields.</summary>
    /// <returns>Every answer that was seen.</returns>
    public static async Task<IReadOnlyList<WebPage>> SendAsync(WebBrowser browser, string text, params IEnumerable<string> starts)
    {
        var (ahead, kinds, seen) = (new Queue<string>(starts), new HashSet<string>(), new List<WebPage>());
        while (ahead.TryDequeue(out var path) && seen.Count < MostPages)
        {
            var page = await browser.GetAsync(path);
            seen.Add(page);
            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Where(link => kinds.Add(KindOf(link)) && !Taking().IsMatch(link) && !link.Split('?')[0].EndsWith(".zip", StringComparison.Ordinal)))
            {
                ahead.Enqueue(link);
            }

            foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("form[method=post]").Where(form => kinds.Add("form " + KindOf(form.GetAttribute("action")!)) && !Taking().IsMatch(form.GetAttribute("action")!)))
            {
                var fields = form.QuerySelectorAll("input:not([type]), input[type=text], input[type=search], input[type=email], textarea").Select(field => field.GetAttribute("name") ?? "").Where(name => name.Length > 0).Distinct();
                if (fields.Select(name => (name, (string?)text)).ToArray() is { Length: > 0 } typed)
                {
                    seen.Add(await page.PostAsync($"form[method=post][action='{form.GetAttribute("action")}']", typed));
                }
            }
        }

        return seen;
    }

    /// <summary>Writes the text into every column of every row that holds a person's words.</summary>
    public static Task WriteAsync(WebDesk desk, string text) => desk.ServerAsync(async db =>
    {
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.FindPrimaryKey() is not null && type.GetTableName() is not null && !type.IsMappedToJson()))
        {
            var columns = type.GetProperties().Where(property => property.ClrType == typeof(string) && !property.IsPrimaryKey() && !property.IsForeignKey() && !Technical.Contains(property.Name)
                && property.GetContainingIndexes().All(index => !index.IsUnique)).ToList();
            if (columns.Count > 0)
            {
                var set = string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\" = {{0}}"));
                await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create($"UPDATE \"{type.GetTableName()}\" SET {set}", text));
            }
        }
    });

    // /squads/0198…/log/2026-05-18?kind=Speed → /squads/#/log/#?kind
    private static string KindOf(string path) => Ids().Replace(path.Split('#')[0], "#") is var kind && kind.Contains('?', StringComparison.Ordinal)
        ? kind.Split('?')[0] + "?" + string.Join('&', kind.Split('?')[1].Split('&').Select(field => field.Split('=')[0])) : kind;

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d{2}(-\d{2})?|TS\d+|(?<=/explain/).+", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Ids();

    [GeneratedRegex("sign-out|delete|remove|/leave|/end|take-back|/left|/members/|/password|/account$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Taking();
}
