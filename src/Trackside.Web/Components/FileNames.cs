using System.Globalization;
using System.Text;

namespace Trackside.Web.Components;

/// <summary>Names of files that people take away.</summary>
public static class FileNames
{
    private const int Most = 80;

    /// <summary>A name of letters, digits and hyphens that any disk takes: <c>ada-example-log.csv</c>.</summary>
    public static string Of(string name, string ending)
    {
        var text = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                text.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && text is not ([] or [.., '-']))
            {
                text.Append('-');
            }
        }

        var plain = text.ToString(0, Math.Min(Most, text.Length)).TrimEnd('-');
        return $"{(plain.Length == 0 ? "trackside" : plain)}.{ending}";
    }
}
