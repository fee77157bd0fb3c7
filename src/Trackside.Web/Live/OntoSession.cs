namespace Trackside.Web.Live;

/// <summary>Trial.</summary>
internal sealed class OntoSession
{
    public Task<IReadOnlyList<string>?> PutAsync(Guid id, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>?>([]);
}
