using System.Globalization;
using System.Text;

namespace Trackside.Web.Meaning;

/// <summary>Words as they are searched for: in small letters and without accents, so that both databases find the same.</summary>
public static class Folding
{
    public static string Of(params ReadOnlySpan<string> texts)
    {
        var folded = new StringBuilder();
        foreach (var text in texts)
        {
            // Half a pair of code units, which a browser can send, has no normal form; it is not searched for.
            var whole = text.EnumerateRunes().Aggregate(new StringBuilder(text.Length), (builder, rune) => builder.Append(rune.ToString())).ToString();
            foreach (var letter in whole.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }

            folded.Append('\n');
        }

        return folded.ToString();
    }

    /// <summary>The words to look for, at most eight.</summary>
    public static string[] WordsOf(string text) => [.. Of(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Take(8)];
}
