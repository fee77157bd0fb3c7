namespace Trackside.Web.Settings;

/// <summary>Everything that can be set. Nothing else of <c>Trackside:…</c> is ever read: a test holds it, and the page that lists the settings is made from this.</summary>
public static class AllSettings
{
    public static readonly Setting Data = new("Data", "`data` in the folder that the server runs in", "The data folder: the database of SQLite, files and pictures are in it.");

    public static readonly Setting SettingsFile = new("Settings", "`/etc/trackside/trackside.json`, where it is there", "A file of settings; it may also be given as `--settings FILE`.");

    public static readonly Setting Postgres = new("Postgres", "SQLite in the data folder", "A PostgreSQL connection, such as `Host=127.0.0.1;Database=trackside;Username=trackside`.", IsSecret: true) { Problem = May.BePostgres };

    public static readonly Setting PublicUrl = new("PublicUrl", "what each request says it came to",
        "The address under which people open the server, such as `https://trackside.example.org`: links that are handed out begin with it, and other host names are refused. With `https` the cookies are bound to that host.")
    {
        Problem = May.BeAddress,
    };

    public static readonly Setting Demo = new("Demo", "on", "`off`: there is no demo squad, and nobody sees anything without signing in.") { Problem = May.BeSwitch };

    public static readonly Setting Migrate = new("Migrate", "on", "`off`: a start does not bring the tables up to date, and refuses while they are behind; then `trackside-server migrate` does it.") { Problem = May.BeSwitch };

    public static readonly Setting DatabaseWait = new("DatabaseWait", "60", "How many seconds a start waits for PostgreSQL to answer, 0 to 3600.") { Problem = May.BeWhole(0, 3600) };

    public static readonly Setting PgDump = new("PgDump", "the newest on the path or under `/usr/lib/postgresql`", "The program `pg_dump`, by which PostgreSQL is backed up; `psql` stands beside it.");

    public static readonly Setting StopDelay = new("StopDelay", "0", "How many seconds, 0 to 300, the server still answers after it was told to stop, while `/health/ready` says 503: time for a load balancer to look.") { Problem = May.BeWhole(0, 300) };

    public static readonly Setting StopWait = new("StopWait", "30", "How many seconds, 1 to 600, requests that have begun may take to end when the server stops.") { Problem = May.BeWhole(1, 600) };

    public static readonly Setting Log = new("Log", "text", "How the log is written to the console: `text` for people, `json` for programs, one object a line.") { Problem = May.BeOneOf("text", "json") };

    public static readonly Setting LogLevel = new("LogLevel", "information", "What the server logs of its own: `debug`, `information`, `warning` or `error` and what is graver.") { Problem = May.BeOneOf("debug", "information", "warning", "error") };

    public static readonly Setting Otlp = new("Otlp", "nothing is sent", "Where metrics and traces go by OTLP over HTTP, such as `http://127.0.0.1:4318`.") { Problem = May.BeAddress };

    public static readonly Setting BasePath = new("BasePath", "the path of `Trackside__PublicUrl`, or none: the server has a host of its own", "The path under which a proxy shows the server, such as `/trackside`.") { Problem = May.BePath };

    public static readonly Setting Proxies = new("Proxies", "none: no such header is believed", "The proxies whose `X-Forwarded-For`, `-Proto` and `-Host` are believed: addresses and networks such as `127.0.0.1, 10.0.0.0/8`.") { Problem = May.BeNetworks };

    public static readonly Setting AuditDays = new("AuditDays", "`730`: two years", "How many days the log of who saw and changed what is kept, from 30 to 3650.") { Problem = May.BeWhole(30, 3650) };

    public static readonly Setting ApiPerMinute = new("ApiPerMinute", "`600`", "How often a minute each account, and each token, may ask the API; a whole number from 1 to 1000000.") { Problem = May.BeWhole(1, 1_000_000) };

    public static readonly Setting ApiPerMinuteGuest = new("ApiPerMinuteGuest", "`300`", "How often a minute each address may ask the API without signing in; a whole number from 1 to 1000000.") { Problem = May.BeWhole(1, 1_000_000) };

