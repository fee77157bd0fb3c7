namespace Trackside.Web.Sessions;

/// <summary>Sessions: written, assigned, recorded and compared.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapToday();
        routes.MapSessionList();
        routes.MapWriting();
        routes.MapSession();
        routes.MapRecording();
        routes.MapReadThis();
        routes.MapTargets();
        routes.MapHistory();
        routes.MapUnderstanding();
        routes.MapLibrary();
        routes.MapCopyWeek();
        routes.MapReadingsApi();
        routes.MapSessionsApi();
        routes.MapResultsApi();
        routes.MapAnalysisApi();
    }
}
