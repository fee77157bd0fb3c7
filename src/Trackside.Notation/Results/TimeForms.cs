using Trackside.Notation.Text;

namespace Trackside.Notation.Results;

/// <summary>A way to take digits as one time.</summary>
/// <param name="Seconds">The time.</param>
/// <param name="Cost">How unusual it is to write it so; 0 for the ordinary forms.</param>
internal readonly record struct TimeForm(decimal Seconds, double Cost);

/// <summary>The times that a stretch of digits, points, commas and colons may stand for.</summary>
internal static class TimeForms
{
    /// <summary>What a time without its point or colon costs.</summary>
    public const double MarkMissing = 0.7;

    /// <summary>The longest stretch that can be one time.</summary>
    public const int Longest = 11;

    public static void AddTo(List<TimeForm> forms, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Longest || !Letters.IsDigit(text[^1]) || !(Letters.IsDigit(text[0]) || text[0] == ':'))
        {
            return;
        }

        var first = forms.Count;
        Span<int> parts = stackalloc int[4];
        Span<int> lengths = stackalloc int[4];
        Span<char> marks = stackalloc char[4];
        if (Split(text, parts, lengths, marks) is not (> 0 and var count))
        {
            return;
        }

        switch (count)
        {
            case 1:
                AddDigits(forms, parts[0], lengths[0]);
                break;
            case 2:
                AddPair(forms, parts, lengths, marks[0]);
                break;
            case 3:
                AddTriple(forms, parts, lengths, marks);
                break;
            case 4 when marks[0] == ':' && marks[1] == ':' && lengths[1] == 2 && lengths[2] == 2 && parts[1] < 60 && parts[2] < 60:
                forms.Add(new TimeForm((parts[0] * 3600m) + (parts[1] * 60) + parts[2] + Fraction(parts[3], lengths[3]), 0.1));
                break;
        }

        // Nobody runs in no time.
        for (var index = forms.Count - 1; index >= first; index--)
        {
            if (forms[index].Seconds <= 0)
            {
                forms.RemoveAt(index);
            }
        }
    }

    private static int Split(ReadOnlySpan<char> text, Span<int> parts, Span<int> lengths, Span<char> marks)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (Letters.IsDigit(c))
            {
                parts[count] = (parts[count] * 10) + Letters.DigitOf(c);
                if (++lengths[count] > 5)
                {
                    return 0;
                }
            }
            else
            {
                marks[count] = c;
                if (++count > 3)
                {
                    return 0;
                }
            }
        }

        return count + 1;
    }

    // 58, 104; 238 for 2:38; 4947 for 49.47, 1145 for 11:45; 10234 for 1:02.34
    private static void AddDigits(List<TimeForm> forms, int value, int length)
    {
        if (length <= 3)
        {
            forms.Add(new TimeForm(value, length == 3 && value > 130 ? 0.9 : 0));
        }

        if (length is 3 or 4 && value % 100 < 60)
        {
            forms.Add(new TimeForm((value / 100 * 60) + (value % 100), MarkMissing));
        }

        if (length is 3 or 4)
        {
            forms.Add(new TimeForm(length == 3 ? value / 10m : value / 100m, length == 3 ? MarkMissing + 0.2 : MarkMissing));
        }

        if (length is 5 && value / 100 % 100 < 60)
        {
            forms.Add(new TimeForm((value / 10_000 * 60) + (value % 10_000 / 100m), MarkMissing + 0.3));
        }
    }

    private static void AddPair(List<TimeForm> forms, ReadOnlySpan<int> parts, ReadOnlySpan<int> lengths, char mark)
    {
        var (first, second) = (parts[0], parts[1]);
        if (mark == ':')
        {
            if (lengths[1] == 2 && lengths[0] <= 2 && second < 60)
            {
                forms.Add(new TimeForm((first * 60) + second, 0));
            }

            // 1:5123 for 1:51.23
            if (lengths[1] is 3 or 4 && lengths[0] is 1 or 2 && second / (lengths[1] == 3 ? 10 : 100) < 60)
            {
                forms.Add(new TimeForm((first * 60) + (second / (lengths[1] == 3 ? 10m : 100m)), MarkMissing));
            }

            // 58:4 for 58.4
            if (lengths[0] == 2 && lengths[1] <= 2)
            {
                forms.Add(new TimeForm(first + Fraction(second, lengths[1]), 1));
            }

            return;
        }

        if (lengths[1] <= 2 && lengths[0] <= 3)
        {
            forms.Add(new TimeForm(first + Fraction(second, lengths[1]), 0));
        }

        if (lengths[1] == 2 && second < 60 && lengths[0] <= 2)
        {
            forms.Add(new TimeForm((first * 60) + second, 0.3));
        }

        // 205.1 for 2:05.1
        if (lengths[0] == 3 && first % 100 < 60 && lengths[1] <= 2)
        {
            forms.Add(new TimeForm((first / 100 * 60) + (first % 100) + Fraction(second, lengths[1]), MarkMissing));
        }
    }

    private static void AddTriple(List<TimeForm> forms, ReadOnlySpan<int> parts, ReadOnlySpan<int> lengths, ReadOnlySpan<char> marks)
    {
        if (lengths[1] != 2 || parts[1] >= 60)
        {
            return;
        }

        // 1:15.1, and 1.15.1, 1.12,4, 2:05:3
        if (lengths[2] <= 2 && lengths[0] <= 2 && (marks[1] != ':' || lengths[2] == 1))
        {
            forms.Add(new TimeForm((parts[0] * 60) + parts[1] + Fraction(parts[2], lengths[2]), marks[0] == ':' && marks[1] != ':' ? 0 : 0.3));
        }

        if (marks[1] == ':' && marks[0] == ':' && lengths[2] == 2 && lengths[0] <= 2 && parts[2] < 60)
        {
            forms.Add(new TimeForm((parts[0] * 3600m) + (parts[1] * 60) + parts[2], 0.1));
            forms.Add(new TimeForm((parts[0] * 60) + parts[1] + Fraction(parts[2], 2), 0.6));
        }
    }

    private static decimal Fraction(int digits, int length) => length switch
    {
        1 => digits / 10m,
        2 => digits / 100m,
        _ => digits / 1000m,
    };
}
