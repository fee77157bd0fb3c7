using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Squads;

/// <summary>Squads and who belongs to them, for programs.</summary>
internal static class SquadApi
{
    private const string List = "squads";
    private const string MemberList = "members";

    public static void MapSquadApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi();
        api.MapGet("/squads", ListAsync).For(Who.SignedIn).With(Scope.SquadsRead).Named("listSquads", "The squads that you belong to.").WithTags("Squads");
        var squad = api.MapSquad("squad").WithTags("Squads");
        squad.MapGet("", Get).For(Who.Members).With(Scope.SquadsRead).Named("getSquad", "One squad.");
        squad.MapGet("/members", MembersAsync).For(Who.HeadCoach).With(Scope.SquadsRead).Named("listMembers", "Who belongs to the squad, and in which role.");
    }

    private static async Task<Results<Listed<SquadReply>, ProblemResult>> ListAsync([AsParameters] Paging paging, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        var (after, problem) = paging.ReadId(List);
        if (problem is not null)
        {
            return problem;
        }

        var rows = await db.Squads.AsNoTracking().Where(squad => after == null || squad.Id > after).OrderBy(squad => squad.Id).Take(paging.Most + 1).ToListAsync(cancellation);
        return paging.Page(rows, row => SquadReply.Of(row, visit), row => Paging.After(List, row.Id.ToString()));
    }

    private static One<SquadReply> Get(Visit visit) => ApiAnswers.One(SquadReply.Of(visit.Squad!, visit));

    private static async Task<Results<Listed<MemberReply>, ProblemResult>> MembersAsync([AsParameters] Paging paging, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        var (after, problem) = paging.ReadId(MemberList);
        if (problem is not null)
        {
            return problem;
        }

        var squad = visit.Squad!.Id;
        var rows = await db.Members.AsNoTracking().Where(member => member.SquadId == squad && (after == null || member.Id > after)).OrderBy(member => member.Id).Take(paging.Most + 1)
            .Join(db.Users, member => member.AccountId, user => user.Id, (member, user) => new { member, user.DisplayName }).OrderBy(row => row.member.Id).ToListAsync(cancellation);
        return paging.Page(
            rows, row => new MemberReply(row.member.Id, row.member.AccountId, row.DisplayName, row.member.Role, row.member.AthleteId, row.member.JoinedAt), row => Paging.After(MemberList, row.member.Id.ToString()));
    }
}

/// <summary>A squad.</summary>
public sealed record SquadReply(
    [property: Description("The squad.")] Guid Id,
    [property: Description("What it is called.")] string Name,
    [property: Description("The IANA time zone that says what today is in the squad, such as Europe/Madrid.")] string TimeZone,
    [property: Description("Whether the squad and everyone in it are invented.")] bool IsDemo,
    [property: Description("What you may do in it.")] SquadRights Rights)
{
    internal static SquadReply Of(Squad squad, Visit visit) => new(
        squad.Id, squad.Name, squad.TimeZone, squad.IsDemo, new(visit.Viewer.Reads(squad.Id), visit.Viewer.Coaches(squad.Id), visit.Viewer.Heads(squad.Id)));
}

/// <summary>What somebody may do in a squad, by their role; a token may less where it has not the scope.</summary>
public sealed record SquadRights(
    [property: Description("Whether you read every athlete; otherwise only your own, or who is in your care.")] bool ReadsAll,
    [property: Description("Whether you write sessions, results and athletes.")] bool Coaches,
    [property: Description("Whether you decide who belongs.")] bool Heads);

/// <summary>Somebody who belongs to a squad.</summary>
public sealed record MemberReply(
    [property: Description("The membership: somebody may be in a squad twice, for two athletes.")] Guid Id,
    [property: Description("The account.")] Guid Account,
    [property: Description("What they call themselves.")] string Name,
    [property: Description("What they may do.")] Role Role,
    [property: Description("Whom they run as or care for; null for the other roles.")] Guid? Athlete,
    [property: Description("Since when they belong to it.")] DateTimeOffset JoinedAt);
