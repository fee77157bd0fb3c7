using System.Globalization;
using Microsoft.Extensions.Localization;
using Trackside.Notation.Performances;
using Trackside.Training.Quantities;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>What can be recorded of an athlete in a session.</summary>
public enum CellKind
{
    Rep,
    Target,
    Exertion,
    Feel,
    Sleep,
    Soreness,
    Note,
    PrivateNote,
    Outcome,
}

/// <summary>A column of the grid: <c>rep-3</c>, <c>target-3</c>, <c>rpe</c>, <c>note</c>.</summary>
public readonly record struct CellField(CellKind Kind, int Rep)
{
    private static readonly Dictionary<string, CellKind> Named = new(StringComparer.Ordinal)
    {
        ["rpe"] = CellKind.Exertion,
        ["feel"] = CellKind.Feel,
        ["sleep"] = CellKind.Sleep,
        ["soreness"] = CellKind.Soreness,
        ["note"] = CellKind.Note,
        ["private-note"] = CellKind.PrivateNote,
        ["outcome"] = CellKind.Outcome,
    };

    /// <summary>Whether only coaches may write it.</summary>
    public bool IsCoachsOwn => Kind is CellKind.Target or CellKind.PrivateNote;

    public static CellField? Of(string name)
    {
        if (Named.TryGetValue(name, out var kind))
        {
            return new(kind, 0);
        }

        var dash = name.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && int.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var rep) && rep is > 0 and <= 5_100
            ? name[..dash] switch { "rep" => new(CellKind.Rep, rep), "target" => new CellField(CellKind.Target, rep), _ => null }
            : null;
    }

    /// <summary>What stands in the cell, for somebody to read and to type over: times and numbers follow their habit, words stay letter by letter.</summary>
    public string Shown(string text, Visit visit)
    {
        if (!visit.Habits.Comma || Kind is CellKind.Note or CellKind.PrivateNote or CellKind.Outcome)
        {
            return text;
        }

        // In '200m 28.4 fell at 1.5' only the time is a time.
        var words = text.Split(' ');
        var time = Array.FindIndex(words, word => word.Length > 0 && word.All(letter => char.IsAsciiDigit(letter) || letter is ':' or '.'));
        if (time >= 0)
        {
            words[time] = words[time].Replace('.', ',');
        }

        return string.Join(' ', words);
    }

    public override string ToString()
    {
        var kind = Kind;
        return kind switch
        {
            CellKind.Rep => $"rep-{Rep.ToString(CultureInfo.InvariantCulture)}",
            CellKind.Target => $"target-{Rep.ToString(CultureInfo.InvariantCulture)}",
            _ => Named.First(name => name.Value == kind).Key,
        };
    }
}

/// <summary>What was typed into a cell, read.</summary>
public sealed record CellValue(string Text, decimal? Number, Duration? Time, SplitCell? Split)
{
    /// <summary>Reads what was typed into a cell. An empty text clears the cell.</summary>
    public static (CellValue? Value, string? Problem) Read(CellField field, string text, AskedRep? rep, IStringLocalizer<Texts> says, Visit visit)
    {
        var trimmed = text.Trim();
        return field.Kind switch
        {
            CellKind.Note or CellKind.PrivateNote => text.Length <= StoredSession.NoteLength
                ? (new CellValue(text, null, null, null), null)
                : (null, says["A note has at most {0} letters; this one has {1}.", StoredSession.NoteLength, text.Length]),
            _ => trimmed.Length == 0 ? (new CellValue("", null, null, null), null) : ReadShort(field.Kind, trimmed, rep, says, visit),
        };
    }

    private static (CellValue? Value, string? Problem) ReadShort(CellKind kind, string trimmed, AskedRep? rep, IStringLocalizer<Texts> says, Visit visit) => kind switch
    {
        CellKind.Rep => OfSplit(SplitCell.Read(trimmed, rep, says, visit)),
        CellKind.Target => OfTarget(trimmed, rep, says),
        CellKind.Exertion => OfNumber(trimmed, 0, 10, 0.5m, says["Exertion is a number from 0 (nothing) to 10 (everything), halves allowed."]),
        CellKind.Feel => OfNumber(trimmed, 1, 5, 1, says["How it felt is a number from 1 (awful) to 5 (great)."]),
        CellKind.Sleep => OfNumber(trimmed, 0, 24, 0.1m, says["Sleep is a number of hours from 0 to 24, as in 7.5."]),
        CellKind.Soreness => OfNumber(trimmed, 0, 10, 1, says["Soreness is a number from 0 (none) to 10 (cannot run)."]),
        CellKind.Outcome => trimmed.ToUpperInvariant() switch
        {
            "DNF" => (new CellValue("", null, null, new SplitCell("", null, Outcome.DidNotFinish, "")), null),
            "DNS" => (new CellValue("", null, null, new SplitCell("", null, Outcome.DidNotStart, "")), null),
            _ => (null, says["Write DNF (did not finish), DNS (did not start), or nothing."]),
        },
        _ => throw new InvalidOperationException($"{kind} is not read as a short value."),
    };

    private static (CellValue?, string?) OfSplit((SplitCell? Cell, string? Problem) read) => read.Cell is { } cell ? (new CellValue(cell.Text, null, null, cell), null) : (null, read.Problem);

    private static (CellValue?, string?) OfTarget(string text, AskedRep? rep, IStringLocalizer<Texts> says) =>
        rep is null ? (null, says["There is no such rep."])
        : SplitText.Read(text, rep.Length).Time is { } time ? (new CellValue(text, null, time, null), null)
        : (null, says["'{0}' is no time for {1}; write it as 72.4 or 1:12.4, or leave it empty.", text, rep.Name]);

    private static (CellValue?, string?) OfNumber(string text, decimal least, decimal most, decimal step, string problem) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && number % step == 0
            ? (new CellValue(text, number, null, null), null)
            : (null, problem);
}
