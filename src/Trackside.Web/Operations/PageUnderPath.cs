namespace Trackside.Web.Operations;

/// <summary>Takes a page on its way to the browser and puts the base path before each address in it. What is no page goes through as it is.</summary>
/// <remarks>
/// An address is what stands in double quotes in an attribute of one of a few names and begins with one stroke. In the words of a page quotes are always
/// escaped, so nothing that somebody wrote can look like one.
/// </remarks>
internal sealed class PageUnderPath(HttpResponse response, Stream browser, string path) : Stream
{
    private readonly byte[] _path = System.Text.Encoding.ASCII.GetBytes(path);
    private MemoryStream? _page;
    private bool _isDecided;

    private static ReadOnlySpan<byte> Start => "=\"/"u8;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Sends the page, once it is whole.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        if (_page is { } page)
        {
            _page = null;
            using var whole = new MemoryStream((int)page.Length + 4_096);
            Rewrite(page.GetBuffer().AsSpan(0, (int)page.Length), whole);
            await browser.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length), cancellation);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => Target().Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => Target().WriteAsync(buffer, cancellationToken);

    public override void Flush() => Target().Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => IsPage() ? Task.CompletedTask : browser.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool IsPage() => response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    private Stream Target()
    {
        if (!_isDecided)
        {
            _isDecided = true;
            if (IsPage())
            {
                // It becomes longer than whoever wrote it thought.
                response.ContentLength = null;
                _page = new MemoryStream();
            }
        }

        return _page ?? browser;
    }

    private void Rewrite(ReadOnlySpan<byte> page, MemoryStream whole)
    {
        while (page.IndexOf(Start) is >= 0 and var found)
        {
            var slash = found + Start.Length - 1;
            whole.Write(page[..slash]);
            if (IsAddress(page[..found]) && !(slash + 1 < page.Length && page[slash + 1] == (byte)'/'))
            {
                whole.Write(_path);
            }

            whole.WriteByte((byte)'/');
            page = page[(slash + 1)..];
        }

        whole.Write(page);
    }

    // Looks at the name that stands before the equals sign.
    private static bool IsAddress(ReadOnlySpan<byte> before)
    {
        var name = before[(before.LastIndexOfAny(" \n\t"u8) + 1)..];
        return name.SequenceEqual("href"u8) || name.SequenceEqual("src"u8) || name.SequenceEqual("action"u8) || name.SequenceEqual("formaction"u8) || name.SequenceEqual("next"u8)
            || name.EndsWith("-url"u8);
    }
}
