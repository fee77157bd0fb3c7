namespace Trackside.Training.Physiology;

/// <summary>The constants of the scoring tables, recovered from the printed tables: 77,763 rows, all but one to the point.</summary>
internal static class ScoringConstants
{
    /// <summary>a and b of an event; null when the edition does not score it.</summary>
    public static (decimal A, decimal B)? Of(ScoredEvent scored, Sex sex, ScoringTable table) => (table, sex) switch
    {
        (ScoringTable.Indoor2022, Sex.Men) => IndoorMen(scored),
        (ScoringTable.Indoor2022, Sex.Women) => IndoorWomen(scored),
        (ScoringTable.Outdoor2017, Sex.Men) => OutdoorMen2017(scored) ?? OutdoorMen(scored),
        (ScoringTable.Outdoor2017, Sex.Women) => OutdoorWomen2017(scored) ?? OutdoorWomen(scored),
        (ScoringTable.Outdoor2022, Sex.Men) => OutdoorMen(scored),
        (ScoringTable.Outdoor2022, Sex.Women) => OutdoorWomen(scored),
        _ => null,
    };

    private static (decimal A, decimal B)? OutdoorMen(ScoredEvent scored) => scored switch
    {
        ScoredEvent.Sprint100 => (24.63m, 17m),
        ScoredEvent.Sprint200 => (5.08m, 35.5m),
        ScoredEvent.Sprint300 => (1.83m, 57.2m),
        ScoredEvent.Sprint400 => (1.021m, 79m),
        ScoredEvent.Run600 => (0.3857m, 129.5m),
        ScoredEvent.Run800 => (0.198m, 182m),
        ScoredEvent.Run1000 => (0.1123m, 237.5m),
        ScoredEvent.Run1500 => (0.04066m, 385m),
        ScoredEvent.Mile => (0.0351m, 415m),
        ScoredEvent.Run2000 => (0.02181m, 528m),
        ScoredEvent.Run3000 => (0.00815m, 840m),
        ScoredEvent.TwoMiles => (0.00703m, 904.8m),
        ScoredEvent.Run5000 => (0.002778m, 1440m),
        ScoredEvent.Run10000 => (0.000524m, 3150m),
        ScoredEvent.Hurdles400 => (0.546m, 95.5m),
        ScoredEvent.Steeplechase3000 => (0.004316m, 1020m),
        _ => null,
    };

    // Only what the later edition changed.
    private static (decimal A, decimal B)? OutdoorMen2017(ScoredEvent scored) => scored switch
    {
        ScoredEvent.Run600 => (0.367m, 131m),
        ScoredEvent.Run1000 => (0.1074m, 240m),
        _ => null,
    };

    private static (decimal A, decimal B)? IndoorMen(ScoredEvent scored) => scored switch
    {
        ScoredEvent.Sprint60 => (68.6m, 10.7m),
        ScoredEvent.Sprint200 => (5.04m, 36m),
        ScoredEvent.Sprint300 => (1.803m, 58m),
        ScoredEvent.Sprint400 => (0.981m, 80.6m),
        ScoredEvent.Run600 => (0.39m, 131m),
        ScoredEvent.Run800 => (0.1974m, 184m),
        ScoredEvent.Run1000 => (0.1139m, 240m),
        ScoredEvent.Run1500 => (0.042m, 386m),
        ScoredEvent.Mile => (0.0369m, 415m),
        ScoredEvent.Run2000 => (0.0226m, 528m),
        ScoredEvent.Run3000 => (0.008322m, 840m),
        ScoredEvent.TwoMiles => (0.00721m, 907m),
        ScoredEvent.Run5000 => (0.0029m, 1440m),
        _ => null,
    };

    private static (decimal A, decimal B)? OutdoorWomen(ScoredEvent scored) => scored switch
    {
        ScoredEvent.Sprint100 => (9.92m, 22m),
        ScoredEvent.Sprint200 => (2.242m, 45.5m),
        ScoredEvent.Sprint300 => (0.7m, 77m),
        ScoredEvent.Sprint400 => (0.335m, 110m),
        ScoredEvent.Run600 => (0.129m, 180m),
        ScoredEvent.Run800 => (0.0688m, 250m),
        ScoredEvent.Run1000 => (0.0382m, 330m),
        ScoredEvent.Run1500 => (0.0134m, 540m),
        ScoredEvent.Mile => (0.01165m, 580m),
        ScoredEvent.Run2000 => (0.006766m, 750m),
        ScoredEvent.Run3000 => (0.002539m, 1200m),
        ScoredEvent.TwoMiles => (0.002157m, 1296.3m),
        ScoredEvent.Run5000 => (0.000808m, 2100m),
        ScoredEvent.Run10000 => (0.0001712m, 4500m),
        ScoredEvent.Hurdles400 => (0.20857m, 130m),
        ScoredEvent.Steeplechase3000 => (0.001323m, 1510m),
        _ => null,
    };

    // Only what the later edition changed.
    private static (decimal A, decimal B)? OutdoorWomen2017(ScoredEvent scored) => scored switch
    {
        ScoredEvent.Run600 => (0.1192m, 184m),
        _ => null,
    };

    private static (decimal A, decimal B)? IndoorWomen(ScoredEvent scored) => scored switch
    {
        ScoredEvent.Sprint60 => (24.9m, 14m),
        ScoredEvent.Sprint200 => (1.962m, 47.5m),
        ScoredEvent.Sprint300 => (0.6595m, 79m),
        ScoredEvent.Sprint400 => (0.3224m, 112m),
        ScoredEvent.Run600 => (0.1063m, 190.35m),
        ScoredEvent.Run800 => (0.0572m, 264m),
        ScoredEvent.Run1000 => (0.03473m, 340.4m),
        ScoredEvent.Run1500 => (0.01365m, 540m),
        ScoredEvent.Mile => (0.01154m, 585.5m),
        ScoredEvent.Run2000 => (0.00685m, 752.2m),
        ScoredEvent.Run3000 => (0.00259m, 1200m),
        ScoredEvent.TwoMiles => (0.002202m, 1296.3m),
        ScoredEvent.Run5000 => (0.000825m, 2100m),
        _ => null,
    };
}
