using System.Globalization;

namespace Trackside.Web.Meaning;

/// <summary>What somebody is called where their name may not be told.</summary>
public static class Initials
{
    /// <summary><c>A. G.</c> of <c>Ana García</c>: the first letter of the first word and of the last.</summary>
    public static string Of(string name)
    {
        var words = name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => "?",
            [var one] => FirstOf(one),
            [var first, .., var last] => $"{FirstOf(first)} {FirstOf(last)}",
        };
    }

    private static string FirstOf(string word) => $"{StringInfo.GetNextTextElement(word).ToUpperInvariant()}.";
}
