using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Safeguarding;

public abstract class SafeguardingPageTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Head_coach_says_who_is_a_minor_and_is_shown_what_is_to_mend()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        await (await coach.GetAsync($"/squads/{coach.Squad}/people/{ada}")).PostAsync("Save", ("minor", "2028-05-18"));

        var people = await coach.GetAsync($"/squads/{coach.Squad}/people");

        Assert.Contains("Ada is a minor without a guardian here, and there is no second adult: nobody can write to them.", people.Text("ul.notes"));
        var members = await people.FollowAsync("Invite a guardian");
        Assert.Equal(("Guardian", ada.ToString()), (members.Value("role"), members.Value("athlete")));
        await Desk.MemberAsync(coach.Squad, Role.Guardian, ada, "Their Mother");
        Assert.False((await coach.GetAsync($"/squads/{coach.Squad}/people")).Has("ul.notes"));
        Assert.Contains("Their Mother", (await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}")).Text("#care"));
        Desk.Clock.Set(new DateTimeOffset(2028, 5, 18, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains("Ada has come of age", (await (await AgainAsync(coach)).GetAsync($"/squads/{coach.Squad}/people")).Text("ul.notes"));
    }

    [Fact]
    public async Task Assistant_sees_who_is_a_minor_but_does_not_say_it()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AddedAsync(new Athlete { SquadId = coach.Squad, Name = "Ada", MinorUntil = new DateOnly(2028, 5, 18) }, row => row.Id);
        var assistant = await Desk.MemberAsync(coach.Squad, Role.Assistant);
        var page = await assistant.GetAsync($"/squads/{coach.Squad}/people/{ada}");
        var token = page.Value("__RequestVerificationToken");

        await assistant.PostAsync($"/squads/{coach.Squad}/people/{ada}", ("name", "Ada"), ("minor", ""), ("__RequestVerificationToken", token));

        Assert.False(page.Has("[name=minor]"));
        Assert.Equal(new DateOnly(2028, 5, 18), await Desk.ServerAsync(db => db.Athletes.Select(row => row.MinorUntil).SingleAsync(Cancellation)));
        Assert.Contains("until 18 May 2028", (await assistant.GetAsync($"/squads/{coach.Squad}/athletes/{ada}")).Text("#care"));
    }

    [Fact]
    public async Task Day_that_is_none_is_refused_at_its_field()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");

        var page = await (await coach.GetAsync($"/squads/{coach.Squad}/people/{ada}")).PostAsync("Save", ("minor", "2028-13-40"));

        Assert.Equal(["Give the day as year, month and day, as in 2028-05-18."], page.Problems);
    }

    [Fact]
    public async Task Second_adult_is_named_in_the_settings_and_is_never_the_only_coach()
    {
        var coach = await Desk.CoachAsync();
        var reader = await Desk.MemberAsync(coach.Squad, Role.Reader, name: "Reader Example");
        var settings = await coach.GetAsync($"/squads/{coach.Squad}/settings");
        Assert.Equal(["Nobody", "Reader Example"], settings.Texts("#f-adult option"));

        Assert.NotEmpty((await settings.PostAsync("Save", ("adult", coach.Account.ToString()))).Problems);
        await (await coach.GetAsync($"/squads/{coach.Squad}/settings")).PostAsync("Save", ("adult", reader.Account.ToString()));

        Assert.Equal(reader.Account, await Desk.ServerAsync(db => db.Squads.Select(squad => squad.SecondAdultId).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Message_is_read_by_the_athlete_the_guardian_and_the_coaches_and_each_sees_who_has_it()
    {
        var (coach, ada) = await SquadOfMinorAsync();
        var guardian = await Desk.MemberAsync(coach.Squad, Role.Guardian, ada, "Their Mother");
        var own = await Desk.MemberAsync(coach.Squad, Role.Athlete, ada, "Ada");
        var assistant = await Desk.MemberAsync(coach.Squad, Role.Assistant);
        var write = await assistant.GetAsync($"/squads/{coach.Squad}/messages/write");
        Assert.Contains("minor, copy to the guardian Their Mother", write.Text("fieldset"));

        var sent = await write.PostAsync("Send", ("to", ada.ToString()), ("text", "Thursday at six."));

        Assert.Contains("Sent.", sent.Text());
        foreach (var browser in new[] { guardian, own })
        {
            Assert.Equal("(1)", (await browser.GetAsync($"/squads/{coach.Squad}")).Text(".menu.person summary .n"));
            var read = await (await browser.GetAsync($"/squads/{coach.Squad}/messages")).FollowAsync(sent.Path.Split('?')[0] is var path ? $"a[href='{path}']" : "");
            Assert.Contains("Thursday at six.", read.Text());
            Assert.Equal(["Ada", "Their Mother"], read.Texts(".rows .what"));
            Assert.False((await browser.GetAsync($"/squads/{coach.Squad}")).Has(".menu.person summary .n"));
        }

        Assert.Equal(["read 20 May 2026, 10:00", "read 20 May 2026, 10:00"], (await coach.GetAsync(sent.Path)).Texts(".rows .side"));
    }

    [Fact]
    public async Task Message_that_no_adult_would_read_along_is_refused_with_the_cure_and_what_was_typed_stays()
    {
        var (coach, ada) = await SquadOfMinorAsync();

        var page = await (await coach.GetAsync($"/squads/{coach.Squad}/messages/write?to={ada}")).PostAsync("Send", ("text", "Thursday at six."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Ada is a minor, and no adult would read along. Invite a guardian, or let the head coach name a second adult in the settings of the squad."], page.Problems);
        Assert.Equal("Thursday at six.", page.Value("text"));
        Assert.True(page.Has($"[name=to][value='{ada}'][checked]"));
    }

    [Fact]
    public async Task Athlete_without_an_account_reads_messages_by_their_link()
    {
        var (coach, ada) = await SquadOfMinorAsync();
        await Desk.MemberAsync(coach.Squad, Role.Guardian, ada, "Their Mother");
        var token = await LinkAsync(ada);
        await (await coach.GetAsync($"/squads/{coach.Squad}/messages/write")).PostAsync("Send", ("all", "on"), ("text", "Thursday at six."));
        var phone = Desk.Browser();

        var card = await phone.GetAsync($"/a/{token}");
        var messages = await card.FollowAsync("1 message from your coach");

        Assert.Contains("Thursday at six.", messages.Text());
        Assert.Contains("Their Mother", messages.Text());
        Assert.DoesNotContain("1 message", (await phone.GetAsync($"/a/{token}")).Text());
        Assert.Equal(1, await Desk.ServerAsync(db => db.MessageCopies.CountAsync(copy => copy.ReadAt != null && copy.Reason == CopyReason.ToThem, Cancellation)));
    }

    [Fact]
    public async Task Guardian_of_two_reads_both_and_two_guardians_read_the_same_athlete()
    {
        var coach = await Desk.CoachAsync();
        var (ada, bo) = (await Desk.AthleteAsync(coach.Squad, "Ada"), await Desk.AthleteAsync(coach.Squad, "Bo"));
        var mother = await Desk.MemberAsync(coach.Squad, Role.Guardian, ada, "Their Mother");
        await Desk.AddedAsync(new Member { SquadId = coach.Squad, AccountId = mother.Account, Role = Role.Guardian, AthleteId = bo }, row => row.Id);
        var father = await Desk.MemberAsync(coach.Squad, Role.Guardian, ada, "Their Father");

        Assert.Equal(["Ada", "Bo"], (await mother.GetAsync($"/squads/{coach.Squad}/people")).Texts("ul.rows .what"));
        foreach (var (browser, athlete, status) in new[] { (mother, ada, HttpStatusCode.OK), (mother, bo, HttpStatusCode.OK), (father, ada, HttpStatusCode.OK), (father, bo, HttpStatusCode.NotFound) })
        {
            Assert.Equal(status, (await browser.GetAsync($"/squads/{coach.Squad}/athletes/{athlete}")).Status);
            Assert.Equal(status, (await browser.GetAsync($"/squads/{coach.Squad}/athletes/{athlete}/log")).Status);
        }

        Assert.Contains("Their Father, Their Mother", (await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}")).Text("#care"));
    }

    [Fact]
    public async Task Guardian_reads_the_notes_that_the_athlete_reads_and_not_the_coaches()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        await (await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}")).PostAsync("Save the notes", ("shared", "Bring spikes"), ("private", "Tired of school"));
        var guardian = await Desk.MemberAsync(coach.Squad, Role.Guardian, ada);

        var page = await guardian.GetAsync($"/squads/{coach.Squad}/athletes/{ada}");

        Assert.Contains("Bring spikes", page.Text("#notes"));
        Assert.DoesNotContain("Tired of school", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_for_a_minor_is_given_by_the_guardian_and_withdrawn_by_the_minor_through_their_link()
    {
        var (coach, ada) = await SquadOfMinorAsync();
        var guardian = await Desk.MemberAsync(coach.Squad, Role.Guardian, ada, "Their Mother");
        var token = await LinkAsync(ada);
        var minor = Desk.Browser();
        Assert.Empty((await minor.GetAsync($"/a/{token}/consents")).Texts("button"));

        var given = await (await guardian.GetAsync($"/squads/{coach.Squad}/athletes/{ada}/consents")).PostAsync("[name=act][value=give]");
        Assert.Contains("Given by Their Mother", given.Text());
        Assert.Contains("the name", (await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}")).Text("#care"));

        var withdrawn = await (await minor.GetAsync($"/a/{token}/consents")).PostAsync("Withdraw");
        Assert.Contains("withdrawn by Ada", withdrawn.Text());
        Assert.Contains("nothing", (await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}")).Text("#care"));
    }

    [Fact]
    public async Task Consent_on_paper_is_written_down_with_who_signed()
    {
        var (coach, ada) = await SquadOfMinorAsync();
        var here = $"/squads/{coach.Squad}/athletes/{ada}/consents";
        Assert.Equal(["Write who signed the paper."], (await (await coach.GetAsync(here)).PostAsync("Write it down", ("thing", "Picture"))).Problems);

        var page = await (await coach.GetAsync(here)).PostAsync("Write it down", ("thing", "Picture"), ("signed", "Carol Example"));

        Assert.Contains("On paper, signed by Carol Example", page.Text());
    }

    [Fact]
    public async Task Minor_who_forges_the_form_gives_no_consent()
    {
        var (_, ada) = await SquadOfMinorAsync();
        var token = await LinkAsync(ada);
        var minor = Desk.Browser();
        var page = await minor.GetAsync($"/a/{token}/consents");

        var answer = await minor.PostAsync($"/a/{token}/consents", ("thing", "Name"), ("act", "give"), ("__RequestVerificationToken", page.Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content")!));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(0, await Desk.ServerAsync(db => db.Consents.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Who_comes_of_age_is_asked_and_keeps_what_was_given()
    {
        var (coach, ada) = await SquadOfMinorAsync();
        var guardian = await Desk.MemberAsync(coach.Squad, Role.Guardian, ada, "Their Mother");
        var token = await LinkAsync(ada);
        await (await guardian.GetAsync($"/squads/{coach.Squad}/athletes/{ada}/consents")).PostAsync("[name=act][value=give]");
        Desk.Clock.Set(new DateTimeOffset(2028, 5, 18, 9, 0, 0, TimeSpan.Zero));
        var grown = Desk.Browser();

        var asked = await grown.GetAsync($"/a/{token}/consents");
        Assert.Contains("It is yours now: keep it, or withdraw it.", asked.Text());
        var kept = await asked.PostAsync("Keep it");

        Assert.Contains("Given by Ada", kept.Text());
        Assert.DoesNotContain("It is yours now", kept.Text());
    }

    private async Task<(WebBrowser Coach, Guid Ada)> SquadOfMinorAsync()
    {
        var coach = await Desk.CoachAsync();
        return (coach, await Desk.AddedAsync(new Athlete { SquadId = coach.Squad, Name = "Ada", MinorUntil = new DateOnly(2028, 5, 18), CreatedAt = Desk.Clock.GetUtcNow() }, row => row.Id));
    }

    private async Task<string> LinkAsync(Guid athlete)
    {
        var token = LinkTokens.New();
        await Desk.ServerAsync(async db =>
        {
            (await db.Athletes.SingleAsync(row => row.Id == athlete, Cancellation)).LinkToken = token;
            await db.SaveChangesAsync(Cancellation);
        });
        return token;
    }

    // Years later, and so signed in anew.
    private Task<WebBrowser> AgainAsync(WebBrowser browser) => Desk.SignedInAsync(browser.Account, browser.Squad);
}

public sealed class SafeguardingPageTestsOnSqlite(SqliteFiles store) : SafeguardingPageTests(store);

public sealed class SafeguardingPageTestsOnPostgres(PostgresServer store) : SafeguardingPageTests(store);
