using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Settings;
using Trackside.Web.Store;
using Trackside.Web.Webhooks;

namespace Trackside.Web.Tests.Webhooks;

/// <summary>A desk whose server may send to this very machine, with a receiver there.</summary>
public abstract class HookTests : DeskTests
{
    private protected HookTests(TestStore store)
        : base(store) => Desk.Settings[AllSettings.WebhooksToPrivateAddresses.Key] = "on";

    private protected Receiver Receiver { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Receiver = await Receiver.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Receiver.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A webhook of a squad, told of everything, with its secret.</summary>
    private protected async Task<(Webhook Hook, string Secret)> HookAsync(Guid squad, string? url = null)
    {
        var (secret, kept) = Desk.Services.GetRequiredService<Signing>().New();
        var hook = new Webhook { SquadId = squad, Url = url ?? Receiver.Url, Events = string.Join(' ', SquadEvents.All), SealedSecret = kept, CreatedAt = Desk.Clock.GetUtcNow() };
        return (await Desk.AddedAsync(hook, row => row), secret);
    }

    /// <summary>Sends everything that is due, and waits until it is sent.</summary>
    private protected static Task SentAsync(WebDesk desk) => desk.Services.GetRequiredService<Postman>().SendDueAsync(Cancellation);

    private protected Task SentAsync() => SentAsync(Desk);

    private protected Task<List<WebhookDelivery>> DeliveriesAsync() => Desk.ServerAsync(db => db.WebhookDeliveries.AsNoTracking().OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(Cancellation));

    private protected Task<Webhook> HookNowAsync() => Desk.ServerAsync(db => db.Webhooks.AsNoTracking().SingleAsync(Cancellation));

    /// <summary>The signature that a receiver works out for itself.</summary>
    private protected static string Signed(string secret, string moment, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{moment}.{body}"))));

    /// <summary>The parts of the signature's header, in order.</summary>
    private protected static (string Moment, string[] Signatures) PartsOf(Received received)
    {
        var parts = received.Headers[Signing.Header].Split(',');
        return (parts[0]["t=".Length..], [.. parts[1..].Select(part => part["v1=".Length..])]);
    }
}
