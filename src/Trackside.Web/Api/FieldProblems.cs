using System.Globalization;

namespace Trackside.Web.Api;

/// <summary>What is wrong with the fields of a request, by their names in it.</summary>
public sealed class FieldProblems
{
    private readonly Dictionary<string, List<string>> _problems = new(StringComparer.Ordinal);

    public bool IsGood => _problems.Count == 0;

    /// <summary>The answer that names them all.</summary>
    public ProblemResult Refusal => new(ProblemKinds.Invalid, string.Join(' ', _problems.Values.SelectMany(problems => problems).Take(3)))
    {
        Errors = _problems.ToDictionary(problem => problem.Key, problem => problem.Value.ToArray()),
    };

    public void Add(string field, string problem)
    {
        if (!_problems.TryGetValue(field, out var problems))
        {
            _problems[field] = problems = [];
        }

        problems.Add(problem);
    }

    /// <summary>A text that may be left out, with line ends of one character, not longer than allowed.</summary>
    public string Text(string field, string? text, int most, string usually = "")
    {
        var clean = (text ?? usually).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (clean.Length > most)
        {
            Add(field, string.Create(CultureInfo.InvariantCulture, $"At most {most} letters; there are {clean.Length}."));
        }

        return clean;
    }

    /// <summary>A text that must be there.</summary>
    public string Needed(string field, string? text, int most, string example)
    {
        var clean = Text(field, text, most);
        if (clean.Trim().Length == 0)
        {
            Add(field, $"It is needed, such as \"{example}\".");
        }

        return clean;
    }

    /// <summary>A number between two, both included; null where it is left out.</summary>
    public decimal? Number(string field, decimal? number, decimal least, decimal most)
    {
        if (number < least || number > most)
        {
            Add(field, string.Create(CultureInfo.InvariantCulture, $"A number from {least} to {most}; it is {number}."));
        }

        return number;
    }

    /// <summary>A day of our times; null where it is left out.</summary>
    public DateOnly? Day(string field, DateOnly? day)
    {
        if (day is { Year: < 1900 or > 2200 })
        {
            Add(field, "A day from 1900 to 2200.");
        }

        return day;
    }
}
