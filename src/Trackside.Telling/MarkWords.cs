using System.Collections.Immutable;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;

namespace Trackside.Telling;

/// <summary>What marks say, as the history of presses tells it: <c>Ana, 3rd rep: 17.3</c>.</summary>
/// <remarks>Made for one board and one language. Not for several threads at once.</remarks>
public sealed class MarkWords
{
    private const int LongestQuote = 60;

    private readonly Speech _speech;
    private readonly Dictionary<Guid, string?> _names;
    private readonly Dictionary<Guid, BoardMark> _marks = [];
    private readonly Board _board;

    /// <summary>The words of a board's marks.</summary>
    /// <param name="board">The board.</param>
    /// <param name="speech">The language.</param>
    public MarkWords(Board board, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(speech);
        (_board, _speech) = (board, speech);
        _names = board.Athletes.ToDictionary(athlete => athlete.Id, athlete => athlete.Name);
    }

    /// <summary>What a mark says.</summary>
    /// <param name="mark">A mark of the board.</param>
    public string Of(BoardMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return mark.Mark.Deed switch
        {
            Correction correction => Of(correction, mark.Mark.Plan),
            Finished when mark.Athletes.IsEmpty => _speech.Say("mark.unnamed"),
            RepDeed or LapPassed or Finished or TimeTyped => _speech.Say("mark", Names(mark.Athletes), NameOf(mark.Rep), WhatOf(mark)),
            var other => OfSession(mark, other),
        };
    }

    /// <summary>Why a mark does not count, or not wholly; null where it does.</summary>
    /// <param name="mark">A mark of the board.</param>
    public string? WhyOf(BoardMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return mark.State switch
        {
            MarkState.Surplus => _speech.Say("mark.surplus"),
            MarkState.Problem => _speech.Say($"trouble.{mark.Trouble}"),
            _ => null,
        };
    }

    /// <summary>What an athlete is called.</summary>
    /// <param name="athlete">Who.</param>
    public string NameOf(Guid athlete) => _names.GetValueOrDefault(athlete) ?? _speech.Say("athlete.unknown");

    private string OfSession(BoardMark mark, Deed deed) => deed switch
    {
        Joined { Rep: null } joined => _speech.Say("mark.joined", NameOf(joined.Athlete)),
        Joined joined => _speech.Say("mark.joined.at", NameOf(joined.Athlete), NameOf(mark.Rep)),
        DroppedOut dropped => _speech.Say("mark.dropped", Names(dropped.Athletes)),
        RepAdded added => added.Athletes.IsEmpty
            ? _speech.Say("mark.added", NameOfAdded(mark.Mark, added))
            : _speech.Say("mark.added.for", NameOfAdded(mark.Mark, added), Names(added.Athletes)),
        PlanChanged changed => _speech.Say("mark.planned", Quoted(changed.Text)),
        Grouped { Athletes.IsEmpty: true } grouped => _speech.Say("mark.ungrouped", grouped.Name),
        Grouped grouped => _speech.Say("mark.grouped", grouped.Name, Names(grouped.Athletes)),
        Noted noted => _speech.Say("mark.noted", Quoted(noted.Text)),
        Ended => _speech.Say("mark.ended"),
        _ => _speech.Say("mark.correction"),
    };

    private string WhatOf(BoardMark mark) => (mark.Mark.Deed, mark.Milliseconds) switch
    {
        (Started, _) => _speech.Say("mark.started"),
        (Recovering, _) => _speech.Say("mark.recovering"),
        (Skipped, _) => _speech.Say("mark.skipped"),
        (LapPassed { From: { } from }, { } time) => _speech.Say("mark.lap.at", Time(time), from.ToString()),
        (LapPassed, { } time) => _speech.Say("mark.lap.time", Time(time)),
        (LapPassed, null) => _speech.Say("mark.lap"),
        (TimeTyped, { } time) => _speech.Say("mark.timed", Time(time)),
        (_, { } time) => Time(time),
        _ => _speech.Say("mark.finished"),
    };

    private string Of(Correction correction, Guid? plan) => correction switch
    {
        Moved { Athlete: { } athlete, Rep: null } => _speech.Say("mark.moved", OfOther(correction.Of), NameOf(athlete)),
        Moved { Athlete: { } athlete, Rep: { } rep } => _speech.Say("mark.moved", OfOther(correction.Of), $"{NameOf(athlete)}, {NameOf(RepOf(correction.Of, rep, plan))}"),
        Moved { Rep: { } rep } => _speech.Say("mark.moved", OfOther(correction.Of), NameOf(RepOf(correction.Of, rep, plan))),
        Retimed retimed when DeedOf(correction.Of) is Started => _speech.Say("mark.shifted", InWords.Signed(retimed.Milliseconds / 1_000.0, 1)),
        Retimed retimed => _speech.Say("mark.retimed", OfOther(correction.Of), Time(retimed.Milliseconds)),
        Restored => _speech.Say("mark.restored", OfOther(correction.Of)),
        _ => _speech.Say("mark.removed", OfOther(correction.Of)),
    };

    // A number counts in the correction's own text; of an older one, the corrected mark knows what came of it.
    private BoardRep? RepOf(Guid of, RepRef rep, Guid? plan) =>
        rep.Plan is null && rep.Added is null && plan != _board.Plan ? Known(of)?.Rep : _board.Reps.FirstOrDefault(one => one.Ref == rep);

    private Deed? DeedOf(Guid of) => Known(of)?.Mark.Deed;

    private string OfOther(Guid of) => Known(of) is { Mark.Deed: not Correction } mark ? Of(mark) : _speech.Say("mark.correction");

    private BoardMark? Known(Guid of)
    {
        if (_marks.Count == 0)
        {
            foreach (var mark in _board.Marks)
            {
                _marks.Add(mark.Mark.Id, mark);
            }
        }

        return _marks.GetValueOrDefault(of);
    }

    private string NameOfAdded(Mark mark, RepAdded added) => NameOf(RepRef.OfAdded(mark.Id)) ?? added.Rep?.Name ?? (added.Like is { } like ? NameOf(like) : null) ?? "?";

    private string? NameOf(RepRef rep) => _board.Reps.FirstOrDefault(one => one.Ref == rep)?.Rep.Name;

    private string NameOf(BoardRep? rep) => rep switch
    {
        null => _speech.Say("mark.no-rep"),
        { Planned: not null, Ref.Number: var number } => _speech.Say("mark.rep", InWords.Ordinal(number, _speech)),
        { Rep: Rep beside } => _speech.Say("mark.rep.beside", beside.Name),
    };

    private string Names(ImmutableArray<Guid> athletes) => athletes is [var one] ? NameOf(one) : string.Join(", ", athletes.Select(NameOf));

    private static string Time(long milliseconds) => InWords.Lap(milliseconds / 1_000.0);

    private static string Quoted(string text)
    {
        var line = text.AsSpan().Trim();
        line = line[..(line.IndexOfAny('\r', '\n') is >= 0 and var end ? end : line.Length)];
        return line.Length <= LongestQuote ? line.ToString() : $"{line[..LongestQuote]}…";
    }
}
