namespace Trackside.Web.Meaning;

/// <summary>Which rep of a changed workout each rep of the old one became.</summary>
public static class Realignment
{
    /// <summary>The new place of each old rep, in order and by name; null for one that is no longer asked for.</summary>
    /// <remarks>The longest common run of names, not necessarily without gaps. Where several are as long, the earliest places.</remarks>
    public static int?[] Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = new int[before.Count + 1, after.Count + 1];
        for (var row = before.Count - 1; row >= 0; row--)
        {
            for (var column = after.Count - 1; column >= 0; column--)
            {
                common[row, column] = before[row] == after[column] ? common[row + 1, column + 1] + 1 : Math.Max(common[row + 1, column], common[row, column + 1]);
            }
        }

        var places = new int?[before.Count];
        for (var (row, column) = (0, 0); row < before.Count && column < after.Count;)
        {
            if (before[row] == after[column])
            {
                places[row++] = column++;
            }
            else if (common[row + 1, column] >= common[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }

        return places;
    }
}
