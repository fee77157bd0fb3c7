using BenchmarkDotNet.Running;
using Trackside.Benchmarks;

switch (args)
{
    case ["fuzz", ..]:
        return FuzzCommand.Run(args[1..]);
    case ["growth", ..]:
        return GrowthCommand.Run(args[1..]);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
