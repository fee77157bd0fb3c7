using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Archives;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Archives;

/// <summary>All that a store holds, field by field, as the model has it: nothing is left out because somebody forgot it.</summary>
internal static class Contents
{
    // What is new wherever something begins anew, and is not exported for that reason.
    private static readonly string[] Fresh = ["Account.ConcurrencyStamp", "Account.AccessFailedCount", "Account.LockoutEnabled", "Webhook.FailingSince"];

    /// <summary>A line a field: <c>Result 0198… Milliseconds = 93700</c>.</summary>
    /// <param name="desk">Whose store.</param>
    /// <param name="isExported">Only what an archive is to hold, or what follows from it.</param>
    public static Task<IReadOnlyList<string>> OfAsync(WebDesk desk, bool isExported) => desk.AsAsync<IReadOnlyList<string>>(Viewer.Server, async services =>
    {
        var db = services.GetRequiredService<TracksideDb>();
        var seal = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Seals.OfWebhooks);
        var lines = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => !type.IsOwned() && !(isExported && (AllKinds.RowsLeftOut.ContainsKey(type.ClrType) || type.ClrType == typeof(SignedIn)))))
        {
            foreach (var row in await RowsAsync(db, type))
            {
                var key = string.Join(' ', type.FindPrimaryKey()!.Properties.Select(property => Text(property.GetGetter().GetClrValue(row))));
                lines.AddRange(Fields(type, row, "").Where(field => !(isExported && Fresh.Contains($"{type.ClrType.Name}.{field.Name}")))
                    .Select(field => $"{type.ClrType.Name} {key} {field.Name} = {(isExported && field.Name == nameof(Webhook.SealedSecret) ? seal.Unprotect(field.Value) : field.Value)}"));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    });

    private static IEnumerable<(string Name, string Value)> Fields(ITypeBase type, object? row, string path) =>
        type.GetProperties().Where(property => !property.IsShadowProperty()).Select(property => (path + property.Name, row is null ? "" : Text(property.GetGetter().GetClrValue(row))))
            .Concat((type as IEntityType)?.GetNavigations().Where(part => part.TargetEntityType.IsOwned()).SelectMany(part => Fields(part.TargetEntityType, row is null ? null : part.GetGetter().GetClrValue(row), path + part.Name + ".")) ?? []);

    private static string Text(object? value) => value switch
    {
        null => "(null)",
        byte[] bytes => Convert.ToBase64String(bytes),
        decimal number => (number / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        IEnumerable<string> words => string.Join(' ', words),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static Task<List<object>> RowsAsync(TracksideDb db, IEntityType type) =>
        (Task<List<object>>)typeof(Contents).GetMethod(nameof(ListAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;

    private static async Task<List<object>> ListAsync<TRow>(TracksideDb db)
        where TRow : class => [.. await db.Set<TRow>().AsNoTracking().ToListAsync()];
}
