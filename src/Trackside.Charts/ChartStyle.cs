using System.Collections.Immutable;
using Trackside.Charts.Drawing;
using Trackside.Training.Quantities;

namespace Trackside.Charts;

/// <summary>How a chart is to be drawn; <c>new ChartStyle()</c> is for a phone, in kilometres.</summary>
public sealed record ChartStyle
{
    /// <summary>The narrowest a chart is drawn: 320.</summary>
    public const int NarrowestWidth = 320;

    /// <summary>The widest a chart is drawn: 1 600.</summary>
    public const int WidestWidth = 1_600;

    /// <summary>How many kinds of running there are, from easy to sprint: 5.</summary>
    public const int KindCount = 5;

    /// <summary>What all ids in the drawing begin with, so that two drawings can stand on one page; <c>chart</c> unless given.</summary>
    /// <exception cref="ArgumentException">It is not a letter a–z followed by at most 40 letters, digits and hyphens.</exception>
    public string Id
    {
        get;
        init => field = value is [>= 'a' and <= 'z' or >= 'A' and <= 'Z', ..] && value.Length <= 41 && value.All(one => char.IsAsciiLetterOrDigit(one) || one == '-')
            ? value
            : throw new ArgumentException($"'{value}' cannot be an id; write a letter, then at most 40 letters, digits and hyphens.", nameof(value));
    } = "chart";

    /// <summary>The width of the drawing's own measure, in which its letters are 11 high: 320 to 1 600, 360 unless given.</summary>
    /// <remarks>A drawing shown at that many pixels is read easily; one shown narrower has smaller letters.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is outside that range.</exception>
    public int Width
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, NarrowestWidth);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, WidestWidth);
            field = value;
        }
    } = 360;

    /// <summary>The distance that paces are told for: a kilometre unless given; a mile also turns volumes into miles.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no distance at all.</exception>
    public Distance PacePer
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfEqual(value, Distance.Zero);
            field = value;
        }
    } = Distance.Kilometre;

    /// <summary>What the five kinds of running are called, from easy to sprint.</summary>
    /// <exception cref="ArgumentException">There are not five.</exception>
    public ImmutableArray<string> KindNames
    {
        get;
        init => field = value is { IsDefault: false, Length: KindCount } ? value : throw new ArgumentException("Five kinds need five names.", nameof(value));
    } = ["Easy", "Steady", "Threshold", "Fast", "Sprint"];

    /// <summary>The language of what the chart says itself; English unless given.</summary>
    public ChartWords Words { get; init; } = ChartWords.English;

    internal string Unit => Words.Say(Written.Unit(PacePer));

    internal string NameOf(int kind) => KindNames[kind - 1];

    /// <summary>A pace with its unit: <c>2:52/km</c>, <c>68.4/400 m</c>.</summary>
    internal string PaceOf(double metresPerSecond) => $"{Written.PaceNumber(metresPerSecond, PacePer)}/{Unit}";

    internal static int CheckedKind(int kind)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(kind, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kind, KindCount);
        return kind;
    }
}
