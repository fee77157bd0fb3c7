namespace Trackside.Web.Settings;

/// <summary>Everything that can be set. Nothing else of <c>Trackside:…</c> is ever read: a test holds it, and the page that lists the settings is made from this.</summary>
public static class AllSettings
{
    public static readonly Setting Data = new("Data", "`data` in the folder that the server runs in", "The data folder: the database of SQLite, files and pictures are in it.");

    public static readonly Setting Postgres = new("Postgres", "SQLite in the data folder", "A PostgreSQL connection, such as `Host=127.0.0.1;Database=trackside;Username=trackside`.", IsSecret: true);

    public static readonly Setting Demo = new("Demo", "on", "`off`: there is no demo squad, and nobody sees anything without signing in.");

    public static readonly Setting SettingsFile = new("Settings", "/etc/trackside/trackside.json, where it is there", "A file of settings; it may also be given as `--settings FILE`.");

    public static readonly Setting BasePath = new("BasePath", "none: the server has a host of its own", "The path under which a proxy shows the server, such as `/trackside`.");

    public static readonly Setting Proxies = new("Proxies", "none: no such header is believed", "The proxies whose `X-Forwarded-For`, `-Proto` and `-Host` are believed: addresses and networks such as `127.0.0.1, 10.0.0.0/8`.");

    /// <summary>All of them, in the order in which they are told.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Data, SettingsFile, Postgres, Demo, BasePath, Proxies];
}
