using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Trackside.Web.Settings;

namespace Trackside.Web.Store;

/// <summary>Seals the keys of cookies and forms by a secret that is not in the database, so that a copy of the database signs nobody in.</summary>
/// <remarks>AES-256-GCM, under a key that HKDF draws from the secret. Keys that were kept before a secret was set are still read.</remarks>
public sealed class SealedKeys : IXmlEncryptor
{
    private const int ShortestSecret = 32;
    private const int KeyBytes = 32;

    private readonly byte[] _key;

    private SealedKeys(string secret) => _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), KeyBytes, info: "Trackside keys"u8.ToArray());

    /// <summary>By the secret that is set; null where none is.</summary>
    public static SealedKeys? Of(IConfiguration configuration) => configuration.Text(AllSettings.KeySecret) switch
    {
        null => null,
        { Length: < ShortestSecret } => throw new SettingException(AllSettings.KeySecret, "is too short."),
        var secret => new(secret),
    };

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (nonce, tag, text) = (RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize), new byte[AesGcm.TagByteSizes.MaxSize], new byte[plain.Length]);
        using var cipher = new AesGcm(_key, tag.Length);
        cipher.Encrypt(nonce, plain, text, tag);
        return new(new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. text])), typeof(OpenedKeys));
    }

    /// <summary>What was sealed; throws where it was sealed by another secret, or changed.</summary>
    public XElement Open(XElement encrypted)
    {
        var all = Convert.FromBase64String(encrypted.Value).AsSpan();
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[all.Length - nonce - tag];
        using var cipher = new AesGcm(_key, tag);
        cipher.Decrypt(all[..nonce], all[(nonce + tag)..], all.Slice(nonce, tag), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

/// <summary>Opens what <see cref="SealedKeys"/> sealed; the framework makes it when it reads a key. Its name stands beside each sealed key, so it stays.</summary>
public sealed class OpenedKeys(IServiceProvider provider) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        (SealedKeys.Of(provider.GetRequiredService<IConfiguration>()) ?? throw new CryptographicException("The keys of cookies were sealed by a secret, and none is set.")).Open(encryptedElement);
}
