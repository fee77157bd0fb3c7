using Trackside.Training.Quantities;

namespace Trackside.Telling;

/// <summary>What stands over the parts of a sheet, and over the columns of its tables.</summary>
public static class Headings
{
    /// <summary>Over how the groups, rounds and ladders went.</summary>
    /// <param name="speech">The language.</param>
    public static string HowItWent(Speech speech) => Say("heading.how-it-went", speech);

    /// <summary>Over what was done before.</summary>
    /// <param name="speech">The language.</param>
    public static string Before(Speech speech) => Say("heading.before", speech);

    /// <summary>Over the kinds of work.</summary>
    /// <param name="speech">The language.</param>
    public static string WhatItWas(Speech speech) => Say("heading.what-it-was", speech);

    /// <summary>Over the cost.</summary>
    /// <param name="speech">The language.</param>
    public static string WhatItCost(Speech speech) => Say("heading.what-it-cost", speech);

    /// <summary>Over what is not known.</summary>
    /// <param name="speech">The language.</param>
    public static string NotKnown(Speech speech) => Say("heading.not-known", speech);

    /// <summary>Over times.</summary>
    /// <param name="speech">The language.</param>
    public static string Time(Speech speech) => Say("column.time", speech);

    /// <summary>Over paces: <c>per 400</c>, <c>per km</c>, <c>per mile</c>.</summary>
    /// <param name="per">The distance that they are for.</param>
    /// <param name="speech">The language.</param>
    public static string PacePer(Distance per, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Say("column.per", per == Distance.Lap ? "400" : per == Distance.Mile ? InWords.Race(Distance.Mile, speech) : InWords.Per(per));
    }

    /// <summary>Over the race whose pace a rep is.</summary>
    /// <param name="speech">The language.</param>
    public static string RacePace(Speech speech) => Say("column.race-pace", speech);

    /// <summary>Over the shares of the athlete's best speed.</summary>
    /// <param name="speech">The language.</param>
    public static string OfBest(Speech speech) => Say("column.of-best", speech);

    /// <summary>Over targets.</summary>
    /// <param name="speech">The language.</param>
    public static string Target(Speech speech) => Say("column.target", speech);

    /// <summary>Over places among like reps.</summary>
    /// <param name="speech">The language.</param>
    public static string Rank(Speech speech) => Say("column.rank", speech);

    /// <summary>Over recoveries.</summary>
    /// <param name="speech">The language.</param>
    public static string Rest(Speech speech) => Say("column.rest", speech);

    private static string Say(string key, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Say(key);
    }
}
