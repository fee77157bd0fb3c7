using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Words and amounts.</content>
internal sealed partial class RecoveryBinder
{
    private bool ReadWord(WordSyntax word)
    {
        switch (word.Sense)
        {
            case Sense.Rest or Sense.Off:
                Extend(word.Span);
                break;
            case Sense.RestTime:
                ReadRestTime(word);
                break;
            case Sense.SetRest:
                BeginNew();
                Extend(word.Span);
                _current.Scope = RecoveryScope.BetweenSets;
                break;
            case Sense.Mode:
                ReadMode(word);
                break;
            case Sense.Role when IsEasy(word):
                if (_isInline && _isAfterSeparator)
                {
                    return false;
                }

                _current.Mode ??= RecoveryMode.Jog;
                break;
            case Sense.Between:
                Select(RecoveryScope.Between, word);
                break;
            case Sense.After:
                Select(RecoveryScope.After, word);
                break;
            case Sense.Before:
                Select(RecoveryScope.Before, word);
                break;
            case Sense.In when IsWithin():
                Select(RecoveryScope.Within, word);
                break;
            case Sense.SetNoun or Sense.BlockNoun:
                TakeSetNoun(word.Span, word.Is(Sense.BlockNoun) ? -1 : 0);
                break;
            case Sense.RepNoun:
                TakeRepNoun(word.Span);
                break;
            case Sense.Ordinal:
                _ordinals.Add(word.Entry!.Main.Value);
                break;
            case Sense.SendOff when !_isInline || Ahead() is QuantitySyntax { Kind: QuantityKind.Time }:
                _isSendOff = Ahead() is QuantitySyntax { Kind: QuantityKind.Time };
                break;
            case Sense.On when Ahead() is QuantitySyntax { Kind: QuantityKind.Time }:
                _isSendOff = true;
                break;
            default:
                return ReadOtherWord(word);
        }

        return true;
    }

    private bool ReadOtherWord(WordSyntax word)
    {
        switch (word.Sense)
        {
            case Sense.Half or Sense.Next or Sense.Previous or Sense.Equal or Sense.Back or Sense.DistanceNoun or Sense.TimeNoun:
                ReadRelation(word);
                break;
            case Sense.Label when _selecting is not null:
                _current.Label ??= word.Entry!.Main.Name;
                break;
            case Sense.And or Sense.Or:
                Separate();
                return !_isInline || GoesOn();
            case Sense.Then:
                Separate();
                return !_isInline;
            case Sense.Effort when word.Entry!.Main.Name == "rpe":
                SkipScale();
                break;
            default:
                return !_isInline || IsPassedOver(word);
        }

        return true;
    }

    // "RPE 7/10" is how it feels, not how long it lasts.
    private void SkipScale()
    {
        while (_clause.Peek() is QuantitySyntax { Kind: QuantityKind.Number } or MarkSyntax { Mark: '/', IsTight: true })
        {
            _clause.At++;
        }
    }

    // What may stand inside an inline recovery without ending it.
    private bool IsPassedOver(WordSyntax word) => word.Sense switch
    {
        Sense.Filler or Sense.Of or Sense.Each or Sense.In or Sense.With or Sense.Alternating or Sense.Unit or Sense.To => true,
        Sense.Effort or Sense.Label => !_isAfterSeparator && Ahead() is WordSyntax ahead && IsRecoveryWord(ahead),
        null => !_isAfterSeparator && _clause.Telling(_clause.At + 1).Node is WordSyntax next && (IsRecoveryWord(next) || next.Sense is Sense.SetNoun or Sense.RepNoun),
        _ => false,
    };

    private SyntaxNode? Ahead() => _clause.Telling(_clause.At + 1).Node;

    private static bool IsEasy(WordSyntax word) => (RepRole)word.Entry!.Main.Value == RepRole.Easy;

    // A capital R is the rest of a set where a small one was the rest of a rep.
    private void ReadRestTime(WordSyntax word)
    {
        BeginNew();
        Extend(word.Span);
        var isCapital = _context.Text[word.Span.Start] == 'R';
        _current.IsSetRest = isCapital && _sawSmallR;
        _sawSmallR |= !isCapital;
    }

    private void BeginNew()
    {
        if (_current.HasMeasure)
        {
            Flush();
        }
    }

    private void ReadMode(WordSyntax word)
    {
        var mode = (RecoveryMode)word.Entry!.Main.Value;
        if (_isAfterSeparator && _current.HasMeasure && _current.Mode is not null && mode is RecoveryMode.Full && _current.Scope is not null)
        {
            Flush();
        }

        _current.Mode ??= mode;
        Extend(word.Span);
        _isAfterSeparator = false;
    }
}
