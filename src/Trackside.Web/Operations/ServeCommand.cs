using System.CommandLine;

namespace Trackside.Web.Operations;

/// <summary><c>trackside-server serve</c>, or no verb at all: answers requests until it is told to stop.</summary>
internal static class ServeCommand
{
    private const string Name = "serve";

    /// <summary>Told by the help. What stands behind it goes to the host as it is, so it is taken before the line is read.</summary>
    public static Command Create() => new(Name, "Serve the pages; this is what happens without a verb. Takes --urls http://127.0.0.1:8080 and every setting.");

    /// <summary>The words for the host; null where another verb or help is asked for.</summary>
    /// <param name="words">The line without the settings that every verb takes.</param>
    public static IReadOnlyList<string>? WordsOf(IReadOnlyList<string> words) =>
        words.Any(word => word is "--help" or "-h" or "-?" or "--version") ? null
        : words is [Name, ..] ? [.. words.Skip(1)]
        : words is [] or [['-', ..], ..] ? words
        : null;

    public static async Task<int> RunAsync(IReadOnlyList<string> words, Action<WebApplication> features)
    {
        var builder = Configured.Begin(words);
        builder.AddLog();
        builder.AddTrackside();
        var app = builder.Build();
        await app.StartTracksideAsync();
        app.UseTrackside();
        features(app);
        await app.RunAsync();
        return 0;
    }
}
