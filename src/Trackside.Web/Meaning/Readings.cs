using Microsoft.Extensions.Caching.Memory;
using Trackside.Notation;
using Trackside.Notation.Readings;

namespace Trackside.Web.Meaning;

/// <summary>What stored texts say. A text is read once and then known for a while, for lists show the same texts again and again.</summary>
public sealed class Readings : IDisposable
{
    // In kilobytes, roughly: a line's reading takes some ten, a long post's a hundred.
    private const long Most = 20_000;
    private const int OfOne = 8;
    private const int LettersPerKilobyte = 20;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Most });

    public Reading Of(string text) => _known.GetOrCreate(text, entry =>
    {
        entry.Size = OfOne + (text.Length / LettersPerKilobyte);
        entry.SlidingExpiration = TimeSpan.FromHours(1);
        Counts.Read.Add(1);
        return SessionReader.Read(text);
    })!;

    /// <summary>Forgets every text: what was deleted is not kept in memory either.</summary>
    public void Forget() => _known.Clear();

    public void Dispose() => _known.Dispose();
}
