using Trackside.Cli.Pages;
using Trackside.Cli.Sheets;
using Trackside.Notation.Readings;

namespace Trackside.Cli.Tests.Pages;

public sealed class PlainPageTests
{
    [Fact]
    public void Page_loses_its_marks_and_keeps_its_words()
    {
        const string page = """
            # TS0413: times run together

            Several times stand `43.926.4` without a
            space, see [the notation](../notation.md).

            * **one** thing
            * another

            ## How to write it

            ```session TS0413
            300m: [|43.926.4|]
            200m: 26.4
            ```
            """;

        Assert.Equal(
            """
            TS0413: times run together

            Several times stand 43.926.4 without a
            space, see the notation.

            * one thing
            * another

            How to write it

                300m: 43.926.4
                      ^^^^^^^^
                200m: 26.4

            """,
            PlainPage.Of(page, new Layout(40, Ink.Black)));
    }
}
