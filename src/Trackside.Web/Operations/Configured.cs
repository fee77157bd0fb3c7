namespace Trackside.Web.Operations;

/// <summary>The settings, gathered from where they may stand.</summary>
internal static class Configured
{
    public static WebApplicationBuilder Begin(IReadOnlyList<string> words) => WebApplication.CreateBuilder([.. words]);
}
