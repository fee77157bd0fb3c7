using FsCheck;
using FsCheck.Fluent;
using Trackside.Training.Quantities;
using Property = Trackside.House.Property;

namespace Trackside.Charts.Tests;

/// <summary>Whatever may be asked to be drawn: plain sessions, wild ones and hostile names.</summary>
internal static class Any
{
    public static readonly string[] Names =
    [
        "400 m", "400 m", "300 m", "3 min", "", " ", "3 × (3 × 120 m)", "Ladder", "500, 300, 200",
        "<script>alert(1)</script>", "a & b \"c\" 'd' ]]>", "\0\u0007\u001b[31m\r\n\t", "\ud800", "x\udc00y", "\u202eneves", "\u2067\u200fמים\u2066", "\ufffe\uffff",
        new string('W', 1000), string.Concat(Enumerable.Repeat("word ", 200)), "漢字漢字漢字漢字", "e\u0301\u0301\u0301", "👩‍🚀 🏃", "מיל", "ﷺ",
    ];

    private static readonly Gen<string> Name = Gen.Elements(Names);

    private static readonly Gen<Duration> Time = Gen.Frequency(
        (12, Gen.Choose(8_000, 400_000).Select(milliseconds => Duration.FromMilliseconds(milliseconds))),
        (2, Gen.Constant(Duration.FromSeconds(70))),
        (1, Gen.Constant(Duration.Zero)),
        (1, Property.Naturals.Select(Duration.FromMilliseconds)));

    private static readonly Gen<Distance> Length = Gen.Frequency(
        (12, Gen.Choose(1, 20).Select(hundreds => Distance.FromMetres(100 * hundreds))),
        (1, Gen.Constant(Distance.Zero)),
        (1, Property.Naturals.Select(ticks => Distance.FromMetres(ticks / 10_000m))));

    private static readonly Gen<Pace> Paces =
        from time in Time
        from distance in Length
        select Pace.Of(time == Duration.Zero ? Duration.FromSeconds(1) : time, distance == Distance.Zero ? Distance.Lap : distance);

    private static readonly Gen<RepBar> Rep =
        from label in Name
        from kind in Gen.Choose(1, 5)
        from distance in Maybe(Length)
        from time in Maybe(Time)
        from recovery in Maybe(Time)
        from target in Maybe(Paces.Zip(Paces))
        select new RepBar(label, kind, distance, time)
        {
            RecoveryAfter = recovery,
            Target = target is var (one, other) ? new PaceBand(one < other ? one : other, one < other ? other : one) : null,
        };

    private static readonly Gen<RepGroup> Group =
        from name in Name
        from count in Gen.Frequency((8, Gen.Choose(0, 6)), (1, Gen.Choose(7, 40)))
        from reps in Rep.ArrayOf(count)
        select new RepGroup(name, [.. reps]);

    /// <summary>A session of none to some hundred reps.</summary>
    public static Gen<RepSession> Session { get; } =
        from title in Name
        from count in Gen.Choose(0, 8)
        from groups in Group.ArrayOf(count)
        from marked in Gen.Choose(-1, 30)
        from sentence in Name
        select new RepSession(title, [.. groups]) { Diminished = marked < 0 ? null : new(marked, sentence) };

    /// <summary>A session in which every rep has a pace that someone could run.</summary>
    public static Gen<RepSession> Run { get; } =
        from count in Gen.Choose(1, 60)
        from reps in (
            from time in Gen.Choose(8_000, 400_000)
            from metres in Gen.Choose(50, 2_000)
            select new RepBar($"{metres} m", 3, Distance.FromMetres(metres), Duration.FromMilliseconds(time))).ArrayOf(count)
        select new RepSession("Run", [new("Set", [.. reps])]);

    /// <summary>The same workout on two days, or something like it.</summary>
    public static Gen<Comparison> Compared { get; } =
        from title in Name
        from thenName in Name
        from nowName in Name
        from count in Gen.Choose(0, 40)
        from reps in (
            from label in Name
            from distance in Maybe(Length)
            from before in Maybe(Time)
            from after in Maybe(Time)
            from error in Gen.Elements(Duration.Zero, Duration.FromMilliseconds(200), Duration.FromSeconds(1000))
            select new ComparedRep(label, distance, before, after, error)).ArrayOf(count)
        select new Comparison(title, thenName, nowName, [.. reps]);

    /// <summary>None to some hundred weeks, some of them years apart.</summary>
    public static Gen<TrainingLog> Log { get; } =
        from title in Name
        from unit in Name
        from first in Gen.Choose(0, 1_000_000)
        from count in Gen.Choose(0, 60)
        from weeks in (
            from gap in Gen.Frequency((20, Gen.Constant(7)), (1, Gen.Choose(7, 40_000)))
            from volume in Length.ArrayOf(5)
            from load in Maybe(Gen.Choose(0, 200))
            from other in Maybe(Gen.Choose(0, 1_000_000))
            select (gap, volume, load, other)).ArrayOf(count)
        select new TrainingLog(title, [.. Placed(first, weeks)]) { LoadUnit = unit };

    /// <summary>A language of longer words.</summary>
    public static ChartWords Wordy { get; } = new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["slower"] = "mucho más lento",
            ["faster"] = "mucho más rápido",
            ["Then"] = "Entonces",
            ["Now"] = "Ahora",
            ["Pace per {0}; bars stand on {1}"] = "Ritmo medio por cada {0} recorrido; todas las barras parten de un ritmo de {1}",
            ["Volume, {0} a week"] = "Volumen de entrenamiento en {0} por cada semana del calendario de la temporada",
            ["Mean of like reps"] = "Media de todas las repeticiones de la misma distancia",
            ["Jan"] = "enero",
            ["Sep"] = "septiembre",
            ["{0} reps"] = "{0} repeticiones",
        },
        ",");

    /// <summary>A way to draw.</summary>
    public static Gen<ChartStyle> Style { get; } =
        from width in Gen.Elements(320, 360, 361, 720, 1600)
        from per in Gen.Elements(Distance.Kilometre, Distance.Mile, Distance.Lap, Distance.FromMetres(100), Distance.FromMetres(0.0001m))
        from names in Gen.Frequency((4, Gen.Constant(new ChartStyle().KindNames.ToArray())), (1, Name.ArrayOf(5)))
        from words in Gen.Elements(ChartWords.English, ChartWords.English, Wordy)
        select new ChartStyle { Id = "c", Width = width, PacePer = per, KindNames = [.. names], Words = words };

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct =>
        Gen.Frequency((1, Gen.Constant<T?>(null)), (6, gen.Select(value => (T?)value)));

    private static IEnumerable<LogWeek> Placed(int first, IEnumerable<(int Gap, Distance[] Volume, int? Load, int? Other)> weeks)
    {
        var day = first;
        foreach (var (gap, volume, load, other) in weeks)
        {
            yield return new(DateOnly.FromDayNumber(day), [.. volume]) { LongLoad = load, ShortLoad = other };
            day += gap;
        }
    }
}
