using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Phrases;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>What the words of a target mean; null where they are kept but not understood.</summary>
internal static class TargetMeaning
{
    private static readonly Distance Mile = Distance.FromMiles(1);

    public static TargetValue? Of(IReadOnlyList<SyntaxNode> parts, BindingContext context)
    {
        if (parts.Any(part => part is MarkSyntax { Mark: ',' or ';' }) || IsList(parts))
        {
            return null;
        }

        var percent = parts.OfType<QuantitySyntax>().FirstOrDefault(part => part.Kind == QuantityKind.Percent);
        var comparison = parts.OfType<WordSyntax>().FirstOrDefault(word => word.Sense is Sense.Faster or Sense.Slower);
        if (comparison is not null)
        {
            return OffsetOf(parts, comparison, percent);
        }

        if (percent is not null)
        {
            return new Share(percent.Min, percent.Max, OfWhat(parts));
        }

        return FromTo(parts) ?? From(parts, context) ?? Race(parts) ?? Time(parts, context) ?? Named(parts, context);
    }

    // Several targets for several reps, as in "MP +5, MP and MP -5" or "5k/10k pace".
    private static bool IsList(IReadOnlyList<SyntaxNode> parts) =>
        parts.Count(part => part is WordSyntax { Sense: Sense.Race }) > 1
        || parts.Any(part => part is WordSyntax { Sense: Sense.And or Sense.Then } || part is MarkSyntax { Mark: '+' });

    private static Offset OffsetOf(IReadOnlyList<SyntaxNode> parts, WordSyntax comparison, QuantitySyntax? percent)
    {
        var at = parts.ToList().IndexOf(comparison);
        var time = parts.OfType<QuantitySyntax>().FirstOrDefault(part => part.Kind == QuantityKind.Time || (part.Kind == QuantityKind.Number && part.Max <= 30));
        var per = PerOf(parts);
        var than = Race([.. parts.Skip(at + 1)]) ?? Race([.. parts.Take(at).Where(part => part is WordSyntax { Sense: Sense.Race })]);
        return new Offset(than, comparison.Is(Sense.Faster))
        {
            Percent = percent?.Min,
            Time = percent is null && time is not null ? Seconds(time) : null,
            Per = per,
        };
    }

