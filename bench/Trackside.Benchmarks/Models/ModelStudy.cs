using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Models;

/// <summary>How far off the models are when a best time is left out and told from the others of the same runner.</summary>
internal static class ModelStudy
{
    private static readonly ImmutableArray<Distance> Events =
    [
        .. new[] { 100m, 200, 400, 800, 1000, 1500, 1609.344m, 2000, 3000, 5000, 10_000 }.Select(Distance.FromMetres),
    ];

    private static readonly ImmutableArray<RaceModel?> Models = [null, .. Enum.GetValues<RaceModel>().Select(model => (RaceModel?)model)];

    private static readonly ImmutableArray<double> Reaches = [0.1, 0.3, 0.6, 1.0, 1.5, double.PositiveInfinity];

    /// <summary>The root mean square error of the athlete's curve from 800 to 10,000 m, in percent, and how many predictions it is of.</summary>
    public static (double Percent, int Count) OfTheCurve() => RootMeanSquare([.. LeftOut(null).Where(IsEndurance).Select(one => one.Percent)]);

    /// <summary>The page <c>docs/science/studies/prediction-error.md</c>.</summary>
    public static string Report()
    {
        var page = new StringBuilder();
        page.Append("""
            # How far off race predictions are

            Written by `Trackside.Benchmarks models`; a test holds this page to what the program computes.

            Eleven sets of best times (nine runners, and the world records of men and of women), 72 times in all, 65 of them from 800 to 10,000 m. Each is left
            out in turn and told from the others of its set: root mean square error in percent. A blank says that the model does not reach. The bests are
            known in general and not a published table, they are those of the best in the world, and the constants of the curve were chosen with them in
            view: so they rank models, and the first few are level. How well the models do for club runners is not known.

            ## Told from all the others


            """);
        TableByEvent(page);
        page.Append("""

            The curve is the default of `Profile`. The last columns are the root mean square over 800 to 10,000 m, the number of predictions in it, and the
            same from 1500 m on. VDOT holds from 3:00 on, so that it says nothing of the 800 m of these runners, which is the hardest to tell, and does not
            see them either.

            ## Told from a 1500 alone


            """);
        TableFromOne(page);
        page.Append("""

            ## How wide the band has to be

            The curve over 800 to 10,000 m, told from every choice of the other times, by how many there are and how far the nearest is, as the logarithm of
            the ratio of the distances (0.69 is a doubling): root mean square error in percent, and in brackets the share that lies in the band given. Twice
            a typical error is a band of some 95 %.


            """);
        TableOfBands(page);
        return page.ToString();
    }

    private static void TableByEvent(StringBuilder page)
    {
        page.Append("| model |").AppendJoin("|", Events.Select(NameOf)).Append("| 800–10K | n | 1500–10K |\n|---|").Insert(page.Length, "---|", Events.Length + 3).Append('\n');
        foreach (var model in Models)
        {
            var errors = LeftOut(model).ToList();
            var (percent, count) = RootMeanSquare([.. errors.Where(IsEndurance).Select(one => one.Percent)]);
            var (later, _) = RootMeanSquare([.. errors.Where(one => one.Race.Metres >= 1500).Select(one => one.Percent)]);
            var cells = Events.Select(race => Cell([.. errors.Where(one => one.Race == race).Select(one => one.Percent)]));
            page.Append(CultureInfo.InvariantCulture, $"| {NameOf(model)} | {string.Join(" | ", cells)} | {percent:0.00} | {count} | {later:0.00} |\n");
        }
    }

    private static void TableFromOne(StringBuilder page)
    {
        var targets = Events.Where(race => race.Metres is 800 or 3000 or 5000 or 10_000).ToList();
        page.Append("| model |").AppendJoin("|", targets.Select(NameOf)).Append("|\n|---|---|---|---|---|\n");
        foreach (var model in Models.Where(model => model is not (RaceModel.OwnPowerLaw or RaceModel.CriticalSpeed)))
        {
            var cells =
                from race in targets
                select Cell([.. from set in PersonalBests.Embedded
                                let one = set.All.FirstOrDefault(best => best.Distance.Metres == 1500)
                                let other = set.All.FirstOrDefault(best => best.Distance == race)
                                where one is not null && other is not null
                                let error = ErrorOf(Profile.Of([one], set.Sex), other, model)
                                where error is not null
                                select error.Value]);
            page.Append(CultureInfo.InvariantCulture, $"| {NameOf(model)} | {string.Join(" | ", cells)} |\n");
        }
    }

