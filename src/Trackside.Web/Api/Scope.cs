using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Api;

/// <summary>What a token may be given to do. Each operation of the API names the one it needs.</summary>
public enum Scope
{
    /// <summary>Any token will do: the operation looks at nothing that is kept.</summary>
    Any,
    SessionsRead,
    SessionsWrite,
    ResultsRead,
    ResultsWrite,
    AthletesRead,
    AthletesWrite,
    SquadsRead,
    SquadsWrite,
    LogRead,
    TimingsRead,
    TimingsWrite,
}

/// <summary>How scopes are written, and which a token has.</summary>
public static class Scopes
{
    private static readonly (Scope Scope, string Name)[] Named =
    [
        (Scope.SessionsRead, "sessions:read"),
        (Scope.SessionsWrite, "sessions:write"),
        (Scope.ResultsRead, "results:read"),
        (Scope.ResultsWrite, "results:write"),
        (Scope.AthletesRead, "athletes:read"),
        (Scope.AthletesWrite, "athletes:write"),
        (Scope.SquadsRead, "squads:read"),
        (Scope.SquadsWrite, "squads:write"),
        (Scope.LogRead, "log:read"),
        (Scope.TimingsRead, "timings:read"),
        (Scope.TimingsWrite, "timings:write"),
    ];

    /// <summary>All that can be given, in the order in which they are offered.</summary>
    public static IReadOnlyList<Scope> All { get; } = [.. Named.Select(one => one.Scope)];

    /// <summary><c>sessions:read</c>.</summary>
    public static string NameOf(Scope scope) => Array.Find(Named, one => one.Scope == scope).Name ?? "";

    /// <summary>The scope of a name; null where there is none.</summary>
    public static Scope? Of(string name) => Array.Exists(Named, one => one.Name == name) ? Array.Find(Named, one => one.Name == name).Scope : null;

    /// <summary>Whether whoever has it may change something.</summary>
    public static bool Writes(Scope scope) => NameOf(scope).EndsWith(":write", StringComparison.Ordinal);

    /// <summary>What a token may do; a scope that this version does not know gives nothing.</summary>
    public static IReadOnlyList<Scope> Of(ApiToken token) => [.. token.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Of).OfType<Scope>()];
}

/// <summary>Says of an operation what a token needs for it. It stands after <c>.For(Who.X)</c>: who may not ask is not answered from memory either.</summary>
public static class ScopeRules
{
    /// <summary>An operation of the API. Where it writes, whoever asks with a cookie needs the token of a page of ours too.</summary>
    public static TBuilder With<TBuilder>(this TBuilder builder, Scope scope)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new ScopeMetadata(scope, Changes: true), TokenMetadata.Instance).AddEndpointFilter(Repeats.AnswerAsync);

    /// <summary>An operation that only works something out: nothing is kept, so a page of another site could change nothing by it, and no token of a page is asked for.</summary>
    public static TBuilder WithoutChange<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new ScopeMetadata(Scope.Any, Changes: false)).AddEndpointFilter(Repeats.AnswerAsync);
}

/// <summary>What a token needs for the operation that carries it, and whether the operation keeps anything.</summary>
public sealed record ScopeMetadata(Scope Scope, bool Changes);
