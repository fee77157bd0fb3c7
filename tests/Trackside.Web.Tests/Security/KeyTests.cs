using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Security;

/// <summary>The keys that cookies and forms are signed with.</summary>
public sealed class KeyTests(SqliteFiles store) : DeskTests(store)
{
    private const string Secret = "a secret of the operator's, long enough";

    public override ValueTask InitializeAsync()
    {
        Desk.Settings[AllSettings.KeySecret.Key] = Secret;
        return base.InitializeAsync();
    }

    [Fact]
    public async Task Keys_are_sealed_in_the_database_where_a_secret_is_set_and_sign_people_in()
    {
        var coach = await Desk.CoachAsync();

        Assert.Equal("/account", (await coach.GetAsync("/account")).Path);
        var kept = await Desk.ServerAsync(db => db.ProtectionKeys.Select(key => key.Xml).SingleAsync(Cancellation));
        Assert.DoesNotContain("masterKey", kept);
        Assert.Contains("<sealed ", kept);
    }

    [Fact]
    public void What_is_sealed_opens_with_the_secret_alone_and_not_when_it_was_changed()
    {
        var key = new XElement("masterKey", "a key");
        var kept = Of(Secret)!.Encrypt(key).EncryptedElement;
        var changed = Convert.FromBase64String(kept.Value);
        changed[^1] ^= 1;

        Assert.True(XNode.DeepEquals(key, Of(Secret)!.Open(kept)));
        Assert.ThrowsAny<CryptographicException>(() => Of(Secret + "!")!.Open(kept));
        Assert.ThrowsAny<CryptographicException>(() => Of(Secret)!.Open(new XElement("sealed", Convert.ToBase64String(changed))));
        Assert.Null(Of(null));
        Assert.StartsWith("Trackside__KeySecret is too short.", Assert.Throws<SettingException>(() => Of("short")).Message);
    }

    private static SealedKeys? Of(string? secret) => SealedKeys.Of(new ConfigurationManager { [AllSettings.KeySecret.Key] = secret });
}
