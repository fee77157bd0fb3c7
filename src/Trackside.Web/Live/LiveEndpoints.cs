using Trackside.Web.Meaning;

namespace Trackside.Web.Live;

/// <summary>Timing at the track, as far as the server has to do with it: marks come in, and are told to whoever watches.</summary>
internal static class LiveEndpoints
{
    public static void AddLive(this IServiceCollection services)
    {
        services.AddScoped<MarkIntake>();
        services.AddScoped<Plans>();
        services.AddScoped<Keys>();
        services.AddScoped<OntoSession>();
        services.AddScoped<TimingStates>();
        services.AddScoped<TimingViews>();
        services.AddSingleton<Watchers>();
        services.AddSingleton<Recorder>();
        services.AddHostedService(provider => provider.GetRequiredService<Recorder>());
        services.AddHostedService(provider => provider.GetRequiredService<Watchers>());
    }

    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapTimingApi();
        routes.MapTimingForm();
        routes.MapTimingPages();
    }
}
