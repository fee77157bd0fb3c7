using Microsoft.Extensions.Localization;

namespace Trackside.Web.Archives;

/// <summary>One row as it was read: the values in the order of the kind's fields; null for a field that this archive does not have.</summary>
internal sealed record ArchiveRow(int Line, object?[] Values);

/// <summary>Reads the rows of an archive, and refuses what cannot be.</summary>
internal sealed class ArchiveRows(ArchiveReading archive, IStringLocalizer<Texts> says)
{
    public Scopes Scope => archive.Scope;

    /// <summary>The rows of a kind, each as it is asked for.</summary>
    public IEnumerable<ArchiveRow> Of(ArchiveKind kind)
    {
        var expected = kind.Fields.Index().Where(field => field.Item.In.HasFlag(Scope)).ToArray();
        using var stream = archive.Open(kind.File);
        foreach (var (line, row) in RowLines.Of(stream, kind.File, says))
        {
            var values = new object?[kind.Fields.Count];
            var found = 0;
            foreach (var (place, field) in expected)
            {
                if (!row.TryGetProperty(field.Name, out var element))
                {
                    throw new ArchiveException(says["{0}, line {1}: the field '{2}' is missing.", kind.File, line, field.Name]);
                }

                var (value, problem) = FieldValues.Read(field, kind.Paths[place], element, says);
                if (problem is not null)
                {
                    throw new ArchiveException(says["{0}, line {1}: '{2}' {3}.", kind.File, line, field.Name, problem]);
                }

                values[place] = value;
                found++;
            }

            if (row.GetPropertyCount() > found)
            {
                var stranger = row.EnumerateObject().First(property => !expected.Any(field => field.Item.Name == property.Name)).Name;
                throw new ArchiveException(says["{0}, line {1}: there is no field '{2}'.", kind.File, line, stranger.Length > 60 ? stranger[..60] : stranger]);
            }

            yield return new(line, values);
        }
    }
}
