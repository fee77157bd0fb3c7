namespace Trackside.Notation.Text;

/// <summary>How the digits of a number token may be taken.</summary>
internal enum NumberForm
{
    /// <summary><c>400</c>, <c>1,000</c>, <c>2.5</c>.</summary>
    Plain,

    /// <summary><c>1:15.1</c>, <c>1:02:03</c>, <c>:45</c>, <c>1.12,4</c>; the value is in seconds.</summary>
    Clock,

    /// <summary>Anything else, such as times run together.</summary>
    Raw,
}

/// <summary>The value of a number token.</summary>
internal readonly record struct NumberText(NumberForm Form, decimal Value, bool HasPointOfThree)
{
    public static NumberText Of(ReadOnlySpan<char> text)
    {
        if (text.Length > 15)
        {
            return new NumberText(NumberForm.Raw, 0, false);
        }

        if (Letters.IsFraction(text[0]))
        {
            return new NumberText(NumberForm.Plain, text[0] switch { '½' => 0.5m, '¼' => 0.25m, '¾' => 0.75m, '⅓' => 1m / 3, _ => 2m / 3 }, false);
        }

        return text.Contains(':') ? ClockOf(text) : PlainOf(text);
    }

    private static NumberText PlainOf(ReadOnlySpan<char> text)
    {
        var (points, comma) = (text.Count('.'), text.IndexOf(','));
        var point = text.IndexOf('.');
        if (points > 1 || (points == 1 && comma >= 0 && comma < point && comma != point - 4))
        {
            return new NumberText(NumberForm.Raw, 0, false);
        }

        // "1.12,4" is a minute, twelve and four tenths.
        if (points == 1 && comma > point)
        {
            return comma == point + 3
                ? new NumberText(NumberForm.Clock, (Digits(text[..point]) * 60) + Decimal(text[(point + 1)..]), false)
                : new NumberText(NumberForm.Raw, 0, false);
        }

        var isThousands = comma >= 0 && text.Length - comma - 1 >= 3 && points <= 1;
        if (isThousands)
        {
            var rest = text[(comma + 1)..];
            return new NumberText(NumberForm.Plain, (Digits(text[..comma]) * 1000) + Decimal(rest), false);
        }

        var isThree = points == 1 && text.Length - point - 1 == 3 && point is > 0 and <= 3;
        return new NumberText(NumberForm.Plain, Decimal(text), isThree);
    }

    private static NumberText ClockOf(ReadOnlySpan<char> text)
    {
        var seconds = 0m;
        var part = 0;
        while (true)
        {
            var colon = text.IndexOf(':');
            var piece = colon < 0 ? text : text[..colon];
            var isLast = colon < 0;
            var whole = isLast ? WholeDigits(piece) : piece.Length;
            if (part > 2 || (part > 0 && whole != 2) || (part == 0 && whole > 2) || (!isLast && piece.ContainsAny('.', ',')))
            {
                return new NumberText(NumberForm.Raw, 0, false);
            }

            if (isLast && piece.Length - whole > 4)
            {
                return new NumberText(NumberForm.Raw, 0, false);
            }

            seconds = (seconds * 60) + (piece.IsEmpty ? 0 : Decimal(piece));
            if (isLast)
            {
                return new NumberText(NumberForm.Clock, seconds, false);
            }

            text = text[(colon + 1)..];
            part++;
        }
    }

    private static int WholeDigits(ReadOnlySpan<char> piece)
    {
        var end = piece.IndexOfAny('.', ',');
        return end < 0 ? piece.Length : end;
    }

    private static decimal Digits(ReadOnlySpan<char> text)
    {
        var value = 0m;
        foreach (var digit in text)
        {
            value = (value * 10) + Letters.DigitOf(digit);
        }

        return value;
    }

    private static decimal Decimal(ReadOnlySpan<char> text)
    {
        var point = text.IndexOfAny('.', ',');
        if (point < 0)
        {
            return Digits(text);
        }

        var value = Digits(text[..point]);
        var scale = 1m;
        foreach (var digit in text[(point + 1)..])
        {
            scale /= 10;
            value += Letters.DigitOf(digit) * scale;
        }

        return value;
    }
}
