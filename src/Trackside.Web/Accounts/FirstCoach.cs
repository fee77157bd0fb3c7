using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>How the first coach comes in: by a link that the server prints when it starts and there is no account. There is no default password.</summary>
internal static class FirstCoach
{
    private const string Job = "first coach's link";

    private static readonly TimeSpan TogetherWithin = TimeSpan.FromSeconds(10);

    /// <summary>Makes the link, where there is no account, and prints it once the server listens.</summary>
    public static async Task AnnounceAsync(WebApplication app)
    {
        if (!await IsOursToMakeAsync(app.Services))
        {
            await Console.Out.WriteLineAsync("\nNobody has an account yet. Another server process at the same database is printing the link for the first coach at this moment; look at what it says.\n");
        }
        else if (await MakeLinkAsync(app.Services) is { } token)
        {
            app.Lifetime.ApplicationStarted.Register(() => Print(app, token));
        }
    }

    // Of processes that start together one prints a link: each would put out that of the other.
    private static async Task<bool> IsOursToMakeAsync(IServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TracksideDb>().Users.AnyAsync()
            || await scope.ServiceProvider.GetRequiredService<Leases>().HoldAsync(Job, TogetherWithin, CancellationToken.None);
    }

    /// <summary>A new link in place of the one before; null where there is an account.</summary>
    public static async Task<string?> MakeLinkAsync(IServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();
        if (await db.Users.AnyAsync())
        {
            return null;
        }

        var token = LinkTokens.New();
        if (await db.FirstLinks.SingleOrDefaultAsync() is { } link)
        {
            link.TokenHash = LinkTokens.HashOf(token);
        }
        else
        {
            db.Add(new FirstLink { TokenHash = LinkTokens.HashOf(token) });
        }

        await db.SaveChangesAsync();
        return token;
    }

    /// <summary>Whether a link is the one that was printed last, and nobody has used it.</summary>
    public static async Task<bool> IsGoodAsync(this TracksideDb db, string token, CancellationToken cancellation) =>
        await db.FirstLinks.AsNoTracking().SingleOrDefaultAsync(cancellation) is { } link && CryptographicOperations.FixedTimeEquals(link.TokenHash, LinkTokens.HashOf(token));

    /// <summary>Uses the link up; false where somebody else was quicker.</summary>
    public static async Task<bool> UseAsync(this TracksideDb db, string token, CancellationToken cancellation)
    {
        var hash = LinkTokens.HashOf(token);
        return await db.FirstLinks.Where(link => link.TokenHash == hash).ExecuteDeleteAsync(cancellation) == 1;
    }

    // To the console, not to the log: logs are gathered and kept, and who reads the link may use it.
    private static void Print(WebApplication app, string token)
    {
        var isSet = app.Services.GetRequiredService<PublicAddress>().Set;
        var addresses = isSet is not null ? [isSet]
            : (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(address => Reachable(address) + app.Configuration.Text(AllSettings.BasePath));
        var links = string.Join('\n', addresses.Select(address => $"  {address}/first/{token}"));
        if (links.Length > 0)
        {
            Console.Out.WriteLine($"\nNobody has an account yet. The first coach comes in by this link, once:\n\n{links}\n");
        }
    }

    // "Listens everywhere" is no address that a browser can open.
    private static string Reachable(string address) => address.TrimEnd('/')
        .Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
        .Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal);
}
