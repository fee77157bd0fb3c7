using System.Collections.Immutable;
using System.Globalization;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Models;

/// <summary>The best times of a runner, or the world records of one sex, as generally known: good for ranking models, not a published table.</summary>
internal sealed record PersonalBests(string Name, Sex Sex, ImmutableArray<Performance> All)
{
    /// <summary>Those that are built into the program that asks.</summary>
    public static ImmutableArray<PersonalBests> Embedded { get; } = Load();

    private static ImmutableArray<PersonalBests> Load()
    {
        using var stream = typeof(PersonalBests).Assembly.GetManifestResourceStream("personal-bests.csv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. from line in reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
               let cells = line.Split(',')
               group cells by (Name: cells[0], Sex: cells[1] == "M" ? Sex.Men : Sex.Women) into set
               select new PersonalBests(set.Key.Name, set.Key.Sex, [.. set.Select(cells => new Performance(Distance.FromMetres(Number(cells[2])), Duration.FromSeconds(Number(cells[3]))))]),
        ];
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
