using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Trackside.Web.Accounts;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Security;

public abstract class LockOutTests(TestStore store) : DeskTests(store)
{
    private const string Password = "open sesame";
    private const int FewRounds = 1_000;
    private string _email = "";

    private CountingHasher Hasher => (CountingHasher)Desk.Services.GetRequiredService<IPasswordHasher<Account>>();

    public override async ValueTask InitializeAsync()
    {
        Desk.Settings[AllSettings.AccountTries.Key] = "25";
        Desk.Settings[AllSettings.AddressTries.Key] = "20";
        Desk.Settings[AllSettings.AddressForms.Key] = "30";
        Desk.Changed = services =>
        {
            services.AddSingleton<IStartupFilter, Addresses>();
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = FewRounds);
            services.AddSingleton<PasswordHashing>();
            services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(provider => new CountingHasher(provider.GetRequiredService<PasswordHashing>())));
        };
        await base.InitializeAsync();
        var account = await Desk.AccountAsync("Kim Coach");
        _email = await Desk.ServerAsync(db => db.Users.Where(user => user.Id == account).Select(user => user.Email!).SingleAsync(Cancellation));
        var hash = Hasher.HashPassword(new Account(), Password);
        await Desk.ServerAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, hash), Cancellation));
    }

    [Fact]
    public async Task Ten_wrong_passwords_from_one_address_keep_that_address_out_and_nobody_else()
    {
        var (thief, coach) = (From("203.0.113.1"), From("198.51.100.7"));
        var answers = await WrongAsync(thief, _email, 11);

        var kept = await SignInAsync(thief, _email, Password);
        var let = await SignInAsync(coach, _email, Password);

        Assert.Equal(Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 10).Append(HttpStatusCode.TooManyRequests), answers.Select(answer => answer.Status));
        Assert.Equal(HttpStatusCode.TooManyRequests, kept.Status);
        Assert.Equal(TimeSpan.FromMinutes(15), kept.Response.Headers.RetryAfter!.Delta);
        Assert.Contains("Wait 15 minutes", kept.Problems[0]);
        Assert.Equal("/squads", let.Path);

        Desk.Clock.Move(TimeSpan.FromMinutes(15));
        Assert.Equal("/squads", (await SignInAsync(thief, _email, Password)).Path);
    }

    [Fact]
    public async Task Many_addresses_keep_unknown_browsers_out_but_not_the_one_that_was_in_before_nor_passkeys()
    {
        var known = From("198.51.100.7");
        await (await SignInAsync(known, _email, Password)).PostAsync("form[action='/sign-out']");
        foreach (var address in Enumerable.Range(1, 3))
        {
            await WrongAsync(From($"203.0.113.{address}"), _email, 10);
        }

        var unknown = await SignInAsync(From("198.51.100.8"), _email, Password);
        var page = await From("198.51.100.9").GetAsync("/sign-in");
        var passkey = await page.Browser.PostJsonAsync("/sign-in/passkey/options", new { });
        var before = await SignInAsync(known, _email, Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, unknown.Status);
        Assert.Equal(HttpStatusCode.OK, passkey.Status);
        Assert.Equal("/squads", before.Path);
    }

    [Fact]
    public async Task Known_browser_is_not_kept_out_by_its_own_network_either_but_by_its_own_wrong_passwords()
    {
        var known = From("198.51.100.7");
        await (await SignInAsync(known, _email, Password)).PostAsync("form[action='/sign-out']");
        foreach (var name in Enumerable.Range(1, 4))
        {
            await WrongAsync(From("198.51.100.7"), $"{name}@example.org", 10);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignInAsync(From("198.51.100.7"), _email, Password)).Status);
        Assert.Equal("/squads", (await SignInAsync(known, _email, Password)).Path);
        await (await known.GetAsync("/account")).PostAsync("Sign out here");
        var own = await WrongAsync(known, _email, 11);
        Assert.Equal(HttpStatusCode.TooManyRequests, own[^1].Status);
        Assert.Equal("/squads", (await SignInAsync(From("198.51.100.8"), _email, Password)).Path);
    }

    [Fact]
    public async Task Answer_and_work_do_not_tell_whether_there_is_such_an_account_nor_whether_it_is_locked()
    {
        var without = await Desk.AccountAsync("Without Password");
        await Desk.ServerAsync(db => db.Users.Where(user => user.Id == without).ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null), Cancellation));
        var passwordless = await Desk.ServerAsync(db => db.Users.Where(user => user.Id == without).Select(user => user.Email!).SingleAsync(Cancellation));
        var seen = new List<(string Answers, int Checks, long Rounds)>();
        foreach (var (email, address) in new[] { (_email, "203.0.113.1"), ("nobody@example.org", "203.0.113.2"), (passwordless, "203.0.113.3"), (new string('x', 300) + "@example.org", "203.0.113.4") })
        {
            var (checks, rounds) = (Hasher.Checks, Hasher.Rounds);
            var answers = await WrongAsync(From(address), email, 12);
            seen.Add((string.Join('|', answers.Select(answer => $"{answer.Status} {answer.Response.Headers.RetryAfter} {string.Join(' ', answer.Problems)}")), Hasher.Checks - checks, Hasher.Rounds - rounds));
        }

        Assert.Single(seen.Distinct());
        Assert.Equal((10, 10L * FewRounds), (seen[0].Checks, seen[0].Rounds));
    }

    [Fact]
    public async Task Hundred_tries_at_the_same_moment_are_no_more_than_ten()
    {
        var browser = From("203.0.113.1");
        var token = (await browser.GetAsync("/sign-in")).Value("__RequestVerificationToken");
        var before = Hasher.Checks;

        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => Task.Run(async () =>
        {
            using var one = From("203.0.113.1");
            one.Cookies["form"] = browser.Cookies["form"];
            await one.PostAsync("/sign-in", ("__RequestVerificationToken", token), ("email", _email), ("password", $"wrong {number}"));
        })));

        Assert.InRange(Hasher.Checks - before, 1, 10);
    }

    [Fact]
    public async Task Account_that_the_operator_locked_is_let_in_by_nothing_and_nobody_can_tell_it_from_a_wrong_password()
    {
        var known = await SignInAsync(From("198.51.100.7"), _email, Password);
        var code = (await (await known.Browser.GetAsync("/account")).PostAsync("Make new codes")).Texts("ol code")[0];
        const string bearer = "ts_a-token-of-a-test";
        var account = await Desk.ServerAsync(db => db.Users.Where(user => user.Email == _email).Select(user => user.Id).SingleAsync(Cancellation));
        await Desk.AddedAsync(new ApiToken { AccountId = account, Name = "A program", TokenHash = LinkTokens.HashOf(bearer), Scopes = "account:read", CreatedAt = Desk.Clock.GetUtcNow() }, token => token.Id);
        Assert.NotEqual(HttpStatusCode.Unauthorized, await ByTokenAsync(bearer));
        await Desk.ServerAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, Account.ForGood), Cancellation));
        var before = Hasher.Checks;

        var right = await SignInAsync(From("198.51.100.8"), _email, Password);
        var wrong = await SignInAsync(From("198.51.100.8"), _email, "not the password");
        var recovered = await (await From("198.51.100.8").GetAsync("/recover")).PostAsync("form[action='/recover']", ("email", _email), ("code", code));

        Assert.Equal((wrong.Status, string.Concat(wrong.Problems)), (right.Status, string.Concat(right.Problems)));
        Assert.Equal(2, Hasher.Checks - before);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, recovered.Status);
        Assert.StartsWith("/sign-in", (await known.Browser.GetAsync("/account")).Path);
        Assert.Equal(HttpStatusCode.Unauthorized, await ByTokenAsync(bearer));
    }

    [Fact]
    public async Task Right_passwords_are_not_counted()
    {
        foreach (var _ in Enumerable.Range(0, 12))
        {
            Assert.Equal("/squads", (await SignInAsync(From("198.51.100.7"), _email, Password)).Path);
        }

        Assert.Equal(0, await Desk.ServerAsync(db => db.RateCounts.Where(count => !count.Key.Contains("forms")).SumAsync(count => count.Count, Cancellation)));
    }

    [Fact]
    public async Task Network_of_IPv6_is_counted_as_one()
    {
        foreach (var host in Enumerable.Range(1, 10))
        {
            await WrongAsync(From($"2001:db8:1:2::{host}"), _email, 1);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignInAsync(From("2001:db8:1:2:ffff::1"), _email, Password)).Status);
        Assert.Equal("/squads", (await SignInAsync(From("2001:db8:1:3::1"), _email, Password)).Path);
    }

    [Fact]
    public async Task Wrong_recovery_codes_count_as_wrong_passwords_do()
    {
        var thief = From("203.0.113.1");
        await WrongAsync(thief, _email, 10);

        var page = await (await thief.GetAsync("/recover")).PostAsync("form[action='/recover']", ("email", _email), ("code", "AAAAA-BBBBB"));

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("Wait 15 minutes", page.Problems[0]);
    }

    [Fact]
    public async Task Forms_of_who_has_not_signed_in_are_limited_by_address_in_words_and_in_numbers()
    {
        var browser = From("203.0.113.1");
        var page = await browser.GetAsync("/sign-in");
        var token = page.Value("__RequestVerificationToken");
        var answers = new List<WebPage>();
        foreach (var _ in Enumerable.Range(0, 31))
        {
            answers.Add(await browser.PostAsync("/join/no-such-link/account", ("__RequestVerificationToken", token)));
        }

        await browser.GetAsync("/sign-in");
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.TooManyRequests), (answers[29].Status, answers[30].Status));
        Assert.Equal("Too many at once", answers[30].Text("h1"));
        Assert.Equal(TimeSpan.FromMinutes(10), answers[30].Response.Headers.RetryAfter!.Delta);
        var island = await browser.PostJsonAsync("/sign-in/passkey/options", new { });
        for (var time = 1; time <= 30; time++)
        {
            island = await browser.PostJsonAsync("/sign-in/passkey/options", new { });
        }

        Assert.Equal((HttpStatusCode.TooManyRequests, "There were too many tries. Wait 10 minutes, then try once more."), (island.Status, island.Json.GetProperty("title").GetString()));
        Assert.Equal(HttpStatusCode.Gone, (await From("203.0.113.2").GetAsync("/join/no-such-link")).Status);
    }

    [Fact]
    public async Task Old_counts_and_browsers_whose_time_is_over_are_taken_away_by_one_process()
    {
        await WrongAsync(From("203.0.113.1"), _email, 1);
        var account = await Desk.AccountAsync("Lou Assistant");
        await Desk.SignedInAsync(account);
        var forgetting = Desk.Services.GetRequiredService<Forgetting>();
        await forgetting.ForgetAsync(Cancellation);
        Assert.Equal(4, await Desk.ServerAsync(db => db.RateCounts.CountAsync(Cancellation)));

        Desk.Clock.Move(TimeSpan.FromDays(61));
        await Desk.ServerAsync(db => db.Leases.ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Holder, Guid.CreateVersion7()).SetProperty(lease => lease.Until, DateTimeOffset.MaxValue), Cancellation));
        await forgetting.ForgetAsync(Cancellation);
        Assert.Equal(4, await Desk.ServerAsync(db => db.RateCounts.CountAsync(Cancellation)));

        await Desk.ServerAsync(db => db.Leases.ExecuteDeleteAsync(Cancellation));
        await forgetting.ForgetAsync(Cancellation);
        Assert.Equal((0, 0), (await Desk.ServerAsync(db => db.RateCounts.CountAsync(Cancellation)), await Desk.ServerAsync(db => db.SignedIn.CountAsync(Cancellation))));
    }

    [Fact]
    public async Task No_address_and_no_e_mail_is_kept_with_the_counts()
    {
        await WrongAsync(From("203.0.113.1"), _email, 1);

        var keys = await Desk.ServerAsync(db => db.RateCounts.Select(count => count.Key).ToListAsync(Cancellation));

        Assert.DoesNotContain(keys, key => key.Contains("203", StringComparison.Ordinal) && key.Contains("113", StringComparison.Ordinal));
        Assert.DoesNotContain(keys, key => key.Contains('@', StringComparison.Ordinal));
    }

    private async Task<HttpStatusCode> ByTokenAsync(string bearer)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address("/api/v1/me"));
        request.Headers.Authorization = new("Bearer", bearer);
        return (await Desk.Browser().SendAsync(request)).StatusCode;
    }

    private WebBrowser From(string address)
    {
        var browser = Desk.Browser();
        Addresses.Set(browser, address);
        return browser;
    }

    private static async Task<IReadOnlyList<WebPage>> WrongAsync(WebBrowser browser, string email, int times)
    {
        var answers = new List<WebPage>();
        for (var time = 0; time < times; time++)
        {
            answers.Add(await SignInAsync(browser, email, "not the password"));
        }

        return answers;
    }

    private static async Task<WebPage> SignInAsync(WebBrowser browser, string email, string password) =>
        await (await browser.GetAsync("/sign-in")).PostAsync("form[action^='/sign-in']", ("email", email), ("password", password));
}

public sealed class LockOutTestsOnSqlite(SqliteFiles store) : LockOutTests(store);

public sealed class LockOutTestsOnPostgres(PostgresServer store) : LockOutTests(store);
