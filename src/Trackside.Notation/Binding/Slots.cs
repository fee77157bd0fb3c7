using System.Globalization;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Phrases;
using Trackside.Training.Quantities;

namespace Trackside.Notation.Binding;

/// <summary>What a quantity means in the slot it stands in. Where its own words leave it open, the slot and its size decide, and say so.</summary>
internal static class Slots
{
    private const decimal MetresPerMile = 1609.344m;

    /// <summary>The distance or time of a rep.</summary>
    public static (DistanceRange? Distance, DurationRange? Time) Rep(QuantitySyntax quantity, bool isCounted, bool hasZone, BindingContext context, bool isSprint = false)
    {
        switch (quantity.Kind)
        {
            case QuantityKind.Distance:
                return (Metres(quantity, 1), null);
            case QuantityKind.Time:
                return (null, Seconds(quantity, 1));
            case QuantityKind.MetresOrMinutes when isSprint && quantity.Min >= 10:
                return (Metres(quantity, 1), null);
            case QuantityKind.MetresOrMinutes:
                return Picked(context, quantity, BareMOfRep(quantity, isCounted, context));
            case QuantityKind.Number when quantity.Min >= 50 && !(quantity.Min < 100 && hasZone):
                return (Metres(quantity, 1), null);
            case QuantityKind.Number when quantity.Min > 0:
                return Picked(context, quantity, SmallNumber(quantity, hasZone, context));
            default:
                return (null, null);
        }
    }

    /// <summary>The distance or time of a recovery.</summary>
    public static (DistanceRange? Distance, DurationRange? Time) Recovery(QuantitySyntax quantity, bool isRun, BindingContext context)
    {
        switch (quantity.Kind)
        {
            case QuantityKind.Distance when quantity.Amount is { IsPlural: true, Unit: Unit.Metre } && !isRun && quantity.Min <= 300:
                return (null, Seconds(quantity, 1));
            case QuantityKind.Distance:
                return (Metres(quantity, 1), null);
            case QuantityKind.Time:
                return (null, Seconds(quantity, 1));
            case QuantityKind.MetresOrMinutes:
                return (null, Seconds(quantity, 60));
            case QuantityKind.Number:
                return Picked(context, quantity, BareOfRecovery(quantity.Min, isRun));
            default:
                return (null, null);
        }
    }

    private static (DistanceRange?, DurationRange?) Picked(BindingContext context, QuantitySyntax quantity, (double Cost, Unit Unit)[] units)
    {
        var picked = units.Length == 1
            ? 0
            : context.Decisions.Pick(Rules.UnitGuessed, quantity.Span, [.. units.Select(unit => OptionOf(unit.Cost, unit.Unit, quantity))]);
        var unit = units[picked].Unit;
        return unit switch
        {
            Unit.Second => (null, Seconds(quantity, 1)),
            Unit.Minute => (null, Seconds(quantity, 60)),
            Unit.Kilometre => (Metres(quantity, 1000), null),
            Unit.Mile => (Metres(quantity, MetresPerMile), null),
            Unit.Lap => (Metres(quantity, 400), null),
            _ => (Metres(quantity, 1), null),
        };
    }

    private static Option OptionOf(double cost, Unit unit, QuantitySyntax quantity)
    {
        var number = quantity.IsRange
            ? string.Create(CultureInfo.InvariantCulture, $"{quantity.Min:0.##}-{quantity.Max:0.##}")
            : quantity.Min.ToString("0.##", CultureInfo.InvariantCulture);
        if (number == "1")
        {
            var one = unit switch
            {
                Unit.Second => Phrase.Of("1 second"),
                Unit.Minute => Phrase.Of("1 minute"),
                Unit.Kilometre => Phrase.Of("1 kilometre"),
                Unit.Mile => Phrase.Of("1 mile"),
                _ => Phrase.Of("1 metre"),
            };
            return new Option(cost, one, one.Text);
        }

        return unit switch
        {
            Unit.Second => new Option(cost, Phrase.Of("{0} seconds", number), number + " sec"),
            Unit.Minute => new Option(cost, Phrase.Of("{0} minutes", number), number + " min"),
            Unit.Kilometre => new Option(cost, Phrase.Of("{0} kilometres", number), number + " km"),
            Unit.Mile => new Option(cost, Phrase.Of("{0} miles", number), number + " miles"),
            _ => new Option(cost, Phrase.Of("{0} metres", number), number + " metres"),
        };
    }

    // "8 x 2m", "6.41m with drills", "5m tempo"
    private static (double, Unit)[] BareMOfRep(QuantitySyntax quantity, bool isCounted, BindingContext context)
    {
        var isWhole = quantity.Min == Math.Floor(quantity.Min);
        return isCounted && quantity.Min <= 20
            ? [(isWhole || quantity.Min * 2 % 1 == 0 ? 0.3 : 2, Unit.Minute), (context.IsInMiles && quantity.Min <= 6 ? 0.8 : 2, Unit.Mile), (quantity.Min >= 20 ? 0.5 : 4, Unit.Metre)]
            : [(isWhole ? (context.IsInMiles ? 0.9 : 1.2) : 0.1, Unit.Mile), (isWhole ? 1 : 3, Unit.Minute), (quantity.Min >= 20 ? 1 : 5, Unit.Metre)];
    }

    // "2E + 3 x 1T", "12.25 at 6:20mm": miles where people run miles, else kilometres.
    private static (double, Unit)[] SmallNumber(QuantitySyntax quantity, bool hasZone, BindingContext context)
    {
        var (mile, kilometre) = context.Language == "en" ? (0.4, 1.2) : (1.6, 0.3);
        return hasZone
            ? [(mile, Unit.Mile), (kilometre, Unit.Kilometre), (2.5, Unit.Minute)]
            : [(mile, Unit.Mile), (kilometre, Unit.Kilometre), (1.4, Unit.Minute), (quantity.Min >= 30 ? 1 : 2.5, Unit.Metre)];
    }

    private static (double, Unit)[] BareOfRecovery(decimal value, bool isRun) => value switch
    {
        <= 10 => [(0, Unit.Minute)],
        < 100 when isRun && value % 50 == 0 => [(0.4, Unit.Metre), (1, Unit.Second)],
        < 100 when isRun && value <= 20 => [(0.6, Unit.Minute), (1, Unit.Second)],
        < 100 => [(0, Unit.Second)],
        _ when value % 50 != 0 => [(0, Unit.Second)],
        _ when isRun => [(0, Unit.Metre)],
        _ => [(0.6, Unit.Metre), (1, Unit.Second)],
    };

    private static DistanceRange Metres(QuantitySyntax quantity, decimal factor) =>
        DistanceRange.Between(Distance.FromMetres(Limited(quantity.Min * factor)), Distance.FromMetres(Limited(quantity.Max * factor)));

    private static DurationRange Seconds(QuantitySyntax quantity, decimal factor) =>
        DurationRange.Between(Duration.FromSeconds(Limited(quantity.Min * factor)), Duration.FromSeconds(Limited(quantity.Max * factor)));

    // Digits without end are not a distance; beyond this the text is nonsense and stays readable.
    private static decimal Limited(decimal value) => Math.Min(value, 10_000_000m);
}
