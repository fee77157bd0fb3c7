using System.Globalization;
using System.Text;

namespace Trackside.Web.Store;

/// <summary>Names as people compare them: without accents, case, signs and spare spaces.</summary>
public static class NameFold
{
    /// <summary>Whether two names are one to people.</summary>
    public static bool IsSame(string one, string other) => one.Trim() == other.Trim() || (Of(one) is { Length: > 0 } fold && fold == Of(other));

    /// <summary><c>Zoë  O'Hara</c> and <c>zoe ohara</c> are one.</summary>
    public static string Of(string name)
    {
        var letters = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.OtherPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation:
                    break;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation:
                    letters.Append(' ');
                    break;
                default:
                    letters.Append(letter == 'ß' ? "ss" : char.ToLowerInvariant(letter).ToString());
                    break;
            }
        }

        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
