namespace Trackside.Web.Archives;

/// <summary>What stands first in an archive, for whoever opens it without Trackside.</summary>
internal static class ReadMe
{
    public static string Of(Selection what) => what.Scope switch
    {
        Scopes.Instance => Secret + Text,
        _ => Text,
    };

    private const string Secret = """
        This is everything that a Trackside server keeps, hashed passwords and the links that let people in included.
        Guard it as you guard the server itself.


        """;

    private const string Text = """
        An archive of Trackside: open formats, to read with any program, to keep, or to take to another server.

        manifest.json   what this is: the version of the format, when it was made, how many rows, and a checksum of every file
        *.json          the rows, one a line; schema.json says what each field means
        csv/            the same as tables for a spreadsheet: sessions, results, performances, log
        texts/          the sessions in the coach's own words, one a file; 'trackside read FILE' understands them
        files/          what people brought, as they brought it

        Times are in milliseconds, days as 2026-05-20, moments in UTC.
        A squad's or a person's archive is taken in on the page "Squads" of any Trackside, as a new squad; that of a whole server by
        'trackside-server import FILE' where nobody has an account yet.

        """;
}
