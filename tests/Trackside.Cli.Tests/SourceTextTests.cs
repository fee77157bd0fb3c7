using Trackside.Notation.Readings;

namespace Trackside.Cli.Tests;

public sealed class SourceTextTests
{
    [Fact]
    public void Text_comes_in_as_it_stands()
    {
        using var desk = new Desk();
        var path = desk.File("a.txt", "6 x 400m\r\n走る 👟\0");

        Assert.Equal("6 x 400m\r\n走る 👟\0", SourceText.From(path, Stream.Null).Text);
    }

    [Fact]
    public void Byte_order_mark_is_no_part_of_the_text()
    {
        using var desk = new Desk();
        var path = desk.File("a.txt", [0xEF, 0xBB, 0xBF, .. "6 x 400m"u8]);

        Assert.Equal("6 x 400m", SourceText.From(path, Stream.Null).Text);
    }

    [Fact]
    public void Name_is_without_the_folder()
    {
        Assert.Equal("a.txt", new SourceText("some/folder/a.txt").Name);
        Assert.Equal("-", new SourceText("-").Name);
    }

    [Fact]
    public void Dash_is_standard_input()
    {
        using var input = new MemoryStream("6 x 400m"u8.ToArray());

        Assert.Equal("6 x 400m", SourceText.From("-", input).Text);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xE9, 0x62 }, "The text is not UTF-8: byte 1 (0xE9) does not fit; save it as UTF-8.")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xFF }, "The text is not UTF-8: byte 4 (0xFF) does not fit; save it as UTF-8.")]
    [InlineData(new byte[] { 0x61, 0xE8, 0xB5 }, "The text is not UTF-8: byte 1 (0xE8) does not fit; save it as UTF-8.")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "The text is not UTF-8: byte 0 (0xED) does not fit; save it as UTF-8.")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x36, 0x00 }, "The text is UTF-16; save it as UTF-8.")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x36 }, "The text is UTF-16; save it as UTF-8.")]
    public void Text_that_is_not_utf8_is_refused_with_the_place_and_the_cure(byte[] bytes, string error)
    {
        using var desk = new Desk();
        var source = SourceText.From(desk.File("a.txt", bytes), Stream.Null);

        Assert.Null(source.Text);
        Assert.Equal(error, source.Error);
    }

    [Fact]
    public void Missing_file_and_folder_are_told_apart()
    {
        using var desk = new Desk();

        Assert.Equal("There is no such file.", SourceText.From(desk.PathOf("none.txt"), Stream.Null).Error);
        Assert.Equal("There is no such file.", SourceText.From(desk.PathOf("none/none.txt"), Stream.Null).Error);
        Assert.Equal("This is a folder; name the files in it.", SourceText.From(desk.PathOf(""), Stream.Null).Error);
    }

    [Fact]
    public void Name_that_no_file_can_have_is_an_error_like_any_other() =>
        Assert.NotNull(SourceText.From("a\0b", Stream.Null).Error);

    [Fact]
    public void Text_without_an_end_is_given_up()
    {
        using var endless = new Endless();

        Assert.Equal("The file is larger than 16 MB, which is no session; split it.", SourceText.From("-", endless).Error);
    }

    private sealed class Endless : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'x');
            return buffer.Length;
        }
    }
}
