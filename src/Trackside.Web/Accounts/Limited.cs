using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Holds how many forms of a kind one address may send without having signed in.</summary>
internal static class Limited
{
    /// <summary>Marks an endpoint as limited by address, and limits it.</summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="kind">With which others it is counted together: <c>join</c>.</param>
    public static TBuilder LimitedByAddress<TBuilder>(this TBuilder builder, string kind)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(LimitedMetadata.Instance).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var services = http.RequestServices;
            var count = await services.GetRequiredService<Limits>().CountAsync(
                Tries.KeyOfForms(kind, ClientAddress.Of(http)), services.GetRequiredService<TryLimits>().Forms, TryLimits.FormTime, http.RequestAborted);
            return !count.IsOver ? await next(context)
                : http.GetEndpoint()!.Metadata.GetMetadata<TokenMetadata>() is null ? http.Later<TooManyPage>(count.Ends, new { Minutes = MinutesOf(count.Ends) })
                : LaterProblem(http, count.Ends, services.GetRequiredService<IStringLocalizer<Texts>>());
        });

    /// <summary>A page that says to wait; the answer says for how long.</summary>
    public static RazorComponentResult<TPage> Later<TPage>(this HttpContext http, TimeSpan wait, object values)
        where TPage : IComponent
    {
        SayWhen(http, wait);
        return Answers.Page<TPage>(values, StatusCodes.Status429TooManyRequests);
    }

    /// <summary>For how many minutes to wait, as it is told to people.</summary>
    public static int MinutesOf(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));

    /// <summary>The sentence beside a field.</summary>
    public static string WordsOf(TimeSpan wait, IStringLocalizer<Texts> says) =>
        MinutesOf(wait) is var minutes && minutes == 1 ? says["There were too many tries. Wait a minute, then try once more."].Value : says["There were too many tries. Wait {0} minutes, then try once more.", minutes].Value;

    private static ProblemHttpResult LaterProblem(HttpContext http, TimeSpan wait, IStringLocalizer<Texts> says)
    {
        SayWhen(http, wait);
        return TypedResults.Problem(title: WordsOf(wait, says), statusCode: StatusCodes.Status429TooManyRequests);
    }

    private static void SayWhen(HttpContext http, TimeSpan wait) =>
        http.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Marks an endpoint whose forms are counted by address.</summary>
public sealed class LimitedMetadata
{
    public static readonly LimitedMetadata Instance = new();
}
