namespace Trackside.Cli;

/// <summary>One line on standard error that says how far a long list of files has come, and leaves nothing behind.</summary>
internal sealed class Progress(TextWriter output, int total, TimeProvider clock) : IDisposable
{
    private const int FewFiles = 20;
    private const string StartOfEmptyLine = "\r\e[K";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan? _shownAt;
    private bool _isShown;

    /// <summary>The progress of a list of files; null where nobody would see it or it would be gone at once.</summary>
    public static Progress? Over(int total, Terminal terminal, TimeProvider? clock = null) =>
        terminal.ShowsProgress && total > FewFiles ? new Progress(terminal.Error, total, clock ?? TimeProvider.System) : null;

    /// <summary>Says how many are done; at most ten times a second.</summary>
    public void Show(int done)
    {
        var now = clock.GetElapsedTime(_start);
        if (_shownAt is { } last && now - last < Pause)
        {
            return;
        }

        (_shownAt, _isShown) = (now, true);
        output.Write($"{StartOfEmptyLine}{done} of {total} files read");
        output.Flush();
    }

    /// <summary>Takes the line away, so that something else can be said; it comes back in its time.</summary>
    public void Clear()
    {
        if (_isShown)
        {
            output.Write(StartOfEmptyLine);
            output.Flush();
            _isShown = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
