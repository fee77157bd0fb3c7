using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Trackside.Web.Settings;
using Trackside.Web.Store;
using Trackside.Web.Webhooks;

namespace Trackside.Web.Tests.Webhooks;

public sealed class ReachTests
{
    public static TheoryData<string> Inside =>
    [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1",
        "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.2.3", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "64:ff9b::a00:1", "64:ff9b::7f00:1", "64:ff9b:1::1",
        "2002:a00:1::1", "2002:7f00:1::", "2002:c0a8:101::5", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:10::1", "2001:db8::1", "3fff::1", "5f00::1", "100::1",
    ];

    public static TheoryData<string> Open =>
    [
        "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.255.255", "223.255.255.255", "::ffff:8.8.8.8", "2606:4700::1111", "2a00:1450::1", "64:ff9b::808:808", "2002:808:808::1",
    ];

    [Theory]
    [MemberData(nameof(Inside))]
    public void Address_that_is_not_of_the_open_network_is_not_sent_to(string address) => Assert.False(Reach.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [MemberData(nameof(Open))]
    public void Address_of_the_open_network_is_sent_to(string address) => Assert.True(Reach.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://example.org/told", AddressProblem.None)]
    [InlineData("https://example.org:8443/told?a=b", AddressProblem.None)]
    [InlineData("https://münchen.example/told", AddressProblem.None)]
    [InlineData("https://8.8.8.8/", AddressProblem.None)]
    [InlineData("", AddressProblem.NoAddress)]
    [InlineData("example.org", AddressProblem.NoAddress)]
    [InlineData("/told", AddressProblem.NoAddress)]
    [InlineData("https://", AddressProblem.NoAddress)]
    [InlineData("ftp://example.org/", AddressProblem.NoAddress)]
    [InlineData("file:///etc/passwd", AddressProblem.NoAddress)]
    [InlineData("javascript:alert(1)", AddressProblem.NoAddress)]
    [InlineData("http://example.org/", AddressProblem.NotSecure)]
    [InlineData("https://user:word@example.org/", AddressProblem.HasMore)]
    [InlineData("https://example.org/#part", AddressProblem.HasMore)]
    [InlineData("https://example.org:22/", AddressProblem.Port)]
    [InlineData("https://example.org:25/", AddressProblem.Port)]
    [InlineData("https://localhost/", AddressProblem.NotPublic)]
    [InlineData("https://localhost./", AddressProblem.NotPublic)]
    [InlineData("https://api.localhost/", AddressProblem.NotPublic)]
    [InlineData("https://printer.local/", AddressProblem.NotPublic)]
    [InlineData("https://metadata.google.internal/", AddressProblem.NotPublic)]
    [InlineData("https://127.0.0.1/", AddressProblem.NotPublic)]
    [InlineData("https://127.1/", AddressProblem.NotPublic)]
    [InlineData("https://2130706433/", AddressProblem.NotPublic)]
    [InlineData("https://0x7f000001/", AddressProblem.NotPublic)]
    [InlineData("https://0177.0.0.1/", AddressProblem.NotPublic)]
    [InlineData("https://10.0.0.7/", AddressProblem.NotPublic)]
    [InlineData("https://169.254.169.254/latest", AddressProblem.NotPublic)]
    [InlineData("https://[::1]/", AddressProblem.NotPublic)]
    [InlineData("https://[::ffff:10.0.0.1]/", AddressProblem.NotPublic)]
    [InlineData("https://[fd00::1]/", AddressProblem.NotPublic)]
    [InlineData("https://[64:ff9b::7f00:1]/", AddressProblem.NotPublic)]
    [InlineData("https://[fe80::1%25eth0]/", AddressProblem.NotPublic)]
    public void Address_that_is_typed_is_refused_for_what_is_wrong_with_it(string typed, AddressProblem expected) => Assert.Equal(expected, Receivers("off", "8.8.8.8").ProblemOf(typed, out _));

    [Theory]
    [InlineData("http://127.0.0.1:5000/", AddressProblem.None)]
    [InlineData("http://intranet.local/", AddressProblem.None)]
    [InlineData("https://[fd00::1]/", AddressProblem.None)]
    [InlineData("http://example.org:22/", AddressProblem.Port)]
    [InlineData("http://169.254.169.254/", AddressProblem.NotPublic)]
    [InlineData("http://0.0.0.0:5000/", AddressProblem.NotPublic)]
    [InlineData("http://[::ffff:169.254.169.254]/", AddressProblem.NotPublic)]
    public void Where_the_operator_allows_it_addresses_inside_are_sent_to_but_not_where_clouds_hand_out_keys(string typed, AddressProblem expected) =>
        Assert.Equal(expected, Receivers("on", "8.8.8.8").ProblemOf(typed, out _));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("fd00::7")]
    [InlineData("8.8.8.8", "127.0.0.1")]
    public async Task Name_that_leads_inside_is_not_connected_to(params string[] addresses) => Assert.Equal((null, DeliveryProblem.NotPublic), await SendAsync("https://innocent.example/told", "off", addresses));

    [Fact]
    public async Task Name_that_leads_to_where_clouds_hand_out_keys_is_never_connected_to() => Assert.Equal((null, DeliveryProblem.NotPublic), await SendAsync("http://innocent.example/told", "on", "169.254.169.254"));

    [Fact]
    public async Task Name_without_an_address_is_told_as_that() => Assert.Equal((null, DeliveryProblem.UnknownName), await SendAsync("https://nobody.example/told", "off"));

    [Fact]
    public async Task Name_is_looked_up_once_and_the_address_that_was_looked_at_is_connected_to()
    {
        await using var receiver = await Receiver.StartAsync();
        var asked = 0;
        var port = new Uri(receiver.Url).Port;

        var (status, problem) = await SendAsync($"http://innocent.example:{port}/told", "on", (_, _) =>
        {
            asked++;
            return Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
        });

        Assert.Equal((200, DeliveryProblem.None, 1), (status, problem, asked));
        Assert.Equal($"innocent.example:{port}", receiver.Received[0].Headers["Host"]);
    }

    [Fact]
    public async Task Webhook_kept_from_when_it_was_allowed_is_no_longer_sent_to() => Assert.Equal((null, DeliveryProblem.NotAllowed), await SendAsync("http://example.org/told", "off", "8.8.8.8"));

    private static Receivers Receivers(string allows, params string[] addresses) => Receivers(allows, (_, _) => Task.FromResult<IPAddress[]>([.. addresses.Select(IPAddress.Parse)]));

    private static Receivers Receivers(string allows, HostLookup lookup) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new(AllSettings.WebhooksToPrivateAddresses.Key, allows)]).Build(), lookup);

    private static Task<(int?, DeliveryProblem)> SendAsync(string url, string allows, params string[] addresses) => SendAsync(url, allows, (_, _) => Task.FromResult<IPAddress[]>([.. addresses.Select(IPAddress.Parse)]));

    private static async Task<(int?, DeliveryProblem)> SendAsync(string url, string allows, HostLookup lookup)
    {
        var signing = new Signing(new EphemeralDataProtectionProvider());
        using var sending = new Sending(Receivers(allows, lookup), signing);
        var hook = new Webhook { Url = url, SealedSecret = signing.New().Sealed, Events = "ping" };
        var delivery = new WebhookDelivery { Event = "ping", Body = "{}" };
        return await sending.SendAsync(hook, delivery, new DateTimeOffset(2026, 5, 20, 10, 0, 0, TimeSpan.Zero));
    }
}
