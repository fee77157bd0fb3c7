using System.Globalization;
using Trackside.Charts;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Drawings;

/// <summary>A workout to scale, drawn twice: what a phone shows and what a desk shows. The page's stylesheet hides the other.</summary>
/// <param name="Phone">The narrow one.</param>
/// <param name="Desk">The wide one.</param>
public sealed record StripPair(Chart Phone, Chart Desk)
{
    private const int PhoneWidth = 360;

    /// <summary>Draws a workout for both.</summary>
    /// <param name="workout">The workout.</param>
    /// <param name="title">What it is called; may be empty.</param>
    /// <param name="id">What the ids in the drawings begin with; no two strips of a page have the same.</param>
    /// <param name="deskWidth">The width of the drawing for a desk.</param>
    /// <param name="speech">The language.</param>
    public static StripPair Of(Workout workout, string title, string id, int deskWidth, Speech speech)
    {
        return new(StripOf(PhoneWidth), StripOf(deskWidth));

        Chart StripOf(int width) => StripDrawing.Of(workout, title, StripSize.Large, speech, new ChartStyle { Id = string.Create(CultureInfo.InvariantCulture, $"{id}-{width}"), Width = width });
    }
}
