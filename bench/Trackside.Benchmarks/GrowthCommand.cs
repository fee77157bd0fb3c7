using System.Diagnostics;
using System.Globalization;
using Trackside.Fuzzing;
using Trackside.Notation;

namespace Trackside.Benchmarks;

/// <summary><c>growth [LENGTH] [NAME…]</c>: what ten times as much of each hostile text costs, each in a process of its own.</summary>
internal static class GrowthCommand
{
    private const int Tenfold = 10;
    private const double MostRatio = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Prints a line a text; 0 when all grow in proportion, else 1.</summary>
    public static int Run(string[] names)
    {
        if (names is ["one", var only, var size])
        {
            return One(only, int.Parse(size, CultureInfo.InvariantCulture));
        }

        var length = names is [var first, ..] && int.TryParse(first, CultureInfo.InvariantCulture, out var given) ? given : 100_000;
        var asked = names.Where(name => !char.IsAsciiDigit(name[0]) || HostileTexts.Pieces.ContainsKey(name)).ToList();
        var all = HostileTexts.Pieces.Keys.SelectMany(name => new[] { name, "session+" + name });
        var bad = 0;
        Console.WriteLine($"{"text",-24} {length,12} {length * Tenfold,12} {"ratio",8} {"allocated",12} {"ratio",8}");
        foreach (var name in asked.Count == 0 ? all : asked)
        {
            bad += IsInProportion(name, length) ? 0 : 1;
        }

        Console.WriteLine(bad == 0 ? "All grow in proportion." : $"{bad} do not grow in proportion.");
        return bad == 0 ? 0 : 1;
    }

    // Other programs disturb the clock: what looks out of proportion is measured again.
    private static bool IsInProportion(string name, int length) => IsInProportion(name, length, isLast: false) || IsInProportion(name, length, isLast: true);

    private static bool IsInProportion(string name, int length, bool isLast)
    {
        var (ms, bytes, outcome) = Child(name, length);
        var (longMs, longBytes, longOutcome) = outcome.Length == 0 ? Child(name, length * Tenfold) : (0, 0, "not tried");
        var (ratio, bytesRatio) = (longMs / ms, (double)longBytes / bytes);

        // Below some milliseconds the clock says nothing of the growth.
        var isGood = outcome.Length + longOutcome.Length == 0 && (ratio <= MostRatio || longMs < 200) && (bytesRatio <= MostRatio || longBytes < 1_000_000);
        var figures = $"{ms,9:0.00} ms {longMs,9:0.00} ms {ratio,8:0.0} {longBytes / 1e6,9:0.0} MB {bytesRatio,8:0.0}";
        if (isGood || isLast)
        {
            Console.WriteLine($"{name,-24} {figures} {outcome} {longOutcome} {(isGood ? "" : "<-- not in proportion")}".TrimEnd());
        }

        return isGood;
    }

    private static (double Milliseconds, long Bytes, string Outcome) Child(string name, int length)
    {
        string[] arguments = [typeof(GrowthCommand).Assembly.Location, "growth", "one", name, length.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var child = Process.Start(start)!;
        var answer = child.StandardOutput.ReadToEndAsync();
        var complaint = child.StandardError.ReadToEndAsync();
        if (!child.WaitForExit(Patience))
        {
            child.Kill();
            return (double.NaN, 0, $"more than {Patience.TotalSeconds} s");
        }

        if (child.ExitCode != 0)
        {
            return (double.NaN, 0, string.Concat(complaint.GetAwaiter().GetResult().ReplaceLineEndings(" ").Take(120)));
        }

        var parts = answer.GetAwaiter().GetResult().Split(' ');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), "");
    }

    private static int One(string name, int length)
    {
        Func<int, string> make = name.StartsWith("session+", StringComparison.Ordinal)
            ? size => HostileTexts.AfterSession(HostileTexts.Pieces[name["session+".Length..]], size)
            : size => HostileTexts.Of(HostileTexts.Pieces[name], size);

        // Once compiled and warm, the text itself is what costs.
        var warming = Stopwatch.StartNew();
        for (var warm = 0; warm < 200 && warming.ElapsedMilliseconds < 300; warm++)
        {
            SessionReader.Read(make(1_000));
        }

        var text = make(length);
        var best = double.PositiveInfinity;
        var bytes = 0L;
        for (var round = 0; round < 3 && (round == 0 || best < 2_000); round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            SessionReader.Read(text);
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{best} {bytes}"));
        return 0;
    }
}
