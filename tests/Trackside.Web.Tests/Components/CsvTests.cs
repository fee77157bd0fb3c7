using Trackside.Web.Components;

namespace Trackside.Web.Tests.Components;

public sealed class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("", "")]
    public void Cell_is_quoted_where_it_must_be_and_never_a_formula(string cell, string written) =>
        Assert.Equal($"h\r\n{written}\r\n", Csv.Text(["h"], [[cell]]));

    [Fact]
    public void Numbers_and_days_are_written_the_same_in_every_language() =>
        Assert.Equal("a,b,c\r\n1.5,2026-05-18,\r\n", Csv.Text(["a", "b", "c"], [[1.5m, new DateOnly(2026, 5, 18), null]]));

    [Theory]
    [InlineData("Ada Example Log", "ada-example-log.csv")]
    [InlineData("Élodie/../..\\x", "elodie-x.csv")]
    [InlineData("見本 花子", "trackside.csv")]
    [InlineData("", "trackside.csv")]
    public void File_has_a_name_that_any_disk_takes(string name, string file) => Assert.Equal(file, FileNames.Of(name, "csv"));
}
