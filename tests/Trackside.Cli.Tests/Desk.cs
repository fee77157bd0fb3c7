using System.Text;
using Trackside.Cli.Sheets;

namespace Trackside.Cli.Tests;

/// <summary>A terminal without a process, and a folder of its own that is gone afterwards.</summary>
internal sealed class Desk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trackside-").FullName;
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public Desk(string input = "", Layout? layout = null, bool showsProgress = false) =>
        Terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), _out, _error)
        {
            Layout = layout ?? Layout.Plain,
            ShowsProgress = showsProgress,
        };

    public Terminal Terminal { get; }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public string[] OutLines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public void Dispose()
    {
        Terminal.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
