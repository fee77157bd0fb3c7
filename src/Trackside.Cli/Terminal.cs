using System.Text;
using Trackside.Cli.Sheets;

namespace Trackside.Cli;

/// <summary>Where a command runs: what it reads from, what it writes to, and how much room there is.</summary>
/// <param name="In">Standard input, as bytes, so that a text that is not UTF-8 is noticed.</param>
/// <param name="Out">Standard output: data.</param>
/// <param name="Error">Standard error: remarks.</param>
internal sealed record Terminal(Stream In, TextWriter Out, TextWriter Error) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>How wide the page is and whether it has colour.</summary>
    public Layout Layout { get; init; } = Layout.Plain;

    /// <summary>Whether someone watches standard error while standard output goes elsewhere.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The terminal, file or pipe that this process was started with. Always UTF-8, never flushed by the line.</summary>
    public static Terminal OfThisProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Utf8;
        }

        var output = new StreamWriter(Console.OpenStandardOutput(), Utf8, bufferSize: 16 * 1024) { NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" };
        return new Terminal(Console.OpenStandardInput(), output, error)
        {
            Layout = Layout.OfThisProcess(),
            ShowsProgress = Console.IsOutputRedirected && !Console.IsErrorRedirected,
        };
    }

    /// <summary>Says why the command was not carried out.</summary>
    /// <returns><see cref="ExitCode.WrongUsage"/>.</returns>
    public int Refuse(string reason)
    {
        Error.WriteLine(reason);
        return ExitCode.WrongUsage;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
        In.Dispose();
    }
}
