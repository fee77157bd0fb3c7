namespace Trackside.Web.Operations;

/// <summary>How well something is.</summary>
internal enum Level
{
    /// <summary>All is well.</summary>
    Ok,

    /// <summary>It works, and may not for long, or not for everybody.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Fault,
}

/// <summary>What the doctor found of one thing.</summary>
/// <param name="Level">How well it is.</param>
/// <param name="About">What was looked at: <c>database</c>.</param>
/// <param name="What">What there is, or what is wrong.</param>
/// <param name="Cure">How to mend it; empty where nothing is wrong.</param>
internal sealed record Finding(Level Level, string About, string What, string Cure = "")
{
    public static Finding Ok(string about, string what) => new(Level.Ok, about, what);

    public static Finding Warning(string about, string what, string cure) => new(Level.Warning, about, what, cure);

    public static Finding Fault(string about, string what, string cure) => new(Level.Fault, about, what, cure);
}
