using System.ComponentModel;
using Trackside.Web.Api;
using Trackside.Web.Components;

namespace Trackside.Web.Accounts;

/// <summary>Who a program is here, and what its token may do: the first thing to ask.</summary>
internal static class MeApi
{
    public static void MapMeApi(this IEndpointRouteBuilder routes) => routes.MapApi().WithTags("Account")
        .MapGet("/me", Get).For(Who.SignedIn).With(Scope.Any).Named("getMe", "Who the token acts for, and what it may do.");

    private static One<MeReply> Get(Visit visit) => ApiAnswers.One(new MeReply(
        visit.Viewer.AccountId!.Value,
        visit.Viewer.Name,
        visit.Token is { } token ? new(token.Name, [.. Scopes.Of(token).Select(Scopes.NameOf)], token.SquadId, token.ExpiresAt) : null));
}

/// <summary>Who asks.</summary>
public sealed record MeReply(
    [property: Description("The account.")] Guid Id,
    [property: Description("As others see it.")] string Name,
    [property: Description("The token that was sent; null where a browser asks.")] TokenReply? Token);

/// <summary>A token, without itself.</summary>
public sealed record TokenReply(
    [property: Description("As it was called when it was made.")] string Name,
    [property: Description("What it may do, such as sessions:read.")] IReadOnlyList<string> Scopes,
    [property: Description("The one squad it is for; null for all of the account's.")] Guid? Squad,
    [property: Description("When it ends; null where it does not.")] DateTimeOffset? ExpiresAt);
