using Trackside.Web.Components;

namespace Trackside.Web.Api;

/// <summary>What operations that list and operations that take names share.</summary>
public static class ListPages
{
    /// <summary>A page out of rows of which one more was read than is asked for.</summary>
    /// <param name="paging">What was asked for.</param>
    /// <param name="rows">The rows, in the list's order.</param>
    /// <param name="shown">What is answered of a row.</param>
    /// <param name="cursor">The cursor by which the page after a row is asked for.</param>
    public static Listed<TReply> Page<TRow, TReply>(this Paging paging, IReadOnlyList<TRow> rows, Func<TRow, TReply> shown, Func<TRow, string> cursor) =>
        ApiAnswers.Listed([.. rows.Take(paging.Most).Select(shown)], rows.Count > paging.Most ? cursor(rows[paging.Most - 1]) : null);

    /// <summary>What is wrong with the days between which something is asked for.</summary>
    public static ProblemResult? ProblemOfDays(DateOnly? from, DateOnly? to) => ProblemOfDay("from", from) ?? ProblemOfDay("to", to)
        ?? (from > to ? ProblemResult.At(ProblemKinds.BadParameter, "to", "'to' is before 'from'.") : null);

    /// <summary>A name that must be there, on one line, by the same rules as in forms.</summary>
    public static string Name(this FieldProblems fields, string field, string? text, int most, string example)
    {
        var typed = new Typed { [field] = text ?? "" };
        var name = typed.Name(field, most, $"It is needed, such as \"{example}\".", "At most {0} letters; there are {1}.");
        if (typed.ProblemOf(field) is { } problem)
        {
            fields.Add(field, problem);
        }

        return name;
    }

    private static ProblemResult? ProblemOfDay(string name, DateOnly? day) =>
        day is { Year: < 1900 or > 2200 } ? ProblemResult.At(ProblemKinds.BadParameter, name, $"'{name}' is a day from 1900 to 2200.") : null;
}
