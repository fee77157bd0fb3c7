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

    private void SetTarget(Target target, TextSpan span)
    {
        var isSet = false;
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
                    isSet = true;
                }

                if (!isOfList || term.Counts.Count > 0 || term.Inside is not null)
                {
                    break;
                }
            }
        }

        if (!isSet && LastTerm is null or { RecoveriesAfter: 0 })
        {
            _context.Report(Rules.WordsNotRead, span);
        }
    }
}
