using Microsoft.Extensions.Caching.Memory;
using Trackside.Notation;
using Trackside.Notation.Readings;

namespace Trackside.Web.Meaning;

/// <summary>What stored texts say. A text is read once and then known for a while, for lists show the same texts again and again.</summary>
public sealed class Readings : IDisposable
{
    // Characters of text, not texts: about 40 MB of readings at most.
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = 400_000 });

    public Reading Of(string text) => _known.GetOrCreate(text, entry =>
    {
        entry.Size = text.Length + 40;
        entry.SlidingExpiration = TimeSpan.FromHours(1);
        return SessionReader.Read(text);
    })!;

    public void Dispose() => _known.Dispose();
}
