using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Athletes;

/// <summary>The link by which an athlete without an account opens their own page.</summary>
internal static class LinkEndpoints
{
    private const int Bytes = 16;

    public static void MapLink(this IEndpointRouteBuilder squad, string path)
    {
        squad.MapPost(path + "/link", Make).For(Who.Coaches);
        squad.MapPost(path + "/link/remove", Remove).For(Who.Coaches);
    }

    /// <summary>Makes a link; the one before it stops working.</summary>
    private static Task<Results<RedirectHttpResult, NotFound>> Make(Guid athlete, IFormCollection form, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        Put(athlete, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)), "linked", db, visit, cancellation);

    private static Task<Results<RedirectHttpResult, NotFound>> Remove(Guid athlete, IFormCollection form, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        Put(athlete, null, "unlinked", db, visit, cancellation);

    private static async Task<Results<RedirectHttpResult, NotFound>> Put(Guid athlete, string? token, string done, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if (await db.Athletes.SingleOrDefaultAsync(row => row.Id == athlete && row.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        row.LinkToken = token;
        await db.SaveChangesAsync(cancellation);
        return Answers.To($"{AthleteEndpoints.AddressOf(visit, athlete)}?done={done}#link");
    }
}
