namespace Trackside.Web.Tests.House;

public sealed class SpanishTests
{
    public static TheoryData<string> Folders => [.. Spoken.Folders];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_text_has_its_Spanish(string folder)
    {
        var spanish = Spoken.Spanish(folder).Select(text => text.English).ToHashSet();

        var missing = Spoken.Asked().Where(text => text.Folder == folder && !spanish.Contains(text.Text)).DistinctBy(text => text.Text).Select(text => $"{text.Text}   ({text.Where})").ToArray();

        Assert.True(missing.Length == 0, $"{missing.Length} texts have no Spanish in {folder}/Texts.es.resx:\n{string.Join('\n', missing)}");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_Spanish_stands_there_unused_or_twice(string folder)
    {
        var asked = Spoken.Asked().Where(text => text.Folder == folder).Select(text => text.Text).ToHashSet();
        var spanish = Spoken.Spanish(folder).Select(text => text.English).ToArray();

        Assert.Empty(spanish.Where(text => !asked.Contains(text)).ToArray());

        // A compiled resource keeps the first of two names that differ only in case.
        Assert.Empty(spanish.GroupBy(text => text, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Spanish_fills_in_what_English_fills_in(string folder) =>
        Assert.Empty(Spoken.Spanish(folder).Where(text => text.Spanish.Length == 0 || !Spoken.Placeholders(text.English).SequenceEqual(Spoken.Placeholders(text.Spanish))).ToArray());
}
