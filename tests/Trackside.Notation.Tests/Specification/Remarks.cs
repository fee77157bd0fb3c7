using Trackside.Notation.Diagnostics;
using Trackside.Notation.Text;

namespace Trackside.Notation.Tests.Specification;

/// <summary>Holds the remarks on a text against the codes and the marks of its example.</summary>
internal static class Remarks
{
    public static void AreAsMarked(Example example)
    {
        var raised = SessionReader.Read(example.Text).Diagnostics.Select(diagnostic => (diagnostic.Rule.Code, diagnostic.Span)).ToList();

        // A text that is repeated carries no marks: the stretch would be too far along to show.
        if (example.Marks.Count == 0)
        {
            Assert.Equal(example.Codes, raised.Select(remark => remark.Code));
        }
        else
        {
            Assert.Equal(Shown(example, example.Codes.Zip(example.Marks)), Shown(example, raised));
        }
    }

    /// <summary>Each fix, applied, leaves one remark of its code less.</summary>
    public static void AreSettledByTheirFixes(Example example)
    {
        var before = SessionReader.Read(example.Text).Diagnostics;
        foreach (var remark in before)
        {
            var count = before.Count(other => other.Rule == remark.Rule);
            Assert.Empty(remark.Fixes.Where(fix => CountOf(remark.Rule, Applied(fix, example.Text)) >= count));
        }
    }

    private static int CountOf(Rule rule, string text) => SessionReader.Read(text).Diagnostics.Count(diagnostic => diagnostic.Rule == rule);

    private static string Applied(Fix fix, string text) => text.Remove(fix.Span.Start, fix.Span.Length).Insert(fix.Span.Start, fix.NewText);

    private static IEnumerable<string> Shown(Example example, IEnumerable<(string Code, TextSpan Span)> remarks) =>
        from remark in remarks
        orderby remark.Span.Start, remark.Code
        select $"{remark.Code} '{example.Text.Substring(remark.Span.Start, remark.Span.Length)}' at {remark.Span.Start}";
}
