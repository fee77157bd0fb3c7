using System.Collections;
using System.Net;
using System.Net.Sockets;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>Looks at what is set: what does nothing, what contradicts, what shows too much, and whether the server could listen.</summary>
internal static class SettingChecks
{
    public static IEnumerable<Finding> All(IConfigurationRoot configuration)
    {
        var found = Slips(Environment.GetEnvironmentVariables()).Concat(Files(configuration)).Concat(Loud(configuration)).Concat(Proxies(configuration)).ToList();
        return found.Count > 0 ? found : [Finding.Ok("settings", "Every name is known, and every value may be.")];
    }

    public static Finding Port(IConfiguration configuration)
    {
        var address = (configuration["urls"] ?? "http://localhost:5000").Split(';')[0];
        if (!Uri.TryCreate(address.Replace("//+", "//0.0.0.0", StringComparison.Ordinal).Replace("//*", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var url))
        {
            return Finding.Fault("address", $"'{address}' is no address to listen at.", "Set ASPNETCORE_URLS to one such as http://127.0.0.1:5000.");
        }

        if (IsServing(configuration))
        {
            return Finding.Ok("address", "A server is running on this data folder.");
        }

        try
        {
            using var listener = new TcpListener(IPAddress.TryParse(url.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Loopback, url.Port);
            listener.Start();
            return Finding.Ok("address", $"{address} is free to listen at; no server is running on this data folder.");
        }
        catch (SocketException problem)
        {
            return problem.SocketErrorCode == SocketError.AccessDenied
                ? Finding.Fault("address", $"This user may not listen at {address}.", "Ports below 1024 need a right of their own. Listen at one above, behind a proxy.")
                : Finding.Fault("address", $"Nobody can listen at {address}: {problem.Message}.", "Another program has it. Set ASPNETCORE_URLS to a free one, or stop that program.");
        }
    }

    // Held by a server as long as it runs.
    private static bool IsServing(IConfiguration configuration)
    {
        var folder = configuration.DataFolder();
        if (!Directory.Exists(folder))
        {
            return false;
        }

        try
        {
            using var mine = FolderLock.Own(folder);
            return mine is null;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Trackside_Data sets nothing: between the parts of a name stand two underscores. Containers are given names such as TRACKSIDE_PORT by others.
    private static IEnumerable<Finding> Slips(IDictionary variables) =>
        from name in variables.Keys.Cast<string>()
        let meant = AllSettings.All.FirstOrDefault(setting => setting.Variable.Replace("__", "_", StringComparison.Ordinal).Equals(name, StringComparison.OrdinalIgnoreCase))
        where meant is not null
        select Finding.Warning("settings", $"The environment variable {name} sets nothing.", $"With two underscores, {meant.Variable} would.");

    private static IEnumerable<Finding> Files(IConfigurationRoot configuration) =>
        from provider in configuration.Providers.OfType<NamedSource>()
        let file = provider.ToString()
        where !OperatingSystem.IsWindows() && File.Exists(file) && (File.GetUnixFileMode(file) & UnixFileMode.OtherRead) != UnixFileMode.None
            && AllSettings.All.Any(setting => setting.IsSecret && provider.TryGet(setting.Key, out _))
        select Finding.Warning("settings", $"{file} holds a secret, and every user of this machine may read it.", $"chmod o-r {file}");

    private static IEnumerable<Finding> Loud(IConfigurationRoot configuration) =>
        from level in configuration.GetSection("Logging:LogLevel").AsEnumerable(makePathsRelative: true)
        where (level.Key.StartsWith("Microsoft", StringComparison.OrdinalIgnoreCase) || level.Key.StartsWith("System", StringComparison.OrdinalIgnoreCase) || level.Key.StartsWith("Npgsql", StringComparison.OrdinalIgnoreCase))
            && !level.Key.EndsWith("Hosting.Lifetime", StringComparison.OrdinalIgnoreCase) && level.Value is "Trace" or "Debug" or "Information"
        select Finding.Warning("log", $"Logging:LogLevel:{level.Key} is {level.Value}: the log then holds addresses, and some addresses are links that let somebody in.", "Take it out when you have found what you look for, and delete that log.");

    private static IEnumerable<Finding> Proxies(IConfigurationRoot configuration)
    {
        if (configuration.GetValue<bool?>("FORWARDEDHEADERS_ENABLED") == true)
        {
            yield return Finding.Warning("proxy", "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes whoever says that they are a proxy.", "Take it out.");
        }

        if (configuration.Text(AllSettings.PublicUrl)?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true && configuration.Text(AllSettings.Proxies) is null
            && configuration["urls"]?.Contains("https:", StringComparison.OrdinalIgnoreCase) != true)
        {
            yield return Finding.Warning("proxy", $"People come by https, the server listens by http, and {AllSettings.Proxies.Variable} names no proxy: everybody then seems to come from the proxy's own address, and limits count them as one.", $"Set {AllSettings.Proxies.Variable} to the proxy's address, such as 127.0.0.1.");
        }

        if (Uri.TryCreate(configuration.Text(AllSettings.PublicUrl), UriKind.Absolute, out var address) && address is { Scheme: "http", IsLoopback: false })
        {
            yield return Finding.Warning("address", $"{AllSettings.PublicUrl.Variable} is {address}: passwords cross the network as they are, and passkeys do not work.", "Put a proxy with a certificate before the server, and begin the address with https://.");
        }
    }
}
