namespace Trackside.Web.Api;

/// <summary>Where the operations of the API hang. Each feature maps its own in its own folder, beside its pages.</summary>
/// <remarks>
/// <code>
/// var squad = routes.MapApi().MapSquad("sessions");      // /api/v1/squads/{squad}
/// squad.MapGet("/sessions/{session:guid}", Get).For(Who.Members).With(Scope.SessionsRead).Named("getSession", "One session.");
/// </code>
/// Handlers answer with <see cref="ApiAnswers"/> or a <see cref="ProblemResult"/>; <c>TypedResults.NotFound()</c> becomes a problem document by itself.
/// </remarks>
public static class ApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>Everything of the API's first version.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes) => routes.MapGroup(Root);

    /// <summary>What an operation is called by programs that are made from the description, and what it does in one sentence.</summary>
    /// <param name="builder">The operation.</param>
    /// <param name="id">A verb and what it is done to: <c>listSessions</c>.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="more">What else is to know, in Markdown.</param>
    public static TBuilder Named<TBuilder>(this TBuilder builder, string id, string summary, string? more = null)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithName(id).WithSummary(summary);
        return more is null ? builder : builder.WithDescription(more);
    }

    /// <summary>Says by which schema of ours the answer is written: <c>reading</c> is <c>/api/v1/schemas/reading</c>.</summary>
    public static TBuilder AnswersBy<TBuilder>(this TBuilder builder, string schema, string version)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new SchemaMetadata(schema, version));

    /// <summary>Says that an operation answers who accepts <c>text/event-stream</c> with events, and which.</summary>
    public static TBuilder Streams<TBuilder>(this TBuilder builder, string says)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new EventsMetadata(says));

    /// <summary>An example of the body, as JSON.</summary>
    public static TBuilder Example<TBuilder>(this TBuilder builder, string body)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new ExampleMetadata(body));
}

/// <summary>That an operation can be asked for a stream of events instead, and what stands in it.</summary>
public sealed record EventsMetadata(string Says);

/// <summary>An example of the body that an operation takes.</summary>
public sealed record ExampleMetadata(string Body);

/// <summary>By which schema of ours the answer is written.</summary>
/// <param name="Name">The name of the schema's file: <c>reading</c>.</param>
/// <param name="Version">What stands in the answer's field <c>schema</c>: <c>trackside.reading/1</c>.</param>
public sealed record SchemaMetadata(string Name, string Version);
