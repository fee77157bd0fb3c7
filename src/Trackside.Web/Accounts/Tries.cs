using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Counts wrong passwords and codes, so that nobody tries many and nobody locks another out.</summary>
/// <remarks>
/// Counted is by what was typed, whether or not there is such an account, so that a refusal says nothing about it. One is counted before it is checked and
/// given back when it was right, so that a thousand at the same moment are no more than ten.
/// </remarks>
internal sealed class Tries(Limits limits, TryLimits settings, KnownBrowser browser, IHttpContextAccessor accessor)
{
    /// <summary>With what every key begins that is counted here.</summary>
    public const string Start = "in:";

    /// <summary>Counts one, and says whether it may be made.</summary>
    /// <param name="email">As it was typed.</param>
    /// <param name="account">The account of it; null where there is none.</param>
    /// <param name="cancellation">Stops the counting.</param>
    public async Task<Try> BeginAsync(string email, Guid? account, CancellationToken cancellation)
    {
        var counted = new List<(string Key, TimeSpan Stretch)>();
        foreach (var (key, most, stretch, isKept) in Limited(ClientAddress.HashOf(email), account is { } one ? browser.Of(one) : null))
        {
            var count = await limits.CountAsync(key, most, stretch, cancellation);
            if (count.IsOver)
            {
                return new(count.Ends, []);
            }

            if (!isKept)
            {
                counted.Add((key, stretch));
            }
        }

        return new(null, counted);
    }

    /// <summary>Says that one was right, and is not to count.</summary>
    public async Task ForgiveAsync(Try made, CancellationToken cancellation)
    {
        foreach (var (key, stretch) in made.Counted)
        {
            await limits.GiveBackAsync(key, stretch, cancellation);
        }
    }

    // The narrowest first but for the address, so that one address uses up little of what an account has for all.
    private IEnumerable<(string Key, int Most, TimeSpan Stretch, bool IsKept)> Limited(string email, string? known)
    {
        if (known is not null)
        {
            yield return ($"{Start}known-forms:{known}", settings.Forms, TryLimits.FormTime, true);
            yield return ($"{Start}known:{known}:{email}", settings.Pair, TryLimits.AddressTime, false);
            yield break;
        }

        var address = ClientAddress.Of(accessor.HttpContext!);
        yield return (KeyOfForms("sign-in", address), settings.Forms, TryLimits.FormTime, true);
        yield return ($"{Start}address:{address}", settings.Address, TryLimits.AddressTime, false);
        yield return ($"{Start}pair:{address}:{email}", settings.Pair, TryLimits.AddressTime, false);
        yield return ($"{Start}account:{email}", settings.Account, TryLimits.AccountTime, false);
    }

    /// <summary>The key by which forms of a kind are counted that come from an address.</summary>
    public static string KeyOfForms(string kind, string address) => $"{Start}forms:{kind}:{address}";
}

/// <summary>One try of a password or a code.</summary>
/// <param name="Wait">How long to wait until the next; null where this one may be made.</param>
/// <param name="Counted">What was counted for it.</param>
internal sealed record Try(TimeSpan? Wait, IReadOnlyList<(string Key, TimeSpan Stretch)> Counted);

/// <summary>What came of a password or a code.</summary>
/// <param name="Account">Whose it is; null where it is nobody's.</param>
/// <param name="Wait">How long to wait, where it was not even looked at.</param>
internal readonly record struct Checked(Account? Account, TimeSpan? Wait);
