using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Trackside.Web.Tests.House;

/// <summary>The texts that pages and handlers ask for in their source, and those that stand beside them in Spanish.</summary>
internal static partial class Spoken
{
    private const string Web = "src/Trackside.Web";

    /// <summary>The folders of the server that have texts.</summary>
    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(Repository.PathOf(Web)).Where(folder => File.Exists(Path.Combine(folder, "Texts.cs"))).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>The English texts asked for, with the folder whose texts they are and where they are asked for.</summary>
    public static IEnumerable<(string Folder, string Text, string Where)> Asked() =>
        from file in Directory.EnumerateFiles(Repository.PathOf(Web), "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.PathOf(Web), file)
        where path.EndsWith(".razor", StringComparison.Ordinal) || (path.EndsWith(".cs", StringComparison.Ordinal) && path.Contains(Path.DirectorySeparatorChar))
        where !path.StartsWith("Client", StringComparison.Ordinal) && !path.Contains("Migrations")
        let source = File.ReadAllText(file)
        let own = path.Split(Path.DirectorySeparatorChar)[0]
        let names = Localisers().Matches(source).Select(match => (Name: match.Groups["name"].Value, Folder: match.Groups["folder"].Success ? match.Groups["folder"].Value : own)).Append((Name: "T", Folder: own)).DistinctBy(name => name.Name)
        from name in names
        from Match match in Regex.Matches(source, $@"(?<![\w.""]){name.Name}\[", RegexOptions.None, TimeSpan.FromSeconds(5))
        from text in TextsAt(source, match.Index + match.Length).DefaultIfEmpty($"(no text, but {source[match.Index..].Split('\n')[0]})")
        select (name.Folder, text, $"{path}:{source.AsSpan(0, match.Index).Count('\n') + 1}");

    /// <summary>The Spanish of a folder, by the English.</summary>
    public static IReadOnlyList<(string English, string Spanish)> Spanish(string folder)
    {
        var file = Repository.PathOf($"{Web}/{folder}/Texts.es.resx");
        return File.Exists(file) ? [.. XDocument.Load(file).Root!.Elements("data").Select(data => (data.Attribute("name")!.Value, data.Element("value")!.Value))] : [];
    }

    /// <summary>What is filled in: <c>{0}</c>, <c>{1}</c>.</summary>
    public static IEnumerable<string> Placeholders(string text) => Holes().Matches(text).Select(match => match.Groups["hole"].Value).Distinct().Order(StringComparer.Ordinal);

    // The string literals of the first argument, up to its comma or the closing bracket. What is compared with is no text.
    private static IEnumerable<string> TextsAt(string source, int at)
    {
        var depth = 0;
        var before = "";
        for (; at < source.Length; at++)
        {
            switch (source[at])
            {
                case '"':
                    var literal = new StringBuilder();
                    for (at++; source[at] != '"'; at++)
                    {
                        literal.Append(source[at] == '\\' ? Unescaped(source, ref at) : source[at]);
                    }

                    if (!Compares().IsMatch(before))
                    {
                        yield return literal.ToString();
                    }

                    before = "";
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ',' or ']' when depth == 0:
                    yield break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                default:
                    before += source[at];
                    break;
            }
        }
    }

    private static char Unescaped(string source, ref int at)
    {
        at++;
        switch (source[at])
        {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'u':
                at += 4;
                return (char)Convert.ToInt32(source[(at - 3)..(at + 1)], 16);
            default:
                return source[at];
        }
    }

    [GeneratedRegex(@"IStringLocalizer<((?<folder>\w+)\.)?Texts>\s+(?<name>\w+)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Localisers();

    [GeneratedRegex(@"\{(?<hole>\d+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Holes();

    [GeneratedRegex(@"(==|!=|\bis|\bor|\bnot)\s*$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Compares();
}
