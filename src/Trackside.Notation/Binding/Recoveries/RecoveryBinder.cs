using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>
/// Reads recoveries: any order of distance, time, manner, relation and scope, several in one phrase. A new one begins
/// where the one before is complete and another amount follows.
/// </summary>
internal sealed partial class RecoveryBinder
{
    private readonly Clause _clause;
    private readonly BindingContext _context;
    private readonly bool _isInline;
    private readonly List<RecoveryDraft> _drafts;
    private RecoveryDraft _current = new();
    private RecoveryScope? _selecting;
    private bool _isAfterSeparator;
    private bool _isHalf;
    private bool _isSendOff;
    private bool _isPair;
    private bool _sawSmallR;
    private RecoveryRelation? _pendingRelation;
    private readonly List<int> _ordinals = [];

    private RecoveryBinder(Clause clause, BindingContext context, bool isInline, List<RecoveryDraft> drafts)
    {
        _clause = clause;
        _context = context;
        _isInline = isInline;
        _drafts = drafts;
    }

    /// <summary>Reads from where the clause stands; inside a prescription it stops at what is not a recovery.</summary>
    public static List<RecoveryDraft> Read(Clause clause, BindingContext context, bool isInline)
    {
        List<RecoveryDraft> drafts = [];
        new RecoveryBinder(clause, context, isInline, drafts).ReadAll();
        return drafts;
    }

    private void ReadAll()
    {
        while (!_clause.IsAtEnd && ReadOne(_clause.Current))
        {
            _clause.At++;
        }

        Flush();
    }

    // False where an inline recovery ends.
    private bool ReadOne(SyntaxNode node)
    {
        switch (node)
        {
            case QuantitySyntax quantity:
                return ReadQuantity(quantity);
            case WordSyntax word:
                return ReadWord(word);
            case BracketSyntax bracket when _isInline && HasOwnWork(bracket):
                return false;
            case BracketSyntax bracket when bracket.Children.Count(child => child is WordSyntax { Entry: null }) > 1 || bracket.Children.Any(child => child is WordSyntax { Sense: Sense.PerKilometre or Sense.PerMile or Sense.Pace or Sense.At }):
                return true;
            case BracketSyntax bracket:
                ReadBracket(bracket);
                return true;
            case CountSyntax count:
                return ReadCount(count);
            case MarkSyntax mark:
                return ReadMark(mark);
            default:
                return false;
        }
    }

    private static bool HasOwnWork(BracketSyntax bracket) => bracket.Children.Any(child => child is CountSyntax);

    private void ReadBracket(BracketSyntax bracket)
    {
        var inner = new RecoveryBinder(new Clause(bracket.Children), _context, isInline: false, []);
        inner.ReadAll();
        foreach (var draft in inner._drafts)
        {
            if (draft.Distance is { } distance && _current.Distance is null && _current.Relation is null)
            {
                _current.Distance = distance;
            }

            _current.Time ??= draft.Time;
            _current.Mode ??= draft.Mode;
            Extend(bracket.Span);
        }
    }

    // "between the 3 x 800": the reps are named by how many they are. "15 min after 2 sets".
    private bool ReadCount(CountSyntax count)
    {
        if (_isInline && !(count.IsSets && _selecting is not null))
        {
            return false;
        }

        if (count.IsSets)
        {
            TakeSetNoun(count.Span, count.Min);
        }

        return true;
    }

    private bool ReadMark(MarkSyntax mark)
    {
        switch (mark.Mark)
        {
            case '\n' when _isInline:
                return false;
            case '.' when _isInline && !mark.IsTight:
                return false;
            case '#':
            case '-' when mark.IsTight:
                return true;
            case ':' or '=' or '*':
                return true;
            case '.' or ';' or '\n' or '•':
                Separate();
                FlushIfComplete();
                _selecting = null;
                return !_isInline || mark.Mark != ';' || GoesOn();
            case '/':
                // "1' / 4'", "walk back / 4 min": the rest of a rep, then of a set.
                Separate();
                _isPair = _current.HasMeasure && _selecting is null && _clause.Peek() is QuantitySyntax next && next.Kind is QuantityKind.Time or QuantityKind.Number && (!mark.IsTight || IsSameKind(next));
                return !_isInline || GoesOn() || (_clause.Peek() is WordSyntax word && IsRecoveryWord(word)) || (_isPair && _clause.Peek() is QuantitySyntax { Kind: QuantityKind.Time } && _clause.Telling(_clause.At + 2).Node is not WordSyntax { Sense: Sense.Role or Sense.Label });
            default:
                Separate();
                return !_isInline || GoesOn();
        }
    }

    private bool IsSameKind(QuantitySyntax next) => next.Kind == QuantityKind.Time ? _current.Time is not null : next.Kind == QuantityKind.Distance && _current.Distance is not null;

    private void Separate()
    {
        _isAfterSeparator = true;
        _ordinals.RemoveAll(_ => _selecting is null);
    }

    // Whether a recovery goes on behind the separator that is being read.
    private bool GoesOn()
    {
        var (next, at) = _clause.Telling(_clause.At + 1);
        return next switch
        {
            WordSyntax word when word.Is(Sense.With) => _clause.Telling(at + 1).Node is QuantitySyntax or WordSyntax { Sense: Sense.Rest or Sense.Mode }
                && IsFollowedByRest(at + 1),
            WordSyntax word => IsRecoveryWord(word) || (_selecting is not null && word.Sense is Sense.Ordinal),
            QuantitySyntax quantity => IsFollowedByRest(at) || (_selecting is not null && IsSelector(quantity)),
            _ => false,
        };
    }

    private bool IsSelector(QuantitySyntax quantity) => quantity.Kind == QuantityKind.Distance && _current.HasMeasure;

    private bool IsFollowedByRest(int at)
    {
        for (var index = at; index < at + 6 && _clause[index] is { } node; index++)
        {
            switch (node)
            {
                case WordSyntax word when IsRecoveryWord(word):
                    return true;
                case WordSyntax { Sense: Sense.Filler or Sense.In or Sense.Of or Sense.To or null } or QuantitySyntax:
                    continue;
                case MarkSyntax { Mark: '-', IsTight: true }:
                    continue;
                case MarkSyntax { Mark: ',' } or WordSyntax { Sense: Sense.And } when _clause[index - 1] is QuantitySyntax && _clause[index + 1] is QuantitySyntax:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    public static bool IsRecoveryWord(WordSyntax word) =>
        word.Sense is Sense.Rest or Sense.RestTime or Sense.Mode or Sense.SetRest or Sense.Between or Sense.After or Sense.Back or Sense.Off;

    private void FlushIfComplete()
    {
        if (_current.HasMeasure || (_current.Mode is not null && _current.Scope is not null))
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_pendingRelation is { } relation && _current.Relation is null)
        {
            _current.Relation = _current.Distance is null && _current.Time is null ? relation : null;
        }

        if (!_current.IsEmpty)
        {
            _current.Positions.AddRange(_selecting is null ? [] : _ordinals);
            _drafts.Add(_current);
        }

        _current = new RecoveryDraft();
        _selecting = null;
        _isHalf = false;
        _isSendOff = false;
        _pendingRelation = null;
        _ordinals.Clear();
    }

    private void Extend(TextSpan span) => _current.Span = _current.Span.Length == 0 ? span : _current.Span.To(span);
}
