using System.Collections.Frozen;
using Microsoft.Extensions.Localization;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Which passwords are refused: short ones, and those that are tried first. What it is made of is one's own affair.</summary>
internal static class Passwords
{
    public const int Shortest = 10;
    private const int Longest = 200;
    private const int LongestUnit = 4;
    private const int ShortestName = 4;

    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "azertyuiopqsdfghjklmwxcvbn", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm"];

    private static readonly FrozenSet<string> Common = ReadCommon();

    /// <summary>Why a password is refused, and what to do; null for one that will do.</summary>
    /// <param name="password">As it was typed; nothing is cut off.</param>
    /// <param name="account">Whose it is to be.</param>
    /// <param name="says">The language of the answer.</param>
    /// <param name="squads">What the squads are called that the person belongs to, or is about to.</param>
    public static string? ProblemOf(string password, Account account, IStringLocalizer<Texts> says, params IReadOnlyCollection<string> squads)
    {
        var folded = PasswordHashing.Normal(password).Trim().ToLowerInvariant();
        var length = password.EnumerateRunes().Count();
        return password.Length == 0 ? says["Write a password of at least {0} letters or signs; three words that do not belong together are easy to remember.", Shortest].Value
            : length < Shortest ? says["A password has at least {0} letters or signs; this has {1}. Add a word.", Shortest, length].Value
            : length > Longest ? says["A password has at most {0} letters or signs; this has {1}.", Longest, length].Value
            : IsOwnName(folded, account, squads) ? says["That is hardly more than your name, your e-mail, your squad or Trackside, which are tried first. Take something else."].Value
            : IsCommon(folded) ? says["That is among the passwords that are tried first. Take something that only you would think of."].Value
            : null;
    }

    // The names that whoever knows the person tries first; a number behind them, or a sign, does not help.
    private static bool IsOwnName(string folded, Account account, IReadOnlyCollection<string> squads)
    {
        var email = (account.Email ?? "").ToLowerInvariant();
        var names = new[] { account.DisplayName, email, email.Split('@')[0], "trackside" }.Concat(squads).Select(name => Plain(PasswordHashing.Normal(name).ToLowerInvariant()))
            .Where(name => name.Length >= ShortestName).OrderByDescending(name => name.Length);
        var (plain, unmasked) = (Plain(folded), Plain(Unmasked(folded)));
        foreach (var name in names)
        {
            (plain, unmasked) = (plain.Replace(name, "", StringComparison.Ordinal), unmasked.Replace(name, "", StringComparison.Ordinal));
        }

        return HasLittleOfItsOwn(plain, folded) || HasLittleOfItsOwn(unmasked, Unmasked(folded));
    }

    // Something was taken out, and fewer letters are left than a word has.
    private static bool HasLittleOfItsOwn(string left, string all) => left.Length < Plain(all).Length && left.Count(char.IsLetter) < ShortestName;

    private static bool IsCommon(string folded) =>
        Common.Contains(folded) || Common.Contains(Unmasked(folded)) || Common.Contains(Unmasked(folded.TrimEnd("0123456789!?.*#$@-_ ".ToCharArray())))
        || IsRepeated(folded) || Rows.Any(row => IsAlong(row, folded));

    // "abcabcabcabc", "xxxxxxxxxx".
    private static bool IsRepeated(string text) => Enumerable.Range(1, LongestUnit).Any(unit => Enumerable.Range(unit, text.Length - unit).All(place => text[place] == text[place - unit]));

    // "qwertyuiop", "0987654321", and a row that begins anew.
    private static bool IsAlong(string row, string text) => (row + row).Contains(text, StringComparison.Ordinal) || (row + row).Contains(string.Concat(text.Reverse()), StringComparison.Ordinal);

    // "p@ssw0rd" is "password" to whoever tries.
    private static string Unmasked(string text) => text.Replace('@', 'a').Replace('4', 'a').Replace('0', 'o').Replace('3', 'e').Replace('$', 's').Replace('5', 's').Replace('!', 'i').Replace('1', 'i').Replace('7', 't');

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static FrozenSet<string> ReadCommon()
    {
        using var stream = typeof(Passwords).Assembly.GetManifestResourceStream("common-passwords")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
