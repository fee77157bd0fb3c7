using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace Trackside.Web.Settings;

/// <summary>Where a setting comes from, in an operator's words.</summary>
public static class Origins
{
    /// <summary>The place that counts; null where nothing is set.</summary>
    public static string? Of(IConfigurationRoot configuration, string key) =>
        configuration.Providers.Reverse().FirstOrDefault(provider => provider.TryGet(key, out var value) && value is not null) switch
        {
            null => null,
            CommandLineConfigurationProvider => "the command line",
            EnvironmentVariablesConfigurationProvider => "the environment",
            FileConfigurationProvider { Source.Path: { } path } => path,
            var provider => provider.ToString(),
        };
}
