using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>Puts what people brought where it belongs, and takes it away again where the rest is not kept.</summary>
internal sealed class ImportedFiles(KeptFiles kept, ArchiveReading archive, ImportPlan plan)
{
    private readonly List<string> _put = [];

    public async Task PutAsync(CancellationToken cancellation)
    {
        foreach (var name in archive.Files)
        {
            // files/SQUAD/ATHLETE/NAME: the folders follow the new numbers.
            var parts = name.Split('/')[1..].Select(part => Guid.TryParseExact(part, "D", out var id) && plan.Salt is { } salt ? Numbering.Of(id, salt).ToString() : part);
            var place = kept.PlaceOf(string.Join('/', parts));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await using var to = new FileStream(place, FileMode.Create);
            _put.Add(place);
            await using var from = archive.Open(name);
            await from.CopyToAsync(to, cancellation);
        }
    }

    public void TakeBack() => _put.ForEach(File.Delete);
}
