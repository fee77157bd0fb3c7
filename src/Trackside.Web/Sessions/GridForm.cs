using System.Globalization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;

namespace Trackside.Web.Sessions;

/// <summary>A grid that was posted whole, as browsers without script do.</summary>
internal static class GridForm
{
    private const string Cell = "cell:";
    private const string Was = "was:";

    /// <summary>The name of a cell's field.</summary>
    public static string NameOf(Guid athlete, string field) => $"{Cell}{athlete}:{field}";

    /// <summary>The name of the hidden field that holds the cell's version and what stood in it.</summary>
    public static string WasOf(Guid athlete, string field) => $"{Was}{athlete}:{field}";

    /// <summary>The cells that were changed.</summary>
    public static IReadOnlyList<TypedChange> ChangesIn(Typed typed)
    {
        var changes = new List<TypedChange>();
        foreach (var (name, text) in typed.Fields.Where(field => field.Key.StartsWith(Cell, StringComparison.Ordinal)))
        {
            var parts = name.Split(':', 3);
            var was = typed[$"{Was}{name[Cell.Length..]}"].Split(':', 2);
            if (parts.Length == 3 && Guid.TryParse(parts[1], out var athlete) && was.Length == 2 && long.TryParse(was[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && text != was[1])
            {
                changes.Add(new(Guid.CreateVersion7(), athlete, parts[2], text, version));
            }
        }

        return changes;
    }
}
