namespace Trackside.Cli;

/// <summary>How a command ends, for whoever called it.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Good = 0;

    /// <summary>The command did its work and found something to put right.</summary>
    public const int ProblemsFound = 1;

    /// <summary>The command was called wrongly, or a file could not be read or written.</summary>
    public const int WrongUsage = 2;
}
