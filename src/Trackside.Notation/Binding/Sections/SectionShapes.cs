using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;

namespace Trackside.Notation.Binding;

/// <content>What the shape of a statement says.</content>
internal sealed partial class Sections
{
    private StatementKind OfShape(Statement statement, int index)
    {
        statement.Strength = StrengthOf(statement);
        if (IsResults(statement))
        {
            return StatementKind.Results;
        }

        if (IsRecovery(statement))
        {
            return StatementKind.Recovery;
        }

        if (IsRetold(statement))
        {
            return StatementKind.Targets;
        }

        if (statement.Amounts + statement.Roles + statement.Counts > 0 && !IsStory(statement))
        {
            return StatementKind.Prescription;
        }

        return index == 0 || !_hasPrescription ? StatementKind.Caption : StatementKind.Prose;
    }

    // Many words that say nothing of running, and nothing multiplied.
    private static bool IsStory(Statement statement) => statement.Counts == 0 && statement.Unknown > 25 && statement.Unknown > statement.Known;

    private static int StrengthOf(Statement statement)
    {
        var hasPrefix = statement.Items.Any(item => item is CountSyntax || item is BracketSyntax bracket && bracket.Children.Any(child => child is CountSyntax));
        if (hasPrefix && (statement.Amounts > 0 || statement.Roles > 0))
        {
            return statement.Unknown > 40 ? 1 : 3;
        }

        if (statement.Items.Any(item => item is CountSyntax { IsSets: true, IsPostfix: false }) && statement.Unknown <= 3)
        {
            return 3;
        }

        var amounts = statement.Distances + statement.Times + statement.Numbers;
        if (amounts >= 2 && statement.Unknown <= amounts)
        {
            return 2;
        }

        if (amounts == 0 && statement.Counts > 0 && statement.Items.Exists(item => item is WordSyntax word && word.Entry?.As(Sense.Repeat) is not null))
        {
            return 1;
        }

        if (amounts == 0 && statement.Roles > 0 && statement.Unknown <= 1)
        {
            return 1;
        }

        var beginsWithAmount = statement.Items.SkipWhile(item => item is MarkSyntax or WordSyntax { Sense: Sense.Filler or Sense.Then or Sense.DayHalf or Sense.Weekday }).FirstOrDefault() is QuantitySyntax;
        return amounts > 0 && (((beginsWithAmount || statement.Labels + statement.Roles > 0) && statement.Unknown <= 8) || statement.Unknown <= 3) ? 1 : 0;
    }

    // "250m — 29.78 / 29.98", "Set #1: 1:33, 53", or nothing but times.
    private bool IsResults(Statement statement)
    {
        if (!_hasPrescription || statement.Rests > 0 || statement.Times + statement.Numbers == 0)
        {
            return false;
        }

        var label = Results.ResultLabel.Of(statement.Items);
        if (label.HasWords && statement.Roles > 0 && label.Distances.Count == 0 && label.Set == 0)
        {
            return false;
        }

        if (label.HasWords)
        {
            return Results.ResultLabel.AreTimes(statement.Items, label.End) && (statement.Counts == 0 || statement.Items.FindIndex(item => item is CountSyntax) is >= 0 and var count && count < label.End);
        }

        return statement.IsFirstOfLine && statement.Counts == 0 && statement.Distances == 0 && statement.Unknown + statement.Roles + statement.Labels == 0 && Results.ResultLabel.AreTimes(statement.Items, 0)
            && statement.Items.Any(item => item is QuantitySyntax { Amount.IsClock: true } or QuantitySyntax { Kind: QuantityKind.Raw } || (item is QuantitySyntax { Kind: QuantityKind.Number } number && number.Min % 1 != 0));
    }

    private bool IsRecovery(Statement statement)
    {
        if (statement.Rests == 0 && !statement.Items.Any(item => item is WordSyntax { Sense: Sense.Next or Sense.Equal }))
        {
            return false;
        }

        var hasCount = statement.Items.Any(item => item is CountSyntax { IsPostfix: false, IsSets: false });
        if (hasCount || !_hasPrescription)
        {
            return false;
        }

        // "400m, 200m jog, 300m" is run; "200m jog between reps" is not. Words before the first amount say nothing.
        var clause = new Clause(statement.Items);
        for (var at = 0; clause[at] is { } item; at++)
        {
            switch (item)
            {
                case QuantitySyntax when clause[at - 1] is WordSyntax { Sense: Sense.At } || TargetBinder.IsPace(clause, at):
                    continue;
                case QuantitySyntax:
                    return IsRested(clause, at);
                case WordSyntax word when RecoveryBinder.IsRecoveryWord(word) || word.Sense is Sense.Equal or Sense.Next or Sense.Half or Sense.SendOff:
                    return true;
            }
        }

        return false;
    }

    private static bool IsRested(Clause clause, int at)
    {
        for (var index = at + 1; clause[index] is { } node && index < at + 8; index++)
        {
            switch (node)
            {
                case WordSyntax word when RecoveryBinder.IsRecoveryWord(word):
                    return true;
                case MarkSyntax { Mark: ',' or ';' or '+' }:
                    return false;
            }
        }

        return false;
    }

    // "400, 600 @5k" and "1000s at 10k pace" tell how fast the reps above are to be run.
    private bool IsRetold(Statement statement)
    {
        if (!_hasPrescription || statement.Counts > 0 || statement.Distances + statement.Numbers == 0 || statement.Rests > 0 || (statement.IsFirstOfLine && !statement.IsAfterBlank))
        {
            return false;
        }

        var target = statement.Items.FindIndex(item => item is WordSyntax { Sense: Sense.At or Sense.Pace or Sense.Faster or Sense.Slower });
        var own = AmountsOf(statement.Items.Take(target < 0 ? 0 : target)).ToList();
        return target > 0 && own.Count > 0 && own.All(_askedAmounts.Contains);
    }

    private static IEnumerable<decimal> AmountsOf(IEnumerable<SyntaxNode> items)
    {
        foreach (var item in items)
        {
            if (item is QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.Number } quantity)
            {
                yield return quantity.Min;
            }
            else if (item is BracketSyntax bracket)
            {
                foreach (var amount in AmountsOf(bracket.Children))
                {
                    yield return amount;
                }
            }
        }
    }
}
