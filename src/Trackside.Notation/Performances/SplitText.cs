using System.Collections.Immutable;
using System.Text;
using Trackside.Notation.Results;
using Trackside.Training.Quantities;

namespace Trackside.Notation.Performances;

/// <summary>Reads one split as coaches say it: <c>72.4</c>, <c>1:12.4</c>, <c>1.12,4</c>, <c>1'12"4</c>.</summary>
/// <remarks>What the digits mean is what gives a believable speed over the rep. Where two meanings do, neither is taken.</remarks>
public static class SplitText
{
    private const double Hardly = 3.5;
    private const double Near = 0.25;

    /// <summary>Reads a split. Never fails: what cannot be read is said.</summary>
    /// <param name="text">Any text; spaces around it say nothing.</param>
    /// <param name="rep">How long the rep is; null where that is not known, and then the ordinary spelling counts.</param>
    public static SplitReading Read(string text, Distance? rep)
    {
        ArgumentNullException.ThrowIfNull(text);
        var forms = new List<TimeForm>();
        TimeForms.AddTo(forms, Plain(text.Trim()));
        if (rep is { } length && length > Distance.Zero)
        {
            var fastest = Believable.FastestOver(length);
            forms = [.. forms.Select(form => form with { Cost = form.Cost + Believable.CostOf(fastest, form.Seconds) }).Where(form => form.Cost < Hardly + 1)];
        }

        var found = forms.OrderBy(form => form.Cost).DistinctBy(form => form.Seconds).ToArray();
        return found switch
        {
            [] => SplitReading.Wrong([]),
            [var only] => SplitReading.Of(only),
            [var best, var next, ..] when next.Cost - best.Cost < Near => SplitReading.Wrong([.. found.TakeWhile(form => form.Cost - best.Cost < Near).Select(TimeOf)]),
            [var best, ..] => SplitReading.Of(best),
        };
    }

    internal static Duration TimeOf(TimeForm form) => Duration.FromSeconds(form.Seconds);

    // 1'12"4 and 1’12.4 as 1:12.4; 72" as 72; full-width digits as plain ones are left to the forms.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            plain.Append(letter switch
            {
                '\'' or '’' or '′' or '‘' => ':',
                '"' or '”' or '″' or '“' => '.',
                _ => letter,
            });
        }

        return plain.Replace("::", ".").ToString().TrimEnd(':', '.', 's', ' ');
    }
}

/// <summary>A split as it was read.</summary>
public sealed record SplitReading
{
    private SplitReading(Duration? time, ImmutableArray<Duration> either) => (Time, Either) = (time, either);

    /// <summary>The time; null where the text is none, or may be several.</summary>
    public Duration? Time { get; }

    /// <summary>The times that it may be, where there are several; otherwise empty.</summary>
    public ImmutableArray<Duration> Either { get; }

    internal static SplitReading Of(TimeForm form) => new(SplitText.TimeOf(form), []);

    internal static SplitReading Wrong(ImmutableArray<Duration> either) => new(null, either);
}
