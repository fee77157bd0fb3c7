using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>How somebody likes things shown; with an account it goes where they go, without one it stays in the browser.</summary>
internal static class HabitsEndpoints
{
    private static readonly string[] Paces = ["km", "mile", "lap"];
    internal static readonly string[] Days = ["text", "iso", "dmy", "mdy"];
    internal static readonly DayOfWeek[] FirstDays = [DayOfWeek.Monday, DayOfWeek.Sunday, DayOfWeek.Saturday];

    public static void MapHabits(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/habits", Show).For(Who.Anyone);
        routes.MapPost("/habits", SaveAsync).For(Who.Anyone);
    }

    private static RazorComponentResult<HabitsPage> Show(string? done, Visit visit)
    {
        var habits = visit.Habits;
        return Answers.Page<HabitsPage>(new
        {
            IsSaved = done is not null,
            Typed = new Typed
            {
                ["language"] = habits.Language ?? "",
                ["zone"] = habits.TimeZone ?? "",
                ["length"] = habits.Miles ? "mi" : "km",
                ["pace"] = habits.Pace,
                ["decimal"] = habits.Comma ? "comma" : "point",
                ["days"] = habits.Days,
                ["first"] = ((int)habits.FirstDay).ToString(CultureInfo.InvariantCulture),
            },
        });
    }

    private static async Task<IResult> SaveAsync(IFormCollection form, HttpResponse response, Visit visit, TracksideDb db, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        var habits = Read(typed, says);
        if (!typed.IsGood)
        {
            return Answers.Refused<HabitsPage>(new { Typed = typed });
        }

        if (visit.Viewer.AccountId is { } account)
        {
            var text = habits.ToString();
            await db.Users.Where(user => user.Id == account).ExecuteUpdateAsync(set => set.SetProperty(user => user.Habits, text), cancellation);
        }
        else
        {
            response.Cookies.Append(Habits.Cookie, habits.ToString(), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
        }

        return Answers.To("/habits?done=saved");
    }

    private static Habits Read(Typed typed, IStringLocalizer<Texts> says)
    {
        string? OneOf(string field, IReadOnlyCollection<string> known)
        {
            if (typed[field].Length > 0 && !known.Contains(typed[field]))
            {
                typed.Refuse(field, says["Choose one of the list."]);
            }

            return typed[field] is { Length: > 0 } chosen ? chosen : null;
        }

        if (typed["zone"].Length > 0 && !TimeZones.IsKnown(typed["zone"]))
        {
            typed.Refuse("zone", says["Choose one of the list."]);
        }

        return new()
        {
            Language = OneOf("language", [.. Habits.Languages]),
            TimeZone = typed["zone"] is { Length: > 0 } zone ? zone : null,
            Miles = OneOf("length", ["km", "mi"]) == "mi",
            Pace = OneOf("pace", Paces) ?? "km",
            Comma = OneOf("decimal", ["point", "comma"]) == "comma",
            Days = OneOf("days", Days) ?? "text",
            FirstDay = OneOf("first", [.. FirstDays.Select(first => ((int)first).ToString(CultureInfo.InvariantCulture))]) is { } day && typed.IsGood ? (DayOfWeek)int.Parse(day, CultureInfo.InvariantCulture) : DayOfWeek.Monday,
        };
    }
}
