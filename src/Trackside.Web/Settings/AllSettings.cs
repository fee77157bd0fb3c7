namespace Trackside.Web.Settings;

/// <summary>Everything that can be set. Nothing else of <c>Trackside:…</c> is ever read: a test holds it, and the page that lists the settings is made from this.</summary>
public static class AllSettings
{
    public static readonly Setting Data = new("Data", "`data` in the folder that the server runs in", "The data folder: the database of SQLite, files and pictures are in it.");

    public static readonly Setting SettingsFile = new("Settings", "`/etc/trackside/trackside.json`, where it is there", "A file of settings; it may also be given as `--settings FILE`.");

    public static readonly Setting Postgres = new("Postgres", "SQLite in the data folder", "A PostgreSQL connection, such as `Host=127.0.0.1;Database=trackside;Username=trackside`.", IsSecret: true) { Problem = May.BePostgres };

    public static readonly Setting Demo = new("Demo", "on", "`off`: there is no demo squad, and nobody sees anything without signing in.") { Problem = May.BeSwitch };

    public static readonly Setting Migrate = new("Migrate", "on", "`off`: a start does not bring the tables up to date, and refuses while they are behind; then `trackside-server migrate` does it.") { Problem = May.BeSwitch };

    public static readonly Setting DatabaseWait = new("DatabaseWait", "60", "How many seconds a start waits for PostgreSQL to answer, 0 to 3600.") { Problem = May.BeWhole(0, 3600) };

    public static readonly Setting PgDump = new("PgDump", "the newest on the path or under `/usr/lib/postgresql`", "The program `pg_dump`, by which PostgreSQL is backed up; `psql` stands beside it.");

    public static readonly Setting StopDelay = new("StopDelay", "0", "How many seconds, 0 to 300, the server still answers after it was told to stop, while `/health/ready` says 503: time for a load balancer to look.") { Problem = May.BeWhole(0, 300) };

    public static readonly Setting StopWait = new("StopWait", "30", "How many seconds, 1 to 600, requests that have begun may take to end when the server stops.") { Problem = May.BeWhole(1, 600) };

    public static readonly Setting Log = new("Log", "text", "How the log is written to the console: `text` for people, `json` for programs, one object a line.") { Problem = May.BeOneOf("text", "json") };

    public static readonly Setting LogLevel = new("LogLevel", "information", "What the server logs of its own: `debug`, `information`, `warning` or `error` and what is graver.") { Problem = May.BeOneOf("debug", "information", "warning", "error") };

    public static readonly Setting Otlp = new("Otlp", "nothing is sent", "Where metrics and traces go by OTLP over HTTP, such as `http://127.0.0.1:4318`.") { Problem = May.BeAddress };

    public static readonly Setting BasePath = new("BasePath", "none: the server has a host of its own", "The path under which a proxy shows the server, such as `/trackside`.") { Problem = May.BePath };

    public static readonly Setting Proxies = new("Proxies", "none: no such header is believed", "The proxies whose `X-Forwarded-For`, `-Proto` and `-Host` are believed: addresses and networks such as `127.0.0.1, 10.0.0.0/8`.") { Problem = May.BeNetworks };

    /// <summary>All of them, in the order in which they are told.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Data, SettingsFile, Postgres, Demo, Migrate, DatabaseWait, PgDump, StopDelay, StopWait, Log, LogLevel, Otlp, BasePath, Proxies];
}
