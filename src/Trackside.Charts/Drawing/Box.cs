namespace Trackside.Charts.Drawing;

/// <summary>An upright rectangle on the drawing; y grows downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double Middle => (Left + Right) / 2;

    /// <summary>Whether the two share more than an edge.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
