using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Components;

namespace Trackside.Web.Tests.Squads;

public sealed class DemoGuestTests(SqliteFiles store) : DeskTests(store, hasDemo: true)
{
    [Fact]
    public async Task Guest_looks_at_people_and_adds_athletes_but_does_not_decide_who_belongs()
    {
        var guest = Desk.Browser();
        var squad = Desk.Services.GetRequiredService<DemoSquad>().Id;

        var people = await guest.GetAsync($"/squads/{squad}/people");
        var read = await (await people.FollowAsync("Add athletes")).PostAsync("Read names", ("names", "Nora New"));
        var added = await read.PostAsync("Add 1 athlete");

        Assert.Equal(HttpStatusCode.OK, people.Status);
        Assert.Contains("Nora New", added.Texts(".rows .what"));
        Assert.StartsWith("/sign-in", (await guest.GetAsync($"/squads/{squad}/members")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/squads/{squad}/leave")).Status);
        Assert.Equal(0, await Desk.ServerAsync(db => db.Members.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task First_page_of_a_guest_is_the_demo_squad()
    {
        var squad = Desk.Services.GetRequiredService<DemoSquad>().Id;

        Assert.Equal($"/squads/{squad}", (await Desk.Browser().GetAsync("/")).Path);
    }
}
