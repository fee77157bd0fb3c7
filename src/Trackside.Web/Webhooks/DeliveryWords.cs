using System.Globalization;
using Microsoft.Extensions.Localization;
using Trackside.Web.Store;

namespace Trackside.Web.Webhooks;

/// <summary>What became of a message, in words.</summary>
internal static class DeliveryWords
{
    /// <summary>What an event tells.</summary>
    public static string OfEvent(string name, IStringLocalizer<Texts> says) => name switch
    {
        "session.written" => says["A session is written or changed"],
        "session.deleted" => says["A session is deleted"],
        "results.recorded" => says["Something is recorded in a session: times, feelings, notes"],
        "athlete.added" => says["An athlete is added"],
        "athlete.changed" => says["An athlete is changed, or is back in the squad"],
        "athlete.left" => says["An athlete is marked as left"],
        "athlete.deleted" => says["An athlete is deleted"],
        "performance.added" => says["A race or time trial is added"],
        "performance.changed" => says["A race or time trial is changed"],
        "performance.deleted" => says["A race or time trial is deleted"],
        _ => says["A test"],
    };

    /// <summary>Why it did not get through, and what helps; null where it did, or was not tried.</summary>
    public static string? OfProblem(WebhookDelivery delivery, IStringLocalizer<Texts> says) => delivery.LastProblem == DeliveryProblem.None ? null : Sentence(delivery, says).Value;

    /// <summary>The same for programs: <c>timeout</c>; null where it got through, or was not tried.</summary>
    public static string? CodeOf(DeliveryProblem problem) => problem switch
    {
        DeliveryProblem.None => null,
        DeliveryProblem.Status => "status",
        DeliveryProblem.Redirect => "redirect",
        DeliveryProblem.Timeout => "timeout",
        DeliveryProblem.Unreachable => "unreachable",
        DeliveryProblem.UnknownName => "unknown-name",
        DeliveryProblem.NotPublic => "not-public",
        DeliveryProblem.NotSecure => "not-secure",
        DeliveryProblem.NotAllowed => "not-allowed",
        DeliveryProblem.SecretLost => "secret-lost",
    };

    private static LocalizedString Sentence(WebhookDelivery delivery, IStringLocalizer<Texts> says) => delivery.LastProblem switch
    {
        DeliveryProblem.Status => says["The receiver answered {0}; a message counts as received with 200 to 299.", Status(delivery)],
        DeliveryProblem.Redirect => says["The receiver answered {0}, which sends elsewhere; that is not followed. Write the last address into the webhook.", Status(delivery)],
        DeliveryProblem.Timeout => says["The receiver did not answer within {0} seconds.", (int)Sending.MostTime.TotalSeconds],
        DeliveryProblem.Unreachable => says["There was no connection, or it broke."],
        DeliveryProblem.UnknownName => says["The host's name has no address."],
        DeliveryProblem.NotPublic => says["The host's name leads to an address that is not on the open network, and this server sends to no other. Its operator can allow it."],
        DeliveryProblem.NotSecure => says["No secure connection came about: the certificate is not good for the host."],
        DeliveryProblem.NotAllowed => says["The server no longer sends to such an address. Change the webhook's address."],
        _ => says["The secret can no longer be opened, since the server's keys were lost. Make a new secret."],
    };

    private static string Status(WebhookDelivery delivery) => (delivery.LastStatus ?? 0).ToString(CultureInfo.InvariantCulture);
}
