using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Trackside.Web.Api;

/// <summary>Which page of a list is asked for. A cursor says what the page before ended with, so nothing is left out or told twice when something new comes in.</summary>
public sealed record Paging(
    [property: FromQuery(Name = "limit"), Description("How many at once, from 1 to 200; 50 where it is left out.")] int? Limit,
    [property: FromQuery(Name = Paging.CursorName), Description("The next of the page before; the first page where it is left out.")] string? Cursor)
{
    public const string CursorName = "cursor";
    public const int Usual = 50;
    public const int Largest = 200;

    /// <summary>How many are asked for. Read one more, to know whether there is a next page.</summary>
    public int Most => Limit ?? Usual;

    /// <summary>A cursor of a list: the values of what the page ended with.</summary>
    public static string After(string list, params ReadOnlySpan<string> last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', [list, .. last])));

    /// <summary>A cursor of a list that is ordered by day and id.</summary>
    public static string After(string list, DateOnly on, Guid id) => After(list, on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), id.ToString());

    /// <summary>The values of what the page before ended with, null for the first page; or what is wrong with what was asked.</summary>
    /// <param name="list">The name of the list: a cursor is for no other.</param>
    /// <param name="count">How many values there are.</param>
    public (string[]? After, ProblemResult? Problem) Read(string list, int count)
    {
        if (Limit is < 1 or > Largest)
        {
            return (null, ProblemResult.At(ProblemKinds.BadParameter, "limit", string.Create(CultureInfo.InvariantCulture, $"'limit' is a whole number from 1 to {Largest}.")));
        }

        return Cursor is null ? (null, null) : ValuesOf(Cursor) is [var name, .. var values] && name == list && values.Length == count ? (values, null) : (null, BadCursor);
    }

    /// <summary>The same of a list that is ordered by day and id.</summary>
    public ((DateOnly On, Guid Id)? After, ProblemResult? Problem) ReadDay(string list) => Read(list, 2) switch
    {
        (_, { } problem) => (null, problem),
        (null, _) => (null, null),
        ([var day, var key], _) when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParse(key, out var id) => ((on, id), null),
        _ => (null, BadCursor),
    };

    /// <summary>The same of a list that is ordered by id.</summary>
    public (Guid? After, ProblemResult? Problem) ReadId(string list) => Read(list, 1) switch
    {
        (_, { } problem) => (null, problem),
        (null, _) => (null, null),
        ([var key], _) when Guid.TryParse(key, out var id) => (id, null),
        _ => (null, BadCursor),
    };

    private static ProblemResult BadCursor => ProblemResult.At(ProblemKinds.BadParameter, CursorName, "'cursor' is none of this list. Take it letter by letter from 'next' of the page before, or leave it out for the first page.");

    private static string[] ValuesOf(string cursor)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        return cursor.All(char.IsAscii) && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length).Split('\n') : [];
    }
}
