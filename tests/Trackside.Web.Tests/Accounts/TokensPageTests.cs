using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Tests.Api;

namespace Trackside.Web.Tests.Accounts;

public sealed class TokensPageTests(SqliteFiles store) : DeskTests(store)
{
    [Fact]
    public async Task A_token_is_made_shown_once_used_and_revoked()
    {
        var coach = await Desk.CoachAsync();
        var page = await (await coach.GetAsync("/account")).FollowAsync("API tokens");

        var made = await page.PostAsync("Make the token", ("name", "Club website"), ("scope", "sessions:read"), ("squad", coach.Squad.ToString()));
        using var program = new ApiClient(Desk, made.Document.QuerySelector("#token")!.GetAttribute("value"));
        var used = await program.GetAsync($"squads/{coach.Squad}/sessions");
        var list = await coach.GetAsync("/account/tokens");
        var after = await list.PostAsync("Revoke");

        Assert.StartsWith("ts_", program.Token);
        Assert.Contains($"curl -H \"Authorization: Bearer {program.Token}\" http://localhost/api/v1/me", made.Text("pre"));
        Assert.Equal(HttpStatusCode.OK, used.Status);
        Assert.DoesNotContain(program.Token!, list.Body);
        Assert.Contains("Last used 20 May 2026", list.Text("ul.rows li"));
        Assert.Contains("Revoked", after.Text("ul.rows li"));
        Assert.Equal("token-refused", (await program.GetAsync("me")).Problem);
        Assert.DoesNotContain(program.Token!, await Desk.ServerAsync(db => db.ApiTokens.Select(token => token.Name + token.Scopes).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task A_token_without_a_name_or_anything_to_do_is_refused_and_what_was_chosen_stays()
    {
        var coach = await Desk.CoachAsync();
        var page = await coach.GetAsync("/account/tokens");

        var refused = await page.PostAsync("Make the token", ("name", ""), ("days", "30"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(2, refused.Problems.Count);
        Assert.Equal("30", refused.Value("days"));
    }

    [Fact]
    public async Task Another_ones_tokens_are_not_there()
    {
        var (_, coach) = await Desk.CoachProgramAsync();
        var id = await Desk.ServerAsync(db => db.ApiTokens.Select(token => token.Id).SingleAsync(Cancellation));
        var other = await Desk.CoachAsync("Coach Other");
        var page = await other.GetAsync("/account/tokens");

        var revoked = await other.PostAsync($"/account/tokens/{id}/revoke", ("__RequestVerificationToken", page.Value("__RequestVerificationToken")));

        Assert.False(page.Has("ul.rows"));
        Assert.Equal(HttpStatusCode.NotFound, revoked.Status);
        Assert.Null(await Desk.ServerAsync(db => db.ApiTokens.Select(token => token.RevokedAt).SingleAsync(Cancellation)));
        Assert.NotEqual(Guid.Empty, coach.Account);
    }
}
