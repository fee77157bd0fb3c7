using System.Collections.Immutable;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;

namespace Trackside.Notation.Binding;

/// <summary>Reads who ran it and when: <c>Name — May 18th, 2018</c>.</summary>
internal static class BylineBinder
{
    private const int LongestLine = 160;

    /// <summary>Whether a line is a name, a dash and a date with its year.</summary>
    public static bool IsByline(Statement statement, string text) =>
        statement.IsFirstOfLine && statement.Span.Length <= LongestLine && DateAt(statement.Items, text) is { From: > 1 } date && IsName(statement.Items, date.From, text);

    public static (string Name, ImmutableArray<string> Names, DateOnly? Date) Read(Statement statement, string text)
    {
        var date = DateAt(statement.Items, text)!.Value;
        var last = date.From - 1;
        while (last > 0 && statement.Items[last] is MarkSyntax)
        {
            last--;
        }

        var name = text[statement.Items[0].Span.Start..statement.Items[last].Span.End].Trim(' ', '\t', '\u00a0', '•', '*', '-', '–', '—');
        string[] joiners = [" & ", " and ", ", ", " + ", " / ", "/"];
        return (name, [.. name.Split(joiners, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], date.Date);
    }

    private static bool IsName(List<SyntaxNode> items, int end, string text)
    {
        var separator = items.FindIndex(0, end, item => item is MarkSyntax { Mark: '-', IsTight: false } or MarkSyntax { Mark: ',' or '|' or ':' });
        var isTightDash = items[end - 1] is MarkSyntax { Mark: '-' or ',' or '|' };
        return (separator > 0 || isTightDash)
            && char.IsUpper(text[items[0].Span.Start])
            && !items.Take(end).Any(item => item is QuantitySyntax or CountSyntax or BracketSyntax);
    }

    // date := month day? ","? year | day month year, at the end of the line
    private static (int From, DateOnly? Date)? DateAt(List<SyntaxNode> items, string text)
    {
        for (var index = Math.Max(0, items.Count - 8); index < items.Count; index++)
        {
            if (items[index] is not WordSyntax word || MonthOf(word, text, IsBesideNumber(items, index)) is not { } month)
            {
                continue;
            }

            var numbers = items.Skip(index + 1).SelectMany(item => NumbersOf(item, text)).ToList();
            var year = numbers.LastOrDefault(number => number is >= 1900 and <= 2200);
            if (year == 0)
            {
                continue;
            }

            var from = index;
            var day = numbers.FirstOrDefault(number => number is >= 1 and <= 31);
            if (day == 0 && index > 0 && NumbersOf(items[index - 1], text).FirstOrDefault() is >= 1 and <= 31 and var before)
            {
                (day, from) = (before, index - 1);
            }

            return (from, day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null);
        }

        return null;
    }

    private static bool IsBesideNumber(List<SyntaxNode> items, int at) =>
        items.Skip(at + 1).SkipWhile(item => item is MarkSyntax { Mark: '.' }).FirstOrDefault() is QuantitySyntax or CountSyntax or WordSyntax { Sense: Sense.Ordinal };

    // A name may look like a month: only what stands before a number is taken for a misspelt one.
    private static int? MonthOf(WordSyntax word, string text, bool isBeforeNumber) =>
        word.Entry?.As(Sense.Month)?.Value
        ?? (isBeforeNumber && char.IsUpper(text[word.Span.Start]) ? NearestMonth(text.Substring(word.Span.Start, word.Span.Length)) : null);

    // "Feburary", "Septmeber": a misspelt month keeps its first two letters and most of the others.
    private static int? NearestMonth(string word)
    {
        string[] months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
        if (word.Length < 4)
        {
            return null;
        }

        var lower = word.ToLowerInvariant();
        for (var month = 0; month < months.Length; month++)
        {
            var name = months[month];
            if (name[0] == lower[0] && name.Length > 3 && Math.Abs(name.Length - lower.Length) <= 2 && Distance(name, lower) <= 2 && Distance(name, lower) < name.Length / 2)
            {
                return month + 1;
            }
        }

        return null;
    }

    // Edits of one letter, two swapped neighbours counting as one.
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    table[row, column] = row + column;
                    continue;
                }

                var change = one[row - 1] == other[column - 1] ? 0 : 1;
                table[row, column] = Math.Min(Math.Min(table[row - 1, column] + 1, table[row, column - 1] + 1), table[row - 1, column - 1] + change);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    table[row, column] = Math.Min(table[row, column], table[row - 2, column - 2] + 1);
                }
            }
        }

        return table[one.Length, other.Length];
    }

    private static IEnumerable<int> NumbersOf(SyntaxNode item, string text)
    {
        var number = 0;
        var digits = 0;
        for (var index = item.Span.Start; index <= item.Span.End; index++)
        {
            if (index < item.Span.End && char.IsAsciiDigit(text[index]) && digits < 5)
            {
                (number, digits) = ((number * 10) + text[index] - '0', digits + 1);
            }
            else if (digits > 0)
            {
                yield return number;
                (number, digits) = (0, 0);
            }
        }
    }
}
