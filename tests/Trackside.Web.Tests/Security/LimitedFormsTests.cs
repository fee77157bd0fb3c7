using Trackside.Web.Accounts;
using Trackside.Web.Components;

namespace Trackside.Web.Tests.Security;

public sealed class LimitedFormsTests(SqliteFiles store) : DeskTests(store)
{
    // Limited by Tries, by account and by address. Those below change nothing but a cookie of the browser that asks, or are held by a link of 128 bits.
    private static readonly string[] ByTries = ["/sign-in", "/recover"];
    private static readonly string[] Harmless = ["/sign-out", "/habits", "/a/no-such-link/write", "/a/no-such-link/2026", "/a/no-such-link/consents"];

    [Fact]
    public void Every_form_that_may_be_sent_without_signing_in_is_limited()
    {
        var squad = Guid.CreateVersion7();
        var unlimited = new Walk(Desk, squad, squad, squad).Of("POST").Where(one => Walk.WhoOf(one.Endpoint) == Who.Anyone && one.Endpoint.Metadata.GetMetadata<LimitedMetadata>() is null)
            .Select(one => one.Path.Replace(squad.ToString(), "2026")).Except([.. ByTries, .. Harmless]);

        Assert.Empty(unlimited);
    }
}
