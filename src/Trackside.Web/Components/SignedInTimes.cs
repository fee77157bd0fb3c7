using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Components;

/// <summary>How long a browser stays signed in.</summary>
public sealed class SignedInTimes(IConfiguration configuration)
{
    /// <summary>Without a visit.</summary>
    public TimeSpan Idle { get; } = TimeSpan.FromDays(configuration.Number(AllSettings.SignedInIdleDays, 60, 1, 365));

    /// <summary>However often it comes.</summary>
    public TimeSpan Most { get; } = TimeSpan.FromDays(configuration.Number(AllSettings.SignedInDays, 365, 1, 3_650));

    /// <summary>Whether a browser's time is over.</summary>
    public bool IsOver(SignedIn browser, DateTimeOffset now) => now - browser.LastSeenAt > Idle || now - browser.At > Most;
}
