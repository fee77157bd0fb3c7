namespace Trackside.Charts.Drawing;

/// <summary>Where a text stands from its point: after it, over it, before it.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>A text at a place.</summary>
/// <param name="Text">One line, made plain.</param>
/// <param name="X">The point that <paramref name="Anchor"/> speaks of; of upright text the middle of its line.</param>
/// <param name="Y">The line that the letters stand on; of upright text where it begins, reading upwards.</param>
/// <param name="Anchor">Where it stands from its point.</param>
/// <param name="Style">A class of the style sheet.</param>
/// <param name="Size">The height of its letters.</param>
internal sealed record Label(string Text, double X, double Y, Anchor Anchor = Anchor.Start, string Style = "text", double Size = Lettering.Small)
{
    /// <summary>Whether it is turned to read upwards.</summary>
    public bool IsUpright { get; init; }

    /// <summary>The room it takes.</summary>
    public Box Box
    {
        get
        {
            var width = Lettering.WidthOf(Text, Size);
            var height = Lettering.HeightOf(Size);
            var left = Anchor switch
            {
                Anchor.Start => X,
                Anchor.Middle => X - (width / 2),
                _ => X - width,
            };
            var top = Y - Lettering.AscentOf(Size);
            return IsUpright ? new Box(X - (height / 2), Y - width, X + (height / 2), Y) : new Box(left, top, left + width, top + height);
        }
    }
}
