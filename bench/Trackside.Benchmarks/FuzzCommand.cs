using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Trackside.Fuzzing;

namespace Trackside.Benchmarks;

/// <summary>
/// <c>fuzz --count N --seed S [--from N] [--only N] [--texts FILE]</c>: spoils good texts, reads each, and holds it against the laws. The same
/// seed gives the same texts on every machine, whatever the number of its cores.
/// </summary>
internal sealed class FuzzCommand
{
    private const int MostSamples = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, (int Count, int Index, string Fault)> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, long> _running = [];
    private readonly Lock _gate = new();
    private readonly IReadOnlyList<string> _texts;
    private readonly ulong _seed;
    private (TimeSpan Time, int Index) _slowest;
    private long _characters;
    private bool _isDone;

    private FuzzCommand(IReadOnlyList<string> texts, ulong seed) => (_texts, _seed) = (texts, seed);

    /// <summary>Prints what breaks a law, shrunk, with the number that repeats it; 0 when nothing does.</summary>
    public static int Run(string[] arguments)
    {
        var count = Option(arguments, "--count") ?? 1_000_000;
        var from = Option(arguments, "--from") ?? 0;
        var file = Array.IndexOf(arguments, "--texts");
        var texts = file < 0 ? KnownTexts.Embedded : KnownTexts.Of(arguments[file + 1]);
        var run = new FuzzCommand(texts.All, (ulong)(Option(arguments, "--seed") ?? 1));
        return Option(arguments, "--only") is { } only ? run.Only(only) : run.Many(from, count);
    }

    private static int? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and var at ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : null;

    private string TextOf(int index) => Mutation.Of(_texts, Dice.Of(_seed, index));

    private int Only(int index)
    {
        var text = TextOf(index);
        Console.WriteLine(Shrinking.Escaped(text));
        var clock = Stopwatch.StartNew();
        var fault = Laws.BrokenBy(text);
        Console.WriteLine($"{clock.Elapsed.TotalMilliseconds:0.00} ms: {fault ?? "keeps every law"}");
        if (fault is not null)
        {
            Console.WriteLine(Shrinking.Escaped(Shrunk(text, fault)));
        }

        return fault is null ? 0 : 1;
    }

    private int Many(int from, int count)
    {
        var clock = Stopwatch.StartNew();
        var guard = new Thread(Watch) { IsBackground = true };
        guard.Start();
        Parallel.For(from, from + count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, Try);
        _isDone = true;

        Console.WriteLine($"{count} texts of {_characters / Math.Max(count, 1)} characters on average, seed {_seed}, in {clock.Elapsed.TotalSeconds:0} s.");
        Console.WriteLine($"Slowest: {_slowest.Time.TotalMilliseconds:0.0} ms, --only {_slowest.Index}.");
        foreach (var (_, (times, index, fault)) in _faults.OrderByDescending(pair => pair.Value.Count).Take(MostSamples))
        {
            Console.WriteLine($"{times} x {fault}");
            Console.WriteLine($"    --only {index}: {Shrinking.Escaped(Shrunk(TextOf(index), fault))}");
        }

        Console.WriteLine(_faults.IsEmpty ? "Every law holds." : $"{_faults.Values.Sum(fault => fault.Count)} texts break a law, in {_faults.Count} ways.");
        return _faults.IsEmpty ? 0 : 1;
    }

    private void Try(int index)
    {
        var text = TextOf(index);
        var started = Stopwatch.GetTimestamp();
        _running[index] = started;
        var fault = Laws.BrokenBy(text);
        var time = Stopwatch.GetElapsedTime(started);
        _running.TryRemove(index, out _);
        Interlocked.Add(ref _characters, text.Length);
        lock (_gate)
        {
            _slowest = time > _slowest.Time ? (time, index) : _slowest;
        }

        if (fault is not null)
        {
            _faults.AddOrUpdate(Shrinking.KindOf(fault), (1, index, fault), (_, known) => (known.Count + 1, known.Index, known.Fault));
        }
    }

    // A text that is never done with ends the run, and says which it is.
    private void Watch()
    {
        while (!_isDone)
        {
            Thread.Sleep(1_000);
            foreach (var (index, started) in _running)
            {
                if (Stopwatch.GetElapsedTime(started) > Patience)
                {
                    Console.WriteLine($"--only {index} takes more than {Patience.TotalSeconds} s: {Shrinking.Escaped(TextOf(index))}");
                    Environment.Exit(2);
                }
            }
        }
    }

    private static string Shrunk(string text, string fault)
    {
        var kind = Shrinking.KindOf(fault);
        return Shrinking.Of(text, other => Laws.BrokenBy(other) is { } also && Shrinking.KindOf(also) == kind);
    }
}
