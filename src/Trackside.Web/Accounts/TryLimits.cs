using Trackside.Web.Settings;

namespace Trackside.Web.Accounts;

/// <summary>How often passwords and forms may be tried, as it is set.</summary>
internal sealed class TryLimits(IConfiguration configuration)
{
    /// <summary>The stretch in which an address is counted.</summary>
    public static readonly TimeSpan AddressTime = TimeSpan.FromMinutes(15);

    /// <summary>The stretch in which an account is counted.</summary>
    public static readonly TimeSpan AccountTime = TimeSpan.FromHours(1);

    /// <summary>The stretch in which forms are counted.</summary>
    public static readonly TimeSpan FormTime = TimeSpan.FromMinutes(10);

    /// <summary>Wrong ones for one account from one address, or in one known browser.</summary>
    public int Pair { get; } = configuration.Number(AllSettings.SignInTries, 10, 3, 1_000);

    /// <summary>Wrong ones from one address.</summary>
    public int Address { get; } = configuration.Number(AllSettings.AddressTries, 60, 3, 100_000);

    /// <summary>Wrong ones for one account from all unknown browsers.</summary>
    public int Account { get; } = configuration.Number(AllSettings.AccountTries, 200, 10, 1_000_000);

    /// <summary>Forms of a kind from one address.</summary>
    public int Forms { get; } = configuration.Number(AllSettings.AddressForms, 120, 10, 100_000);

    /// <summary>Whether people may come in by a password.</summary>
    public bool HasPasswords { get; } = configuration.IsOn(AllSettings.PasswordSignIn, usually: true);
}
