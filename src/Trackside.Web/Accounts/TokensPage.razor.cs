using Microsoft.AspNetCore.Components;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>One's tokens, and the form in which one is made.</summary>
public sealed partial class TokensPage
{
    [Parameter, EditorRequired] public Typed Typed { get; set; } = Typed.Nothing;

    [Parameter, EditorRequired] public IReadOnlyList<ApiToken> Tokens { get; set; } = [];

    /// <summary>Whether one has just been revoked.</summary>
    [Parameter] public bool IsRevoked { get; set; }

    private IReadOnlyList<(Scope Scope, string Words)> Words =>
    [
        (Scope.SessionsRead, T["Read sessions"]),
        (Scope.SessionsWrite, T["Write, change and delete sessions"]),
        (Scope.ResultsRead, T["Read results, and what they meant"]),
        (Scope.ResultsWrite, T["Record results"]),
        (Scope.AthletesRead, T["Read athletes and their performances"]),
        (Scope.AthletesWrite, T["Add and change athletes and their performances"]),
        (Scope.SquadsRead, T["Read squads and who belongs to them"]),
        (Scope.SquadsWrite, T["Change squads"]),
        (Scope.LogRead, T["Read logs"]),
        (Scope.TimingsRead, T["Read what is timed at the track"]),
        (Scope.TimingsWrite, T["Time sessions"]),
    ];

    private IReadOnlyList<(string Value, string Text)> Squads => [("", T["All your squads"]), .. Visit.Squads.Select(squad => (squad.Id.ToString(), squad.Name))];

    private IReadOnlyList<(string Value, string Text)> Days => [("30", T["For 30 days"]), ("90", T["For 90 days"]), ("365", T["For a year"]), ("never", T["Until it is revoked"])];

    private string NameOf(Guid squad) => Visit.Squads.FirstOrDefault(one => one.Id == squad)?.Name ?? T["a squad that you have left"];

    private string StateOf(ApiToken token) =>
        token.RevokedAt is { } revoked ? T["Revoked {0}.", Visit.Moment(revoked)]
        : token.ExpiresAt is not { } end ? T["Good until it is revoked."]
        : end <= Clock.GetUtcNow() ? T["Expired {0}.", Visit.Moment(end)]
        : T["Good until {0}.", Visit.Moment(end)];
}
