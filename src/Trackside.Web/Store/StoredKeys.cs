using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Store;

/// <summary>The keys that sign cookies and forms, kept in the database, so that every server process has the same.</summary>
public sealed class StoredKeys(IServiceProvider provider) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = provider.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<TracksideDb>().ProtectionKeys.AsNoTracking().AsEnumerable().Select(key => XElement.Parse(key.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = provider.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();
        db.Add(new ProtectionKey { Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

/// <summary>The making of those keys when a server starts.</summary>
public static class MakingKeys
{
    private const string Keys = "keys";

    private static readonly TimeSpan KeysTake = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes the keys that sign cookies and forms, where there are none that are good now: one process for all, so that each reads the same.</summary>
    public static async Task MakeKeysAsync(this IServiceProvider provider, CancellationToken cancellation = default)
    {
        await using var scope = provider.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<Leases>();
        while (!await leases.HoldAsync(Keys, KeysTake, cancellation))
        {
            await Task.Delay(LookAgain, cancellation);
        }

        provider.GetRequiredService<IDataProtectionProvider>().CreateProtector(Keys).Protect([1]);
        await leases.LetGoAsync(Keys, cancellation);
    }
}
