namespace Trackside.Notation.Text;

/// <summary>Cuts a text into tokens that tile it. Never fails; takes time in proportion to the text.</summary>
internal sealed class Lexer
{
    private readonly string _text;
    private readonly List<SyntaxToken> _tokens;
    private int _at;

    private Lexer(string text)
    {
        _text = text;
        _tokens = new List<SyntaxToken>((text.Length / 3) + 4);
    }

    public static SyntaxToken[] TokensOf(string text)
    {
        var lexer = new Lexer(text);
        while (lexer.Next())
        {
        }

        return [.. lexer._tokens];
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private char Ahead(int by) => _at + by < _text.Length ? _text[_at + by] : '\0';

    private bool Next()
    {
        var fullStart = _at;
        while (_at < _text.Length && Letters.IsSpace(_text[_at]))
        {
            _at++;
        }

        var start = _at;
        var kind = _at >= _text.Length ? TokenKind.End : Scan(start == fullStart);
        _tokens.Add(new SyntaxToken(kind, fullStart, TextSpan.Between(start, _at)));
        return kind != TokenKind.End;
    }

    private TokenKind Scan(bool isTight)
    {
        var first = Current;
        if (first is '\r' or '\n')
        {
            _at += first == '\r' && Ahead(1) == '\n' ? 2 : 1;
            return TokenKind.NewLine;
        }

        if (Letters.IsDigit(first) || Letters.IsFraction(first) || IsLeadingColon(isTight))
        {
            return ScanNumber();
        }

        if (char.IsLetter(first))
        {
            return ScanWord();
        }

        return ScanMark(isTight);
    }

    // ":45", but not the colon of "s:50" or "4:50".
    private bool IsLeadingColon(bool isTight) =>
        Current == ':' && Letters.IsDigit(Ahead(1)) && Letters.IsDigit(Ahead(2)) && !Letters.IsDigit(Ahead(3))
        && (!isTight || _tokens.Count == 0 || _tokens[^1].Kind == TokenKind.NewLine || _text[_at - 1] is '(' or '[' or '/' or '-');

    private TokenKind ScanNumber()
    {
        if (Letters.IsFraction(Current))
        {
            _at++;
            return TokenKind.Number;
        }

        var commas = 0;
        _at++;
        while (true)
        {
            if (Letters.IsDigit(Current))
            {
                _at++;
            }
            else if ((Current is '.' or ':' && Letters.IsDigit(Ahead(1))) || (Current == ',' && commas == 0 && IsCommaOfNumber()))
            {
                commas += Current == ',' ? 1 : 0;
                _at++;
            }
            else
            {
                return TokenKind.Number;
            }
        }
    }

    // "1,000" and "2,5" are one number; "600,400,200", "72,74,73" and "2:02.6,1:28.0" are lists.
    private bool IsCommaOfNumber()
    {
        var before = DigitsBefore();
        var after = DigitsAfter(1);
        var next = Ahead(after + 1);
        if (next is ',' or '.' or ':' && Letters.IsDigit(Ahead(after + 2)))
        {
            return after == 3 && before == 1 && next == ',';
        }

        var hasPoint = _text.AsSpan(0, _at)[(_at - before - 1 < 0 ? 0 : _at - before - 1)..].IndexOfAny('.', ':') == 0;
        return after switch
        {
            3 => before is 1 or 2 && !hasPoint && !IsAfterComma(before),
            1 or 2 => !IsAfterComma(before),
            _ => false,
        };
    }

    private bool IsAfterComma(int before) =>
        _at - before - 2 >= 0 && _text[_at - before - 1] == ',' && Letters.IsDigit(_text[_at - before - 2]);

    private int DigitsBefore()
    {
        var count = 0;
        while (count < 4 && _at - count - 1 >= 0 && Letters.IsDigit(_text[_at - count - 1]))
        {
            count++;
        }

        return count;
    }

    private int DigitsAfter(int from)
    {
        var count = 0;
        while (count < 4 && Letters.IsDigit(Ahead(from + count)))
        {
            count++;
        }

        return count;
    }

    private TokenKind ScanWord()
    {
        var start = _at;
        var script = Letters.ScriptOf(Current);
        while (char.IsLetter(Current) ? Letters.ScriptOf(Current) == script : Letters.IsMark(Current) || IsApostropheInside(start))
        {
            _at++;
            if (Letters.IsApostrophe(_text[_at - 1]) && _at - start <= 3 && char.IsLetter(Current) && char.IsLetter(Ahead(1)))
            {
                break;
            }
        }

        return TokenKind.Word;
    }

    private bool IsApostropheInside(int start) =>
        Letters.IsApostrophe(Current) && _at > start && char.IsLetter(Ahead(1)) && Letters.ScriptOf(Ahead(1)) == Letters.ScriptOf(_text[start]);

    private TokenKind ScanMark(bool isTight)
    {
        var isAfterNumber = _tokens.Count > 0 && (_tokens[^1].Kind == TokenKind.Number || (_tokens[^1].Kind == TokenKind.Prime && isTight));
        var first = Current;
        _at++;
        if (!isAfterNumber || !Letters.IsQuote(first) || (!isTight && (char.IsLetter(Current) || Letters.IsDigit(Current))))
        {
            _at += char.IsHighSurrogate(first) && char.IsLowSurrogate(Current) ? 1 : 0;
            return TokenKind.Symbol;
        }

        if (Letters.IsDoubleQuote(first))
        {
            return TokenKind.DoublePrime;
        }

        if (Letters.IsQuote(Current) && !Letters.IsDoubleQuote(Current))
        {
            _at++;
            return TokenKind.DoublePrime;
        }

        return TokenKind.Prime;
    }
}
