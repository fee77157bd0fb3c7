using Trackside.Web.Settings;

namespace Trackside.Web.Accounts;

/// <summary>Links that a command prints, where no request says by which address people come.</summary>
internal static class PrintedLinks
{
    /// <summary>An address that a person can open, of a path: under the public address where that is set, else where the server listens on this machine.</summary>
    public static string Of(IConfiguration configuration, string path) =>
        (configuration.Text(AllSettings.PublicUrl) ?? (configuration["urls"]?.Split(';')[0] ?? "http://localhost:5000").TrimEnd('/') + configuration.Text(AllSettings.BasePath)).TrimEnd('/')
            .Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal) + path;
}
