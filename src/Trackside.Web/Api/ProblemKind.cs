namespace Trackside.Web.Api;

/// <summary>A way in which the API refuses. The code is stable; the title is for people.</summary>
/// <param name="Code">Such as <c>not-found</c>; also the place on the page <c>/api</c> that <c>type</c> leads to.</param>
/// <param name="Status">The status that goes with it.</param>
/// <param name="Title">What happened, in one sentence.</param>
/// <param name="Cure">What to do about it.</param>
public sealed record ProblemKind(string Code, int Status, string Title, string Cure);

/// <summary>All ways in which the API refuses. A code is never taken back nor given another meaning.</summary>
public static class ProblemKinds
{
    public static readonly ProblemKind MalformedJson = new("malformed-json", 400, "The body is no JSON that can be read.", "Mend it at the place that is named: line, column and path.");

    public static readonly ProblemKind BadRequest = new("bad-request", 400, "The request cannot be understood.", "Look at the operation in the list: which body and which parameters it takes.");

    public static readonly ProblemKind BadParameter = new("bad-parameter", 400, "A parameter in the address or a header cannot be used.", "Mend the one that is named in errors.");

    public static readonly ProblemKind StaleForm = new("stale-form", 400, "The token of the page is missing or no longer valid.", "In a browser load the page again; a program sends a personal token instead of a cookie.");

    public static readonly ProblemKind TokenNeeded = new("token-needed", 401, "This needs a personal token.", "Make one on the page 'API tokens' of your account and send it as 'Authorization: Bearer ts_…'.");

    public static readonly ProblemKind TokenRefused = new("token-refused", 401, "The token is not known, or no longer valid.", "Look at the page 'API tokens' of your account whether it is expired or revoked, and make a new one.");

    public static readonly ProblemKind KeyRefused = new("key-refused", 401, "The timing key is not known, or no longer valid.", "Keep the marks, and join again by the coach's link, or by the button on the session's page.");

    public static readonly ProblemKind ScopeMissing = new("scope-missing", 403, "The token was not given what this needs.", "Make a token with the scope that is named.");

    public static readonly ProblemKind NotFound = new("not-found", 404, "There is no such thing, or not for you.", "Check the address; what you may not see is answered as what is not there.");

    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "This address does not take that method.", "The header Allow names those it takes.");

    public static readonly ProblemKind KeyInFlight = new("key-in-flight", 409, "A request with this Idempotency-Key is being answered.", "Wait a moment and send it again. If it stays so, the server was cut off while answering: look whether it was done, then take a new key.");

    public static readonly ProblemKind Conflict = new("conflict", 409, "Somebody else was quicker.", "Ask for what stands there now, then try again.");

    public static readonly ProblemKind Changed = new("changed", 412, "It was changed since you read it.", "Read it again: its ETag is in this answer's headers. Then decide, and send If-Match with the new one.");

    public static readonly ProblemKind TooLarge = new("too-large", 413, "The body is too large.", "Send less at once.");

    public static readonly ProblemKind WrongContentType = new("wrong-content-type", 415, "The body must be JSON.", "Send it with 'Content-Type: application/json'.");

    public static readonly ProblemKind Invalid = new("invalid", 422, "Something in the request is not acceptable.", "Each field that is refused stands in errors, by its name, with what is wrong and how to mend it.");

    public static readonly ProblemKind KeyReused = new("key-reused", 422, "This Idempotency-Key was sent with another request.", "Take a new key for each thing that is to be done.");

    public static readonly ProblemKind IfMatchMissing = new("if-match-missing", 428, "This needs If-Match.", "Read the thing first and send its ETag as If-Match, so that nobody's change is lost.");

    public static readonly ProblemKind TooMany = new("too-many-requests", 429, "Too many requests.", "Wait as many seconds as Retry-After says.");

    public static readonly ProblemKind Failed = new("failed", 500, "The server failed.", "It is logged. Tell the operator the trace that is in this answer.");

    public static readonly ProblemKind Unavailable = new("unavailable", 503, "The server cannot reach its database just now.", "Try again after as many seconds as Retry-After says.");

    /// <summary>All of them, by status.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        MalformedJson, BadRequest, BadParameter, StaleForm, TokenNeeded, TokenRefused, KeyRefused, ScopeMissing, NotFound, MethodNotAllowed, KeyInFlight, Conflict, Changed, TooLarge, WrongContentType, Invalid,
        KeyReused, IfMatchMissing, TooMany, Failed, Unavailable,
    ];

    /// <summary>What an answer that says nothing but its status means.</summary>
    public static ProblemKind Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => TokenNeeded,
        StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
        StatusCodes.Status409Conflict => Conflict,
        StatusCodes.Status412PreconditionFailed => Changed,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => WrongContentType,
        StatusCodes.Status422UnprocessableEntity => Invalid,
        StatusCodes.Status428PreconditionRequired => IfMatchMissing,
        StatusCodes.Status429TooManyRequests => TooMany,
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        >= 500 => Failed,
        _ => BadRequest,
    };
}