    private static void TableOfBands(StringBuilder page)
    {
        var errors = FromEveryChoice().ToList();
        page.Append("| known | to 0.1 | to 0.3 | to 0.6 | to 1.0 | to 1.5 | beyond | all |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var known in errors.GroupBy(one => Math.Min(one.Known, 3)).OrderBy(group => group.Key))
        {
            var least = 0.0;
            page.Append(CultureInfo.InvariantCulture, $"| {(known.Key == 3 ? "3 or more" : $"{known.Key}")} |");
            foreach (var most in Reaches)
            {
                page.Append(CultureInfo.InvariantCulture, $" {Share([.. known.Where(one => one.Reach >= least && one.Reach < most)])} |");
                least = most;
            }

            page.Append(CultureInfo.InvariantCulture, $" {Share([.. known])} |\n");
        }
    }

    private static string Share(IReadOnlyList<(int Known, double Reach, double Percent, double Band)> errors) =>
        string.Create(CultureInfo.InvariantCulture, $"{RootMeanSquare([.. errors.Select(one => one.Percent)]).Percent:0.00} ({100.0 * errors.Count(one => Math.Abs(one.Percent) <= one.Band) / errors.Count:0})");

    private static IEnumerable<(Distance Race, double Percent)> LeftOut(RaceModel? model) =>
        from set in PersonalBests.Embedded
        from one in set.All
        let error = ErrorOf(Profile.Of(set.All.Remove(one), set.Sex), one, model)
        where error is not null
        select (one.Distance, error.Value);

    private static IEnumerable<(int Known, double Reach, double Percent, double Band)> FromEveryChoice()
    {
        foreach (var set in PersonalBests.Embedded)
        {
            var all = set.All.Where(one => one.Distance.Metres >= 800).ToList();
            foreach (var one in all)
            {
                var others = all.Where(other => other != one).ToList();
                for (var choice = 1; choice < 1 << others.Count; choice++)
                {
                    var known = others.Where((_, index) => (choice >> index & 1) == 1).ToList();
                    var told = Profile.Of(known, set.Sex).TimeFor(one.Distance)!;
                    var reach = known.Min(other => Math.Abs(Math.Log((double)(one.Distance.Metres / other.Distance.Metres))));
                    yield return (known.Count, reach, PercentOff(told.Value, one), 100 * (told.High - told.Value) / told.Value);
                }
            }
        }
    }

    private static double? ErrorOf(Profile profile, Performance one, RaceModel? model) =>
        (model is { } named ? profile.TimeFor(one.Distance, named) : profile.TimeFor(one.Distance)) is { } told ? PercentOff(told.Value, one) : null;

    private static double PercentOff(double seconds, Performance one) => 100 * ((seconds / (double)one.Time.TotalSeconds) - 1);

    private static bool IsEndurance((Distance Race, double Percent) one) => one.Race.Metres >= 800;

    private static string Cell(IReadOnlyList<double> errors) => errors.Count == 0 ? "" : RootMeanSquare(errors).Percent.ToString("0.0", CultureInfo.InvariantCulture);

    private static (double Percent, int Count) RootMeanSquare(IReadOnlyList<double> errors) =>
        (errors.Count == 0 ? 0 : Math.Sqrt(errors.Average(error => error * error)), errors.Count);

    private static string NameOf(Distance race) => $" {Race.Of(race)!.Name} ";

    private static string NameOf(RaceModel? model) => model switch
    {
        null => "the curve",
        RaceModel.BrokenLog => "broken log",
        RaceModel.Vdot => "VDOT",
        RaceModel.VdotTrend => "trend of VDOT",
        RaceModel.Riegel => "power law, 1.06",
        RaceModel.PowerLaw => "power law, 1.08",
        RaceModel.OwnPowerLaw => "power law, own",
        RaceModel.Cameron => "Cameron",
        RaceModel.Points => "points",
        RaceModel.CriticalSpeed => "critical speed",
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, "This model has no name here."),
    };
}