    // The distance behind "per", when it is not the pace that is compared with.
    private static Distance? PerOf(IReadOnlyList<SyntaxNode> parts)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            switch (parts[index])
            {
                case WordSyntax { Sense: Sense.PerKilometre }:
                    return Distance.Kilometre;
                case WordSyntax { Sense: Sense.PerMile }:
                    return Mile;
                case WordSyntax { Sense: Sense.Per } when index + 1 < parts.Count && parts[index + 1] is QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.Number } per && per.Min >= 50:
                    return Distance.FromMetres(per.Min);
            }
        }

        return null;
    }

    private static string? OfWhat(IReadOnlyList<SyntaxNode> parts) => parts.OfType<WordSyntax>().FirstOrDefault(word => word.Sense is Sense.Best or Sense.Zone or Sense.Effort) switch
    {
        null => null,
        { Sense: Sense.Best } => "PB",
        var word => word.Entry!.Main.Name.ToUpperInvariant(),
    };

    private static Progression? From(IReadOnlyList<SyntaxNode> parts, BindingContext context)
    {
        var to = parts.ToList().FindIndex(part => part is WordSyntax word && word.Entry?.As(Sense.To) is not null && !word.Is(Sense.At));
        if (to <= 0 || to == parts.Count - 1 || parts.Any(part => part is WordSyntax { Sense: Sense.From } == false && part is MarkSyntax))
        {
            return null;
        }

        var (from, until) = (Of([.. parts.Take(to)], context), Of([.. parts.Skip(to + 1)], context));
        return from is not null && until is not null ? new Progression(Aligned(from, until), until) : null;
    }

    // "from 3:45 to 3:25 per km": what is said once is meant twice.
    private static TargetValue Aligned(TargetValue from, TargetValue until) =>
        (from, until) is (RepTime time, TimePer per) ? new TimePer(time.Time, per.Per) : from;

    private static RacePace? Race(IReadOnlyList<SyntaxNode> parts)
    {
        var races = parts.Select(RaceOf).OfType<Distance>().ToList();
        var range = parts.OfType<QuantitySyntax>().FirstOrDefault(part => part is { Kind: QuantityKind.Distance, IsRange: true });
        if (range is not null)
        {
            return new RacePace(DistanceRange.Between(Distance.FromMetres(range.Min), Distance.FromMetres(range.Max)));
        }

        if (parts.Any(part => part is QuantitySyntax { Kind: QuantityKind.Time }))
        {
            return null;
        }

        return races switch
        {
            [var race] => new RacePace(DistanceRange.Exactly(race)),
            [var first, var second] => new RacePace(DistanceRange.Between(first < second ? first : second, first < second ? second : first)),
            _ => null,
        };
    }

    private static Distance? RaceOf(SyntaxNode part) => part switch
    {
        QuantitySyntax { Kind: QuantityKind.Distance, IsRange: false } quantity when quantity.Min >= 100 => Distance.FromMetres(quantity.Min),
        QuantitySyntax { Kind: QuantityKind.Number, IsRange: false } quantity when quantity.Min is 400 or 800 or 1500 or 1600 or 3000 or 5000 or 10_000 => Distance.FromMetres(quantity.Min),
        WordSyntax { Sense: Sense.Race } word when decimal.TryParse(word.Entry!.Main.Name, System.Globalization.CultureInfo.InvariantCulture, out var metres) => Distance.FromMetres(metres),
        _ => null,
    };

    // "from 3:50 to 3:30 per km": the two ends stand in one amount.
    private static Progression? FromTo(IReadOnlyList<SyntaxNode> parts)
    {
        if (!parts.Any(part => part is WordSyntax { Sense: Sense.From }) || parts.OfType<QuantitySyntax>().FirstOrDefault(part => part is { Kind: QuantityKind.Time, IsRange: true }) is not { } range)
        {
            return null;
        }

        var (from, to) = range.Amount.IsFalling ? (range.Max, range.Min) : (range.Min, range.Max);
        return PerOf(parts) is { } per ? new Progression(new TimePer(Exactly(from), per), new TimePer(Exactly(to), per)) : new Progression(new RepTime(Exactly(from)), new RepTime(Exactly(to)));
    }

    private static DurationRange Exactly(decimal seconds) => DurationRange.Exactly(Duration.FromSeconds(Math.Min(seconds, 1_000_000)));

    private static TargetValue? Time(IReadOnlyList<SyntaxNode> parts, BindingContext context)
    {
        var times = parts.Where((part, at) => part is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Number } && !(at > 0 && parts[at - 1] is WordSyntax { Sense: Sense.Per })).Cast<QuantitySyntax>().ToList();
        if (times is not [var time, ..] || times.Count > 2)
        {
            return null;
        }

        // "in 238": two minutes and 38 seconds without their colon.
        if (times.Count == 1 && time is { Kind: QuantityKind.Number, IsRange: false, Min: > 130 and < 1000 } && time.Min % 100 < 60)
        {
            var meant = Duration.FromSeconds((Math.Floor(time.Min / 100) * 60) + (time.Min % 100));
            context.Report(Rules.PointMissing, time.Span, Phrase.Literal(meant.ToString()));
            return new RepTime(DurationRange.Exactly(meant));
        }

        var seconds = times.Count == 2
            ? DurationRange.Between(Duration.FromSeconds(Math.Min(time.Min, times[1].Min)), Duration.FromSeconds(Math.Max(time.Max, times[1].Max)))
            : Seconds(time);
        return PerOf(parts) is { } per ? new TimePer(seconds, per)
            : parts.Any(part => part is WordSyntax { Sense: Sense.Pace }) && time.Min is >= 150 and <= 480 ? new TimePer(seconds, Distance.Kilometre)
            : parts.All(part => part is QuantitySyntax or MarkSyntax or WordSyntax { Sense: Sense.To or Sense.Filler }) ? new RepTime(seconds)
            : null;
    }

    private static TargetValue? Named(IReadOnlyList<SyntaxNode> parts, BindingContext context)
    {
        if (parts is [WordSyntax { Span.Length: 1 } letter] && char.IsUpper(context.Text[letter.Span.Start]))
        {
            return new Zone(context.TextOf(letter));
        }

        foreach (var word in parts.OfType<WordSyntax>())
        {
            switch (word.Sense)
            {
                case Sense.Zone:
                    return new Zone(word.Entry!.Main.Name);
                // A scale says nothing without its number.
                case Sense.Effort when word.Entry!.Main.Name is "rpe" or "hr" or "mmol":
                    return OnScale(parts, word.Entry.Main.Name);
                case Sense.Effort:
                    return new Effort(word.Entry!.Main.Name);
                case Sense.Label or Sense.Role:
                    return new Effort(word.Entry!.Main.Name);
            }
        }

        return null;
    }

    // "RPE 8", "2.5 mmol"
    private static Effort? OnScale(IReadOnlyList<SyntaxNode> parts, string scale) =>
        parts.OfType<QuantitySyntax>().ToList() is [{ Kind: QuantityKind.Number, IsRange: false } number]
            ? new Effort(scale == "rpe" ? "RPE " + Words(number.Min) : $"{Words(number.Min)} {scale}")
            : null;

    private static string Words(decimal number) => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static DurationRange Seconds(QuantitySyntax quantity) =>
        DurationRange.Between(Duration.FromSeconds(Math.Min(quantity.Min, 1_000_000)), Duration.FromSeconds(Math.Min(quantity.Max, 1_000_000)));
}
