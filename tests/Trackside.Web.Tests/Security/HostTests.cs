using System.Net;
using Trackside.Web.Settings;

namespace Trackside.Web.Tests.Security;

/// <summary>What a request says of the host it came to.</summary>
public sealed class HostTests(SqliteFiles store) : DeskTests(store)
{
    public override ValueTask InitializeAsync()
    {
        Desk.Settings[AllSettings.PublicUrl.Key] = "https://club.example.org/trackside/";
        return base.InitializeAsync();
    }

    [Fact]
    public async Task Links_that_are_handed_out_begin_with_the_address_that_is_set()
    {
        var squad = await Desk.SquadAsync();
        var coach = await Desk.MemberAsync(squad, Web.Store.Role.HeadCoach);
        coach.Cookies["__Secure-trackside"] = coach.Cookies["trackside"];
        var athlete = await Desk.AthleteAsync(squad, "Ada Example");

        var invite = await (await coach.GetAsync($"/squads/{squad}/members")).PostAsync("Make link");
        var card = await (await coach.GetAsync($"/squads/{squad}/athletes/{athlete}")).PostAsync($"form[action$='/link']");

        Assert.StartsWith("https://club.example.org/trackside/join/", invite.Document.QuerySelector("#link")!.GetAttribute("value"));
        Assert.Contains("https://club.example.org/trackside/a/", card.Body);
        Assert.DoesNotContain("//localhost", card.Body);
    }

    [Theory]
    [InlineData("elsewhere.example")]
    [InlineData("club.example.org.elsewhere.example")]
    [InlineData("[2001:db8::1]")]
    [InlineData("elsewhere.example:443")]
    public async Task Another_host_s_name_is_refused(string host)
    {
        var answer = await SendAsync(host, "/sign-in");

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("elsewhere", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("club.example.org")]
    [InlineData("CLUB.example.org:8080")]
    [InlineData("127.0.0.1")]
    [InlineData("localhost:5000")]
    public async Task The_name_that_is_set_and_those_of_the_machine_itself_are_answered(string host) =>
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(host, "/sign-in")).StatusCode);

    [Fact]
    public void Address_that_cannot_be_is_refused_at_the_start()
    {
        foreach (var wrong in new[] { "club.example.org", "ftp://club.example.org", "https://club.example.org/?x=1", "https://me@club.example.org" })
        {
            var configuration = new Microsoft.Extensions.Configuration.ConfigurationManager { [AllSettings.PublicUrl.Key] = wrong };
            Assert.Contains(wrong, Assert.Throws<SettingException>(() => new Web.Components.PublicAddress(configuration)).Message);
        }
    }

    private Task<HttpResponseMessage> SendAsync(string host, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(path));
        request.Headers.Host = host;
        return Desk.Browser().SendAsync(request);
    }
}
