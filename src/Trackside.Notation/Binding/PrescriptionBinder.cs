using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>Reads what is to be run: terms, the breaks between them, and the recoveries and targets that stand among them.</summary>
internal sealed partial class PrescriptionBinder
{
    private readonly BindingContext _context;
    private readonly List<RecoveryDraft> _recoveries;
    private readonly List<Bracketed> _brackets;
    private readonly PrescriptionBinder? _outer;
    private readonly Clause _clause;
    private readonly List<Part> _parts = [];
    private readonly List<CountSyntax> _counts = [];
    private readonly int _firstRecovery;
    private RepRole? _roleAhead;
    private string? _labelAhead;
    private bool _isAlternating;
    private bool _isAlternative;
    private int _unknownWords;
    private bool _isRetold;
    private bool _isOver;

    private PrescriptionBinder(Clause clause, BindingContext context, List<RecoveryDraft> recoveries, List<Bracketed> brackets, PrescriptionBinder? outer)
    {
        _clause = clause;
        _context = context;
        _recoveries = recoveries;
        _brackets = brackets;
        _outer = outer;
        _firstRecovery = recoveries.Count;
    }

    /// <summary>The terms and breaks of a prescription; its recoveries and its brackets of times are added to the lists.</summary>
    public static List<Part> Bind(IReadOnlyList<SyntaxNode> items, BindingContext context, List<RecoveryDraft> recoveries, List<Bracketed> brackets)
    {
        var binder = new PrescriptionBinder(new Clause(items), context, recoveries, brackets, null);
        binder.ReadAll();
        return binder._parts;
    }

    private Term? LastTerm => _parts.Count > 0 ? _parts[^1] as Term ?? (_parts.Count > 1 ? _parts[^2] as Term : null) : null;

    private Term? AdjacentTerm => _parts.Count > 0 ? _parts[^1] as Term : null;

    private void ReadAll()
    {
        while (!_clause.IsAtEnd)
        {
            var at = _clause.At;
            ReadOne(_clause.Current);
            if (_clause.At == at)
            {
                _clause.At++;
            }
        }

        if (_counts.Count > 0 && _outer is null)
        {
            ReportNothingRepeated();
        }

        foreach (var draft in _recoveries.Skip(_firstRecovery).Where(draft => draft.Behind is not null))
        {
            draft.IsBeforeAnotherRep |= _outer is not null && draft.Behind != _parts.OfType<Term>().LastOrDefault() && _parts.Contains(draft.Behind!);
        }
    }

    private void ReadOne(SyntaxNode node)
    {
        // "later in the season it becomes …": another session.
        if (_isOver && node is not MarkSyntax { Mark: '\n' })
        {
            return;
        }

        switch (node)
        {
            case CountSyntax { IsPostfix: true } count:
                ReadPostfix(count);
                break;
            case CountSyntax count:
                _counts.Add(count);
                break;
            case QuantitySyntax quantity:
                ReadQuantity(quantity);
                break;
            case BracketSyntax bracket:
                ReadBracket(bracket);
                break;
            case WordSyntax word:
                ReadWord(word);
                break;
            case MarkSyntax mark:
                ReadMark(mark);
                break;
        }
    }

    private void ReadPostfix(CountSyntax count)
    {
        if (LastTerm is { } term && (AdjacentTerm is not null || count.Noun is Sense.RepNoun or Sense.Times || _parts is [.., Break { Strength: >= Break.Line }]))
        {
            term.Postfixes.Add(count);
            term.Span = term.Span.To(count.Span);
        }
        else if (LastTerm is null)
        {
            _counts.Add(count);
        }
    }

    private void ReadMark(MarkSyntax mark)
    {
        switch (mark.Mark)
        {
            case ',':
                Split(Break.Comma);
                break;
            case '/':
                Split(mark.IsTight ? Break.Tight : Break.Slash);
                break;
            case '-' when mark.IsTight:
                Split(Break.Tight);
                break;
            case '|' or '-':
                Split(Break.Slash);
                break;
            case ';':
                Split(Break.Semicolon);
                break;
            case '\n':
                ReadLineEnd();
                break;
            case ':' when AdjacentTerm is not null || _parts is [.., Term, Break { Strength: Break.Tight }]:
                ReadColon(LastTerm!);
                break;
            case '#':
                SkipTag();
                break;
            case '.' when !mark.IsTight:
                Split(Break.Line);
                break;
        }
    }