    public static readonly Setting WebhooksToPrivateAddresses = new("WebhooksToPrivateAddresses", "off", "`on`: webhooks may also go to addresses that are not public, and by plain `http`. Whoever heads a squad can then reach what the server reaches.") { Problem = May.BeSwitch };

    public static readonly Setting PasswordSignIn = new("PasswordSignIn", "on", "`off`: nobody signs in by a password; passkeys, recovery codes and sign-in by another remain.") { Problem = May.BeSwitch };

    public static readonly Setting OidcAuthority = new("OidcAuthority", "no sign-in by another",
        "The address of an OpenID Connect provider, as it stands in `issuer` of its discovery document: `https://id.example.org/realms/club`. It begins with `https://`, or with `http://` on this machine.")
    {
        Problem = May.BeAddress,
    };

    public static readonly Setting OidcClient = new("OidcClient", "none; it must be set with `OidcAuthority`", "The client id that the provider knows this server by. Its redirect address is the public address and `/sign-in/other/back`.");

    public static readonly Setting OidcSecret = new("OidcSecret", "none: a public client, with PKCE alone", "The client's secret.", IsSecret: true);

    public static readonly Setting OidcName = new("OidcName", "the provider's host name", "What the button calls the provider: `Club account`.");

    public static readonly Setting OidcScopes = new("OidcScopes", "openid profile email", "The scopes that are asked for, with spaces between; `openid` is among them.");

    public static readonly Setting OidcNameClaim = new("OidcNameClaim", "name", "The claim of the id_token that says what the person is called. It fills a field in, which the person may change.");

    public static readonly Setting OidcAccounts = new("OidcAccounts", "invited",
        "Who may come in by the provider without an account: `invited` by a link to a squad, `anyone`, or `nobody`, so that people connect the provider to an account they have.")
    {
        Problem = May.BeOneOf("invited", "anyone", "nobody"),
    };

    public static readonly Setting SignInTries = new("SignInTries", "10", "How many wrong passwords or codes for one account one address may send in 15 minutes: from 3 to 1000.") { Problem = May.BeWhole(3, 1000) };

    public static readonly Setting AddressTries = new("AddressTries", "60", "How many wrong passwords or codes for whatever accounts one address may send in 15 minutes: from 3 to 100000.") { Problem = May.BeWhole(3, 100_000) };

    public static readonly Setting AccountTries = new("AccountTries", "200", "How many wrong passwords or codes for one account may come in an hour from all browsers that never signed in to it: from 10 to 1000000.") { Problem = May.BeWhole(10, 1_000_000) };

    public static readonly Setting AddressForms = new("AddressForms", "120", "How many forms of a kind (signing in, joining, recovery) one address may send in 10 minutes without having signed in: from 10 to 100000.") { Problem = May.BeWhole(10, 100_000) };

    public static readonly Setting SignedInIdleDays = new("SignedInIdleDays", "60", "After how many days without a visit a browser is signed out: from 1 to 365.") { Problem = May.BeWhole(1, 365) };

    public static readonly Setting SignedInDays = new("SignedInDays", "365", "After how many days a browser is signed out, however often it comes: from 1 to 3650.") { Problem = May.BeWhole(1, 3650) };

    public static readonly Setting KeySecret = new("KeySecret", "none: the keys lie in the database as they are",
        "A secret of 32 letters or more that seals the keys of cookies and forms in the database. Who changes or loses it signs everybody out.", IsSecret: true);

    /// <summary>All of them, in the order in which they are told.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Data, SettingsFile, Postgres, Demo, PublicUrl, Migrate, DatabaseWait, PgDump, StopDelay, StopWait,
        Log, LogLevel, Otlp, AuditDays, ApiPerMinute, ApiPerMinuteGuest, WebhooksToPrivateAddresses, PasswordSignIn, OidcAuthority, OidcClient,
        OidcSecret, OidcName, OidcScopes, OidcNameClaim, OidcAccounts, SignInTries, AddressTries, AccountTries, AddressForms, SignedInIdleDays,
        SignedInDays, KeySecret, BasePath, Proxies,
    ];
}
