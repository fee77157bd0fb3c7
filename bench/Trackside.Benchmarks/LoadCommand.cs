using System.CommandLine;

namespace Trackside.Benchmarks;

/// <summary><c>load --url URL</c>: asks pages of a running server at a fixed rate, whatever it answers, and tells how long each kind took.</summary>
internal static class LoadCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var url = new Option<Uri>("--url") { Description = "Where the server listens, such as http://127.0.0.1:5000.", Required = true, CustomParser = UrlOf };
        var rate = new Option<int>("--rate") { Description = "Requests a second.", DefaultValueFactory = _ => 100 };
        var seconds = new Option<int>("--seconds") { Description = "For how long.", DefaultValueFactory = _ => 60 };
        var warm = new Option<int>("--warm") { Description = "For how long before, at a fifth of the rate and not counted: a server that has just started compiles as it answers.", DefaultValueFactory = _ => 30 };
        var user = new Option<string?>("--user") { Description = "An account; a guest looks at the demo squad when left out." };
        var password = new Option<string?>("--password") { Description = "Its password." };
        var pages = new Option<string[]>("--page") { Description = "A path to ask, several allowed; what the first page links to, two steps deep, when left out.", Arity = ArgumentArity.ZeroOrMore };
        var command = new RootCommand("Measure a running server's reading pages.") { url, rate, seconds, warm, user, password, pages };
        command.SetAction(async (line, cancellation) =>
        {
            using var visitor = new LoadVisitor(line.GetValue(url)!);
            if (line.GetValue(user) is { } name && !await visitor.SignInAsync(name, line.GetValue(password) ?? "", cancellation))
            {
                await Console.Error.WriteLineAsync("The server did not let that account in.");
                return 1;
            }

            var asked = line.GetValue(pages) is { Length: > 0 } given ? given : await visitor.FindPagesAsync(cancellation);
            if (line.GetValue(warm) is > 0 and var before)
            {
                await LoadRun.RunAsync(visitor, asked, Math.Clamp(line.GetValue(rate) / 5, 1, 2_000), Math.Min(before, 3_600), TextWriter.Null, cancellation);
            }

            Console.WriteLine(FormattableString.Invariant($"{asked.Count} pages, {line.GetValue(rate)} requests a second for {line.GetValue(seconds)} s"));
            return await LoadRun.RunAsync(visitor, asked, Math.Clamp(line.GetValue(rate), 1, 2_000), Math.Clamp(line.GetValue(seconds), 1, 3_600), Console.Out, cancellation);
        });
        return await command.Parse(args).InvokeAsync();
    }

    private static Uri? UrlOf(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url is { IsLoopback: true, Scheme: "http" or "https" })
        {
            return url;
        }

        result.AddError("--url is an address of this machine, such as http://127.0.0.1:5000: nobody else's server is put under load.");
        return null;
    }
}
