using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Works as the server itself for as long as it lasts, and then again as who asks.</summary>
public sealed class AsServer : IDisposable
{
    private readonly TracksideDb _db;
    private readonly Viewer _before;

    public AsServer(TracksideDb db)
    {
        (_db, _before) = (db, db.Viewer);
        db.Viewer = Viewer.Server;
    }

    public void Dispose() => _db.Viewer = _before;
}
