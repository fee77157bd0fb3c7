using System.Collections.Immutable;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Telling;
using Trackside.Telling.Paces;
using Trackside.Training.Phrases;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Cli.Json;

/// <summary>Races, paces and targets as one line of JSON, to the letter of <c>docs/pace.schema.json</c>.</summary>
internal static class PaceJson
{
    /// <summary>The name of the schema of paces and its version; the number goes up when a program that reads it could break.</summary>
    public const string Schema = "trackside.pace/1";

    /// <summary>The name of the schema of targets and its version.</summary>
    public const string TargetSchema = "trackside.targets/1";

    public static string Of(PaceTable table) => JsonLine.Of(json =>
    {
        var numbers = new Numbers(json);
        json.WriteString("schema", Schema);
        ProfileJson.Write(json, numbers, table.Profile);
        json.WriteObjects("races", table.Races, (inner, race) =>
        {
            inner.WriteString("name", race.Race.Name);
            inner.WriteNumber("distanceMetres", race.Race.Distance.Metres);
            numbers.Write("time", race.Time);
            numbers.Write("perKilometre", Scaled(race, Distance.Kilometre), "s/km");
            numbers.Write("per400", Scaled(race, Distance.Lap), "s/400 m");
        });
        json.WriteObjects("paces", table.Training, (inner, pace) =>
        {
            inner.WriteString("name", pace.Letter);
            inner.WriteString("title", pace.NameIn(Speech.English));
            numbers.Write("perKilometre", pace.TimeFor(Distance.Kilometre, table.Profile), "s/km");
            numbers.Write("perMile", pace.TimeFor(Distance.Mile, table.Profile), "s/mile");
            numbers.Write("per400", pace.TimeFor(Distance.Lap, table.Profile), "s/400 m");
        });
        json.WriteObjects("reps", PaceTable.Reps, (inner, rep) =>
        {
            inner.WriteNumber("distanceMetres", rep.Metres);
            inner.WriteObjects("targets", TimesOf(table, rep), (one, at) =>
            {
                one.WriteString("at", at.Name);
                numbers.Write("time", at.Time);
            });
        });
        numbers.WriteModels();
    });

    public static string Of(ImmutableArray<RepTarget> targets, Reading reading, Profile? profile) => JsonLine.Of(json =>
    {
        var numbers = new Numbers(json);
        json.WriteString("schema", TargetSchema);
        json.WriteString("text", reading.Source);
        json.WriteString("canonical", reading.Workout.Reps.IsEmpty ? null : reading.Workout.CanonicalText);
        json.WriteNumber("warnings", reading.Diagnostics.Count(remark => remark.Rule.Severity != Severity.Info));
        ProfileJson.Write(json, numbers, profile);
        json.WriteObjects("targets", targets, (inner, target) =>
        {
            inner.WriteString("name", target.Name);
            inner.WriteNumber("reps", target.Count);
            inner.WriteString("text", target.Rep.Target?.Text);
            TargetJson.Write(inner, numbers, target.Finding ?? new TargetFinding(null, Phrase.Of("The rep asks for nothing but its length.")));
        });
        numbers.WriteModels();
    });

    private static IEnumerable<(string Name, Estimate Time)> TimesOf(PaceTable table, Distance rep) =>
        table.RacesOfReps.Select(race => (race.Race.Name, Time: PaceTable.TimeFor(rep, race)))
            .Concat(table.Training.Select(pace => (Name: pace.Letter, Time: table.TimeFor(rep, pace))))
            .Where(at => at.Time is not null)
            .Select(at => (at.Name, at.Time!));

    private static Estimate Scaled(Equivalent race, Distance per)
    {
        var share = per.TotalMetres / race.Race.Distance.TotalMetres;
        return new Estimate(race.Time.Value * share, race.Time.Low * share, race.Time.High * share, "s", race.Time.Model);
    }
}
