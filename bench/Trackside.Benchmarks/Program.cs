using BenchmarkDotNet.Running;
using Trackside.Benchmarks;
using Trackside.Models;

switch (args)
{
    case ["fuzz", ..]:
        return FuzzCommand.Run(args[1..]);
    case ["growth", ..]:
        return GrowthCommand.Run(args[1..]);
    case ["earlier", ..]:
        return await EarlierCommand.RunAsync(args[1..]);
    case ["load", ..]:
        return await LoadCommand.RunAsync(args[1..]);
    case ["watchers", ..]:
        return await WatchersCommand.RunAsync(args[1..]);
    case ["models", ..]:
        Console.Write(ModelStudy.Report());
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(FuzzCommand).Assembly).Run(args);
        return 0;
}
