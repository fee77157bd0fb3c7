using Trackside.Notation.Diagnostics;
using Trackside.Telling.Pages;

namespace Trackside.Telling.Tests;

public sealed class PageTests
{
    [Fact]
    public void Page_is_read_as_its_parts()
    {
        var parts = PageText.PartsOf("# VDOT\n\nEvidence: replicated\nUnit: s\n\nA text\nof two lines.\n\n- one\n- two\n  more\n\n| race | error |\n|---|---|\n| 5K | 1 % |\n\n```session TS0413\n4 x [|300|]\n```\n");

        Assert.Equal(
            [
                new PageHeading(1, "VDOT"), new PageGap(),
                new PageParagraph("Evidence: replicated"), new PageParagraph("Unit: s"), new PageGap(),
                new PageParagraph("A text of two lines."), new PageGap(),
                new PageItem('-', "one"), new PageItem('-', "two more"), new PageGap(),
                new PageRow("| race | error |"), new PageRow("|---|---|"), new PageRow("| 5K | 1 % |"), new PageGap(),
                new PageExample(["4 x [|300|]"]),
            ],
            parts);
        Assert.Equal(["5K", "1 %"], parts.OfType<PageRow>().Last().Cells);
        Assert.Single(parts.OfType<PageRow>(), row => row.IsRule);
    }

    [Fact]
    public void Marks_of_a_text_are_read() => Assert.Equal(
        [
            new("See ", PageStyle.Plain), new("Vdot", PageStyle.Code), new(" in ", PageStyle.Plain), new("the study", PageStyle.Link, "studies/a.md"),
            new(", ", PageStyle.Plain), new("twice", PageStyle.Strong), new("; a * b [c] ` stays.", PageStyle.Plain),
        ],
        PageSpan.AllOf("See `Vdot` in [the `study`](studies/a.md), **twice**; a * b [c] ` stays."));

    [Fact]
    public void Every_page_has_one_heading_and_no_mark_left() => Assert.All(
        SciencePages.Heads.Keys.Select(name => SciencePages.PageOf(name)!).Concat(Rules.All.Select(rule => DiagnosticPages.PageOf(rule.Code)!)),
        page =>
        {
            var parts = PageText.PartsOf(page);

            Assert.Single(parts.OfType<PageHeading>(), heading => heading.Level == 1);
            Assert.All(parts.OfType<PageParagraph>(), paragraph =>
                Assert.DoesNotContain(PageSpan.AllOf(paragraph.Text), span => span.Style == PageStyle.Plain && (span.Text.Contains('`') || span.Text.Contains("](", StringComparison.Ordinal))));
        });
}
