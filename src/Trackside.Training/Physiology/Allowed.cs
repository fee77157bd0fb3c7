using System.Globalization;
using System.Runtime.CompilerServices;

namespace Trackside.Training.Physiology;

/// <summary>The door of a formula: what lies outside its range is refused with a sentence that says so.</summary>
internal static class Allowed
{
    /// <summary>Refuses a number outside a range, and what is no number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="least">The least that will do.</param>
    /// <param name="most">The most that will do.</param>
    /// <param name="what">What it is, with its unit: <c>The wind in m/s</c>.</param>
    /// <param name="otherwise">What to do when it is outside: <c>leave the wind out</c>.</param>
    /// <param name="name">The parameter; the compiler fills it in.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside the range.</exception>
    public static void Between(
        double value, double least, double most, string what, string otherwise, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= least && value <= most))
        {
            throw new ArgumentOutOfRangeException(
                name, value, string.Create(CultureInfo.InvariantCulture, $"{what} is between {least} and {most}; {otherwise}."));
        }
    }
}
