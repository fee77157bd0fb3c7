using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>The running events that are scored.</summary>
public enum ScoredEvent
{
    /// <summary>60 m, indoors only.</summary>
    Sprint60,

    /// <summary>100 m.</summary>
    Sprint100,

    /// <summary>200 m.</summary>
    Sprint200,

    /// <summary>300 m.</summary>
    Sprint300,

    /// <summary>400 m.</summary>
    Sprint400,

    /// <summary>600 m.</summary>
    Run600,

    /// <summary>800 m.</summary>
    Run800,

    /// <summary>1,000 m.</summary>
    Run1000,

    /// <summary>1,500 m.</summary>
    Run1500,

    /// <summary>The mile.</summary>
    Mile,

    /// <summary>2,000 m.</summary>
    Run2000,

    /// <summary>3,000 m.</summary>
    Run3000,

    /// <summary>Two miles.</summary>
    TwoMiles,

    /// <summary>5,000 m.</summary>
    Run5000,

    /// <summary>10,000 m.</summary>
    Run10000,

    /// <summary>400 m hurdles.</summary>
    Hurdles400,

    /// <summary>3000 m steeplechase.</summary>
    Steeplechase3000,
}

/// <summary>An edition of the scoring tables.</summary>
public enum ScoringTable
{
    /// <summary>Outdoor, 2017.</summary>
    Outdoor2017,

    /// <summary>Outdoor, from 2022 on: 600 m and the men's 1000 m are scored anew.</summary>
    Outdoor2022,

    /// <summary>Indoor, 2022: for a track of 200 m.</summary>
    Indoor2022,
}

/// <summary>The names and the distances of scored events.</summary>
public static class ScoredEvents
{
    private static readonly ImmutableArray<Race> All =
    [
        new("60", Distance.FromMetres(60)),
        new("100", Distance.FromMetres(100)),
        new("200", Distance.FromMetres(200)),
        new("300", Distance.FromMetres(300)),
        new("400", Distance.FromMetres(400)),
        new("600", Distance.FromMetres(600)),
        new("800", Distance.FromMetres(800)),
        new("1000", Distance.FromMetres(1000)),
        new("1500", Distance.FromMetres(1500)),
        new("mile", Distance.Mile),
        new("2000", Distance.FromMetres(2000)),
        new("3000", Distance.FromMetres(3000)),
        new("2 mile", Distance.FromMiles(2)),
        new("5000", Distance.FromMetres(5000)),
        new("10,000", Distance.FromMetres(10_000)),
        new("400 H", Distance.FromMetres(400)),
        new("3000 SC", Distance.FromMetres(3000)),
    ];

    /// <summary>Its name and its distance: <c>400</c>, <c>mile</c>, <c>3000 SC</c>, <c>400 H</c>.</summary>
    /// <param name="scored">The event.</param>
    public static Race RaceOf(ScoredEvent scored) => All[(int)scored];

    /// <summary>The flat event over a distance; null when none is scored.</summary>
    /// <param name="race">The distance.</param>
    public static ScoredEvent? Flat(Distance race)
    {
        for (var scored = ScoredEvent.Sprint60; scored < ScoredEvent.Hurdles400; scored++)
        {
            if (RaceOf(scored).Distance == race)
            {
                return scored;
            }
        }

        return null;
    }
}
