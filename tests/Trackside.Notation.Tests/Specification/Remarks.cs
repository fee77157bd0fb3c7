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

    private static IEnumerable<string> Shown(Example example, IEnumerable<(string Code, TextSpan Span)> remarks) =>
        remarks.Select(remark => $"{remark.Code} '{example.Text.Substring(remark.Span.Start, remark.Span.Length)}' at {remark.Span.Start}").Order(StringComparer.Ordinal);
}
