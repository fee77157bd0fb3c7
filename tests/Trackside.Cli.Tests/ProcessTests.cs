using System.Diagnostics;
using Trackside.Cli.Tests.Json;
using Trackside.Notation.Readings;

namespace Trackside.Cli.Tests;

/// <summary>The built command as a process of its own: what cannot be seen from inside.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Command_reads_standard_input_and_prints_utf8()
    {
        var (code, output, error) = await Run("6 x 400m w/ 200m jog — レース\n", "read", "--json", "-");

        Assert.Equal((0, ""), (code, error));
        Assert.Empty(JsonSchema.OfReading.Violations(output));
        Assert.StartsWith("{\"schema\":\"trackside.reading/1\",\"source\":\"-\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Say what to do: read, analyse, compare, pace, log, format, explain.")]
    [InlineData("reed -", "reed")]
    [InlineData("read", "argument")]
    [InlineData("read --jsn -", "'--jsn' is not an option")]
    [InlineData("analyse --rpe 11 a.txt", "'11' is no exertion; it is a number from 0 to 10")]
    [InlineData("log --athlete", "--athlete")]
    [InlineData("pace 3:39.45 1500m --model magic", "There is no model 'magic'; there are vdot")]
    [InlineData("pace 3:39.45 1500m --sex horse", "'--sex' is men or women")]
    [InlineData("compare a.txt", "argument")]
    [InlineData("format --check --write a.txt", "exclude each other")]
    public async Task Wrong_usage_ends_with_2_and_says_why_on_standard_error(string line, string reason)
    {
        var (code, output, error) = await Run("", line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> Run(string input, params string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var command = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "trackside.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(command)!;
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, output, await error);
    }
}
