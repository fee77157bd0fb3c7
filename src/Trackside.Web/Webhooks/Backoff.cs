using System.Security.Cryptography;

namespace Trackside.Web.Webhooks;

/// <summary>When a message that did not get through is tried again, and when no more.</summary>
public static class Backoff
{
    private const int Jitter = 20;
    private const double Percent = 100;

    /// <summary>How long a webhook may fail before it is paused.</summary>
    public static readonly TimeSpan FailsFor = TimeSpan.FromDays(5);

    /// <summary>How long messages are kept, and what is known of them.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(24),
    ];

    /// <summary>How often a message is tried at most.</summary>
    public static int MostAttempts => Waits.Length + 1;

    /// <summary>How long to wait after so many attempts; null when it is given up. A fifth more or less by chance, so that not all come at once after a receiver was away.</summary>
    public static TimeSpan? After(int attempts) => attempts > Waits.Length ? null : Waits[attempts - 1] * (1 + (RandomNumberGenerator.GetInt32(-Jitter, Jitter + 1) / Percent));
}
