using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Tests.Operations;

public abstract class UserCommandTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Account_that_the_operator_makes_sets_its_password_by_a_link_that_works_once()
    {
        await using var bench = Bench.At(Desk, "--Trackside:PublicUrl=https://trackside.example.org/");
        Assert.Equal(0, await bench.RunAsync("user", "add", "bo@example.org", "--name", "Bo Example"));
        var said = bench.Said;
        var link = said.Split('\n')[1];
        Assert.StartsWith("https://trackside.example.org/password/", link);
        var path = new Uri(link).AbsolutePath;

        var page = await Desk.Browser().GetAsync(path);
        var refused = await page.PostAsync("Set password", ("password", "short"));
        var account = await refused.PostAsync("Set password", ("password", "three odd words"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(("/account?done=password", HttpStatusCode.OK), (account.Path, account.Status));
        Assert.Equal(HttpStatusCode.Gone, (await Desk.Browser().GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await Desk.Browser().GetAsync($"/password/{Guid.CreateVersion7()}/{path.Split('/')[^1]}")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await Desk.Browser().GetAsync($"{path[..^9]}nonsense!")).Status);
    }

    [Fact]
    public async Task Whoever_is_locked_is_out_at_once_and_no_link_lets_them_in_until_they_are_unlocked()
    {
        var coach = await Desk.CoachAsync();
        var email = await Desk.ServerAsync(db => db.Users.Select(user => user.Email!).SingleAsync(Cancellation));
        await using var bench = Bench.At(Desk);

        Assert.Equal(0, await bench.RunAsync("user", "lock", "coach example"));
        Assert.Equal("/sign-in", (await coach.GetAsync("/account")).Path.Split('?')[0]);
        _ = bench.Said;
        Assert.Equal(0, await bench.RunAsync("user", "password", email));
        var said = bench.Said;
        Assert.Contains("The account is locked", said);
        Assert.Equal(HttpStatusCode.Gone, (await Desk.Browser().GetAsync(new Uri(said.Split('\n')[1]).AbsolutePath)).Status);

        Assert.Equal(0, await bench.RunAsync("user", "unlock", email));
        Assert.Equal(HttpStatusCode.OK, (await Desk.Browser().GetAsync(new Uri(said.Split('\n')[1]).AbsolutePath)).Status);
    }

    [Fact]
    public async Task Browser_that_was_signed_in_is_out_once_it_was_signed_out()
    {
        var coach = await Desk.CoachAsync();
        await using var bench = Bench.At(Desk);

        Assert.Equal(0, await bench.RunAsync("user", "sign-out", "Coach Example"));

        Assert.Contains("browsers: 1.", bench.Said);
        Assert.Equal("/sign-in", (await coach.GetAsync("/account")).Path.Split('?')[0]);
    }

    [Fact]
    public async Task Name_that_several_have_and_name_that_nobody_has_are_refused()
    {
        await Desk.AccountAsync("Ada Example");
        await Desk.AccountAsync("Ada Example");
        await using var bench = Bench.At(Desk);

        Assert.Equal(1, await bench.RunAsync("user", "lock", "Ada Example"));
        Assert.Contains("'Ada Example' is the name of 2 accounts; say which by its e-mail: Ada.Example.", bench.Said);
        Assert.Equal(1, await bench.RunAsync("user", "lock", "ada"));
        Assert.Contains("Did you mean Ada.Example.", bench.Said);
        Assert.Equal(1, await bench.RunAsync("user", "lock", "Zoe"));
        Assert.Contains("No account is 'Zoe'.", bench.Said);
        Assert.Equal(1, await bench.RunAsync("user", "add", "no e-mail", "--name", "Bo"));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Users.CountAsync(user => user.LockoutEnd != null, Cancellation)));
    }

    [Fact]
    public async Task Only_head_coach_stays_and_anybody_else_goes_when_it_is_confirmed()
    {
        await Desk.CoachAsync();
        await Desk.AccountAsync("Bo Example");
        await using var bench = Bench.At(Desk);

        Assert.Equal(1, await bench.RunAsync("user", "remove", "Coach Example", "--yes"));
        Assert.Contains("is the only head coach of Riverside Harriers", bench.Said);
        Assert.Equal(1, await bench.RunAsync("user", "remove", "Bo Example"));
        Assert.Contains("Say --yes", bench.Said);
        Assert.Equal(0, await bench.RunAsync("user", "remove", "Bo Example", "--yes"));

        _ = bench.Said;
        Assert.Equal(0, await bench.RunAsync("user", "list"));
        Assert.Matches(@"^Coach\.Example\.\S+  Coach Example  HeadCoach of Riverside Harriers  seen 2026-05-20\n$", bench.Said);
    }

    [Fact]
    public async Task First_link_is_for_a_server_without_accounts()
    {
        await using var bench = Bench.At(Desk);

        Assert.Equal(0, await bench.RunAsync("user", "first-link"));
        Assert.Equal(HttpStatusCode.OK, (await Desk.Browser().GetAsync(new Uri(bench.Said.Trim().Split('\n')[1]).AbsolutePath)).Status);
        await Desk.AccountAsync("Ada Example");
        Assert.Equal(1, await bench.RunAsync("user", "first-link"));
        Assert.Contains("Somebody has an account already.", bench.Said);
    }
}

public sealed class UserCommandTestsOnSqlite(SqliteFiles store) : UserCommandTests(store);

public sealed class UserCommandTestsOnPostgres(PostgresServer store) : UserCommandTests(store);
