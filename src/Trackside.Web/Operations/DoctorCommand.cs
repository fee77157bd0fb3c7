using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary><c>trackside-server doctor</c>: looks at everything a server needs, and says what is wrong and how to mend it. Changes nothing.</summary>
internal static class DoctorCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static Command Create(Workbench bench)
    {
        var json = new Option<bool>("--json") { Description = "As JSON, for programs." };
        var command = new Command("doctor", "Say what is wrong with this server, and how to mend it. Ends with 1 where there is a fault.") { json };
        command.SetAction((line, cancellation) => RunAsync(bench, line.GetValue(json), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Workbench bench, bool asJson, CancellationToken cancellation)
    {
        var findings = await FindAsync(bench, cancellation);
        if (asJson)
        {
            await bench.Output.WriteLineAsync(JsonSerializer.Serialize(findings, Json));
        }
        else
        {
            foreach (var finding in findings)
            {
                await bench.Output.WriteLineAsync($"{finding.Level.ToString().ToLowerInvariant(),-8} {finding.About}: {finding.What}{(finding.Cure.Length > 0 ? $"\n         → {finding.Cure}" : "")}");
            }

            var (faults, warnings) = (findings.Count(finding => finding.Level == Level.Fault), findings.Count(finding => finding.Level == Level.Warning));
            await bench.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Trackside {ProgramVersion.Text}: faults {faults}, warnings {warnings}, well {findings.Count - faults - warnings}."));
        }

        return findings.Any(finding => finding.Level == Level.Fault) ? 1 : 0;
    }

    private static async Task<List<Finding>> FindAsync(Workbench bench, CancellationToken cancellation)
    {
        IConfigurationRoot configuration;
        try
        {
            configuration = bench.Configuration;
        }
        catch (SettingException problem)
        {
            return [Finding.Fault("settings", problem.Message, "Correct it; nothing else can be looked at before.")];
        }

        await using var scope = bench.Services.CreateAsyncScope();
        var (db, clock) = (scope.ServiceProvider.GetRequiredService<TracksideDb>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());

        // The doctor counts what waits in the tables, whosever it is.
        db.Viewer = Viewer.Server;
        var findings = new List<Finding>();
        findings.AddRange(SettingChecks.All(configuration));
        findings.AddRange(MachineChecks.Folder(configuration));
        findings.Add(MachineChecks.Space(configuration));
        await foreach (var finding in new StoreChecks(db, configuration, clock).AllAsync(cancellation))
        {
            findings.Add(finding);
        }

        findings.Add(MachineChecks.LastBackup(configuration, clock));
        findings.Add(MachineChecks.Clock(clock, Schema.KnownTo(db)));
        findings.Add(MachineChecks.Languages());
        findings.Add(MachineChecks.Zones());
        findings.Add(MachineChecks.Pictures());
        findings.Add(SettingChecks.Port(configuration));
        return findings;
    }
}
