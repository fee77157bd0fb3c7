namespace Trackside.Web.Safeguarding;

/// <summary>What a squad owes to its athletes, and to minors above all: messages that adults read along, consent, and the log of who saw and changed what.</summary>
internal static class SafeguardingEndpoints
{
    public static IServiceCollection AddSafeguarding(this IServiceCollection services) => services.AddHostedService<AuditTrimming>();

    public static void MapSafeguarding(this IEndpointRouteBuilder routes)
    {
        routes.MapMessages();
        routes.MapConsents();
        routes.MapAudit();
        routes.MapCardPages();
    }
}
