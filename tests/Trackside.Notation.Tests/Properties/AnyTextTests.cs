using FsCheck.Fluent;
using Trackside.Fuzzing;
using Trackside.Notation.Readings;
using Trackside.Notation.Syntax;

namespace Trackside.Notation.Tests.Properties;

public sealed class AnyTextTests
{
    private const int ShortFuzz = 20_000;

    [Fact]
    public void Any_text_comes_back_out_of_its_tokens() =>
        Property.Holds(Writing.Anything, text =>
            string.Concat(SessionText.Parse(text).Tokens.Select(token => text.Substring(token.FullSpan.Start, token.FullSpan.Length))) == text);

    [Fact]
    public void Tokens_tile_any_text_and_parts_take_every_token() =>
        Property.Holds(Writing.Anything, text => Laws.BrokenBy(SessionText.Parse(text), text) is null);

    [Fact]
    public void Any_text_is_read_within_the_laws() => Property.Holds(Writing.Anything, KeepsTheLaws);

    [Fact]
    public void Any_text_reads_the_same_twice() =>
        Property.Holds(Writing.Anything, text => Outcome(SessionReader.Read(text)) == Outcome(SessionReader.Read(text)));

    [Fact]
    public void Any_text_is_read_in_any_language() =>
        Property.Holds(Writing.Anything.Zip(Gen.Elements(SessionReader.KnownLanguages.ToArray())), one =>
            Laws.BrokenBy(SessionReader.Read(one.Item1, one.Item2), one.Item1) is null);

    [Fact]
    public void Any_fix_leaves_a_text_that_is_read_within_the_laws() =>
        Property.Holds(Writing.Anything, text => SessionReader.Read(text).Diagnostics
            .SelectMany(diagnostic => diagnostic.Fixes)
            .All(fix => KeepsTheLaws(text.Remove(fix.Span.Start, fix.Span.Length).Insert(fix.Span.Start, fix.NewText))));

    [Fact]
    public void Texts_typed_letter_by_letter_are_read_within_the_laws() =>
        Assert.Empty(Broken(KnownTexts.Embedded.All.SelectMany(text => Enumerable.Range(0, text.Length).Select(length => text[..length]))));

    [Fact]
    public void Texts_lost_from_the_front_are_read_within_the_laws() =>
        Assert.Empty(Broken(KnownTexts.Embedded.All.SelectMany(text => Enumerable.Range(0, text.Length).Select(start => text[start..]))));

    [Fact]
    public void Texts_one_slip_away_are_read_within_the_laws() =>
        Assert.Empty(Broken(KnownTexts.Embedded.All.SelectMany(Slips)));

    [Fact]
    public void Texts_spoilt_by_the_dice_are_read_within_the_laws() =>
        Assert.Empty(Broken(Enumerable.Range(0, ShortFuzz).Select(index => Mutation.Of(KnownTexts.Embedded.All, Dice.Of(1, index)))));

    // A letter left out, struck twice, or typed after its neighbour.
    private static IEnumerable<string> Slips(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            yield return text.Remove(at, 1);
            yield return text.Insert(at, text[at].ToString());
            if (at > 0)
            {
                yield return text.Remove(at, 1).Insert(at - 1, text[at].ToString());
            }
        }
    }

    private static bool KeepsTheLaws(string text)
    {
        if (Laws.BrokenBy(text) is { } fault)
        {
            Assert.Fail($"{fault}: {Shrinking.Escaped(Shrinking.Of(text, other => Laws.BrokenBy(other) == fault))}");
        }

        return true;
    }

    private static List<string> Broken(IEnumerable<string> texts) =>
    [
        .. texts.AsParallel()
            .Select(text => (Text: text, Fault: Laws.BrokenBy(text)))
            .Where(one => one.Fault is not null)
            .GroupBy(one => Shrinking.KindOf(one.Fault!))
            .Select(group => $"{group.Count()} x {group.First().Fault}: {Shrinking.Escaped(group.MinBy(one => one.Text.Length).Text)}"),
    ];

    private static string Outcome(Reading reading) => string.Join('\n',
        reading.Reps.Select(rep => $"{rep.Planned} {rep.Result} {rep.ResultNote}")
            .Concat(reading.Diagnostics.Select(diagnostic => $"{diagnostic.Rule.Code} {diagnostic.Span} {diagnostic.Message}"))
            .Append(reading.Workout.CanonicalText));
}