    // "Fartlek 40': 10 x 1 min": the run that holds the rest. "8 x 400 in and out: 400 @ 5k, 200 float": told again.
    private void ReadColon(Term term)
    {
        var (next, _) = _clause.Telling(_clause.At + 1);
        if (term.IsBareRep && next is CountSyntax or BracketSyntax)
        {
            term.Role = RepRole.Easy;
            Split(Break.Then);
        }
        else if (term.IsCounted && next is QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.Number })
        {
            _isRetold = true;
        }
    }

    // "#5kprep" is a tag.
    private void SkipTag()
    {
        if (_clause.Peek() is WordSyntax)
        {
            _clause.At += 2;
        }
        else if (_clause.Peek() is QuantitySyntax && _clause.Peek(2) is WordSyntax { Entry: null })
        {
            _clause.At += 3;
        }
    }

    // "15'" at the end of a line and "retour au calme" on the next are one.
    private void ReadLineEnd()
    {
        var isBlank = _clause.IsMark('\n', 1) || _clause.IsMark('\n', -1);
        if (!isBlank && AdjacentTerm is { IsBareRep: true, Label: null, Target: null } term && _clause.Telling(_clause.At + 1).Node is WordSyntax { Sense: Sense.Role } role)
        {
            term.Role = (RepRole)role.Entry!.Main.Value;
            _clause.At = _clause.Telling(_clause.At + 1).At + 1;
            return;
        }

        Split(isBlank ? Break.Paragraph : Break.Line);
    }

    private void Split(int strength)
    {
        _labelAhead = null;
        _isRetold = _isRetold && strength < Break.Line;
        _isOver = _isOver && strength < Break.Line;
        switch (_parts)
        {
            case []:
                break;
            case [.., Break before]:
                before.Strength = Math.Max(before.Strength, strength);
                break;
            default:
                _parts.Add(new Break(strength));
                break;
        }
    }

    private void Add(Term term)
    {
        if (AdjacentTerm is not null)
        {
            _parts.Add(new Break(Break.Comma));
        }

        term.Counts.AddRange(_counts);
        if (_counts.Count > 0)
        {
            term.Span = term.Span.To(_counts[0].Span);
        }

        _counts.Clear();
        term.IsAlternative = _isAlternative;
        _isAlternative = false;
        _parts.Add(term);
    }

    private void ReportNothingRepeated()
    {
        foreach (var count in _counts)
        {
            _context.Report(Rules.NothingRepeated, count.Span);
        }

        _counts.Clear();
    }

    private void ReadRecovery()
    {
        var at = _clause.At;
        var drafts = RecoveryBinder.Read(_clause, _context, isInline: true);
        foreach (var draft in drafts)
        {
            draft.Behind = LastTerm ?? _outer?.LastTerm;
            if (draft.Behind is not null && draft.Scope is null)
            {
                draft.IsSetRest |= draft.Behind.RecoveriesAfter > 0 && (draft.Behind.Counts.Count + draft.Behind.Postfixes.Count > 1 || draft.Behind.Inside is not null);
                draft.Behind.RecoveriesAfter++;
            }

            _recoveries.Add(draft);
        }

        _clause.At = Math.Max(_clause.At, at + 1);
    }

    private void SetTarget(Target target)
    {
        // "800, 600, 400 w/ 400 jog at 3k pace": a target behind the whole list is for all of it, one behind a rep for the rep.
        var isOfList = AdjacentTerm is not { } adjacent || adjacent.Postfixes.Count > 0 || adjacent.RecoveriesAfter > 0;
        for (var index = _parts.Count - 1; index >= 0; index--)
        {
            if (_parts[index] is Break { Strength: >= Break.Slash })
            {
                break;
            }

            if (_parts[index] is Term term)
            {
                if (term.AllReps.All(rep => rep.Target is not null))
                {
                    break;
                }

                foreach (var rep in term.AllReps.Where(rep => rep.Target is null && rep.Role == RepRole.Work))
                {
                    rep.Target = target;
                }

                if (!isOfList || term.Counts.Count > 0 || term.Inside is not null)
                {
                    break;
                }
            }
        }
    }
}

/// <summary>A bracket of times behind a term, whose meaning the results decide.</summary>
internal sealed record Bracketed(BracketSyntax Bracket, Term? Behind, TextSpan Span);
