using System.Collections.Immutable;
using Trackside.Charts;
using Trackside.Training.Analysis;

namespace Trackside.Telling.Drawings;

/// <summary>The nine zones as the five kinds that a chart tells apart.</summary>
public static class KindsOfZones
{
    private static readonly ImmutableArray<int> KindOfZone = [1, 2, 2, 2, 3, 4, 5, 5, 5];

    /// <summary>The kind of a zone, from 1, easy, to 5, sprint.</summary>
    /// <param name="zone">The zone, from 1 to 9.</param>
    public static int Of(int zone) => KindOfZone[zone - 1];

    /// <summary>The kinds by the coach's names for their zones: <c>Speed Endurance, Basic Speed</c>.</summary>
    /// <param name="vocabulary">The coach's names.</param>
    public static ImmutableArray<string> NamesOf(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return
        [
            .. Enumerable.Range(1, ChartStyle.KindCount).Select(kind =>
                string.Join(", ", KindOfZone.Index().Where(zone => zone.Item == kind).Select(zone => vocabulary.Names[zone.Index]).Distinct(StringComparer.Ordinal))),
        ];
    }
}
