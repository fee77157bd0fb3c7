using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;

namespace Trackside.Notation.Binding;

/// <content>Lists whose numbers share a unit.</content>
internal sealed partial class PrescriptionBinder
{
    // How far a list is looked through for the unit of its numbers.
    private const int LongestList = 120;

    // "1 min-2-3-2-1", "5, 4, 3, 2 min": small numbers of a list have the unit that one of them is written with.
    private (Training.Quantities.DistanceRange?, Training.Quantities.DurationRange?)? InUnitOfList(QuantitySyntax quantity)
    {
        if (quantity is not { Kind: QuantityKind.Number, Min: < 50 } || _counts.Count > 0)
        {
            return null;
        }

        var unitOf = _clause.Telling(_clause.At + 1).Node is WordSyntax { Sense: Sense.At } && LastTerm is { IsCounted: false } ? UnitBefore() ?? UnitOfList() : UnitOfList();
        return unitOf switch
        {
            { Kind: QuantityKind.Time, Amount: { IsClock: false, Unit: { } unit } } => (null, Times(quantity, unit == Unit.Hour ? 3600 : unit == Unit.Minute ? 60 : 1)),
            { Kind: QuantityKind.Time, Amount.IsClock: true, Min: var seconds } => (null, Times(quantity, seconds >= 60 ? 60 : 1)),
            { Kind: QuantityKind.Distance, Amount.Unit: Unit.Kilometre } => (Lengths(quantity, 1000), null),
            { Kind: QuantityKind.Distance, Amount.Unit: Unit.Mile } => (Lengths(quantity, 1609.344m), null),
            _ => null,
        };
    }

    // "3 miles at 7:30, 2 at 7:00 and 1 at 6:30"
    private QuantitySyntax? UnitBefore() =>
        _parts.OfType<Term>().Reverse().TakeWhile(term => !term.IsCounted && term.Quantity is not null).Select(term => term.Quantity!)
            .FirstOrDefault(quantity => quantity.Amount.Unit is Unit.Mile or Unit.Kilometre or Unit.Minute);

    private QuantitySyntax? UnitOfList()
    {
        for (var at = _clause.At + 1; at < _clause.At + LongestList && IsListMark(_clause[at]) && _clause[at + 1] is QuantitySyntax next; at += 2)
        {
            if (next.Kind != QuantityKind.Number)
            {
                return next;
            }
        }

        for (var at = _clause.At - 1; at > _clause.At - LongestList && IsListMark(_clause[at]) && _clause[at - 1] is QuantitySyntax before; at -= 2)
        {
            if (before.Kind != QuantityKind.Number)
            {
                return before;
            }
        }

        return null;
    }

    private static bool IsListMark(SyntaxNode? node) => node is MarkSyntax { Mark: ',' or '-' or '/' } or WordSyntax { Sense: Sense.Then or Sense.And };

    private static Training.Quantities.DurationRange Times(QuantitySyntax quantity, decimal seconds) =>
        Training.Quantities.DurationRange.Between(Training.Quantities.Duration.FromSeconds(quantity.Min * seconds), Training.Quantities.Duration.FromSeconds(quantity.Max * seconds));

    private static Training.Quantities.DistanceRange Lengths(QuantitySyntax quantity, decimal metres) =>
        Training.Quantities.DistanceRange.Between(Training.Quantities.Distance.FromMetres(quantity.Min * metres), Training.Quantities.Distance.FromMetres(quantity.Max * metres));
}
