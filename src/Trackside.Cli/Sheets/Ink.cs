namespace Trackside.Cli.Sheets;

/// <summary>What a terminal can do to a word beside printing it; nothing at all where the terminal has no colour.</summary>
/// <remarks>Only the sixteen colours that every terminal has, so that its owner's theme decides how they look.</remarks>
internal sealed record Ink
{
    private readonly bool _hasColour;

    private Ink(bool hasColour) => _hasColour = hasColour;

    /// <summary>Words and nothing else: for files, pipes and who wants none (<c>NO_COLOR</c>).</summary>
    public static Ink Black { get; } = new(false);

    /// <summary>Words with weight and colour.</summary>
    public static Ink Coloured { get; } = new(true);

    /// <summary>What stands out: a title.</summary>
    public string Strong(string text) => Write("1", text);

    /// <summary>What can be passed over: a rule, a unit, a thing well known.</summary>
    public string Faint(string text) => Write("2", text);

    /// <summary>What could not be read.</summary>
    public string Brick(string text) => Write("31", text);

    /// <summary>What the coach should confirm, and a result slower than asked for.</summary>
    public string Amber(string text) => Write("33", text);

    /// <summary>A result faster than asked for, and a way to settle a remark.</summary>
    public string Blue(string text) => Write("34", text);

    private string Write(string code, string text) => _hasColour && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
