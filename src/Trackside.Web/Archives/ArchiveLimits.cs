namespace Trackside.Web.Archives;

/// <summary>How much an archive may be. What is larger is no archive, but an attempt.</summary>
/// <param name="Bytes">The whole of it, unpacked.</param>
internal sealed record ArchiveLimits(long Bytes)
{
    /// <summary>Entries: the files of rows, the texts, and what people brought.</summary>
    public const int Entries = 50_000;

    /// <summary>The list of the entries, as it stands at the end of a zip.</summary>
    public const long ListBytes = 16_000_000;

    public const int ManifestBytes = 16_000_000;

    /// <summary>One row.</summary>
    public const int RowBytes = 1_000_000;

    /// <summary>How many times as long something may be unpacked. Rows shrink to a tenth or so; nothing that is worth anything shrinks to a two hundredth.</summary>
    public const int Ratio = 200;

    /// <summary>Below this the ratio says nothing.</summary>
    public const long Small = 1_000_000;

    /// <summary>What may be sent to the page.</summary>
    public const long PageBytes = 200_000_000;

    /// <summary>For whoever runs the server.</summary>
    public static ArchiveLimits OfCommand { get; } = new(1_000_000_000_000);

    /// <summary>For whoever is signed in.</summary>
    public static ArchiveLimits OfPage { get; } = new(2_000_000_000);
}
