using System.Globalization;
using System.Text;

namespace Trackside.Web.Components;

/// <summary>What somebody typed into a form, and what is wrong with it. A form that is refused is shown again with both.</summary>
public sealed class Typed
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    /// <summary>Nothing typed yet.</summary>
    public static Typed Nothing => new();

    /// <summary>Whether nothing was refused.</summary>
    public bool IsGood => _problems.Count == 0;

    /// <summary>All fields, by name.</summary>
    public IReadOnlyDictionary<string, string> Fields => _values;

    /// <summary>The problems, in the order in which they were found.</summary>
    public IReadOnlyDictionary<string, string> Problems => _problems;

    /// <summary>What stands in a field; empty where nothing does.</summary>
    public string this[string field]
    {
        get => _values.GetValueOrDefault(field, "");
        set => _values[field] = value;
    }

    public static Typed Of(IFormCollection form)
    {
        var typed = new Typed();
        foreach (var (name, value) in form)
        {
            // Browsers send line ends as two characters; texts are kept with one. The character of number zero is no text, and PostgreSQL keeps none.
            typed[name] = string.Join("\n", value.ToArray()).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\0", "", StringComparison.Ordinal);
        }

        return typed;
    }

    /// <summary>The values of fields that may be ticked several times.</summary>
    public IReadOnlyList<string> All(string field) => this[field].Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public bool IsTicked(string field) => this[field].Length > 0;

    public string? ProblemOf(string field) => _problems.GetValueOrDefault(field);

    /// <summary>Says what is wrong with a field, and how to mend it. The first problem of a field stands.</summary>
    public void Refuse(string field, string problem) => _problems.TryAdd(field, problem);

    /// <summary>A text that is not longer than allowed, less the spaces around it.</summary>
    public string Text(string field, int most, string tooLong)
    {
        var text = this[field].Trim();
        if (text.Length > most)
        {
            Refuse(field, string.Format(CultureInfo.InvariantCulture, tooLong, most, text.Length));
        }

        return text;
    }

    /// <summary>A name that must be there, on one line: spaces run together, and what no keyboard writes is left out.</summary>
    public string Name(string field, int most, string missing, string tooLong)
    {
        var clean = string.Concat(this[field].Select(letter => char.IsControl(letter) ? ' ' : letter));
        var name = string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.EnumerateRunes().All(IsUnseen))
        {
            Refuse(field, missing);
        }
        else if (name.Length > most)
        {
            Refuse(field, string.Format(CultureInfo.InvariantCulture, tooLong, most, name.Length));
        }

        return name;
    }

    /// <summary>A day as browsers send it, <c>2026-05-18</c>.</summary>
    public DateOnly? Day(string field, string problem)
    {
        if (DateOnly.TryParseExact(this[field].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200)
        {
            return day;
        }

        Refuse(field, problem);
        return null;
    }

    // Marks that only steer how others are written: a name of nothing but these could not be seen, nor clicked.
    private static bool IsUnseen(Rune letter) => Rune.IsWhiteSpace(letter) || Rune.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;
}
