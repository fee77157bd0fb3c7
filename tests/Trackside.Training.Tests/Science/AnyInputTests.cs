using System.Collections;
using System.Reflection;
using System.Runtime.InteropServices;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Science;

/// <summary>Whatever is put into a formula, a number comes out or the input is refused: never a NaN, never an infinity.</summary>
public sealed class AnyInputTests
{
    private static readonly double[] Numbers =
        [double.NaN, double.NegativeInfinity, double.MinValue, -1e9, -1, -1e-300, 0, 1e-300, 0.013, 0.5, 1, 3.7, 42, 360, 1e9, double.MaxValue, double.PositiveInfinity];

    private static readonly long[] Milliseconds = [0, 1, 999, 9_580, 48_000, 219_450, 873_000, 7_200_000, 90_000_000, long.MaxValue];

    private static readonly decimal[] Metres = [0, 0.0001m, 1, 60, 100, 400, 1500, 5000, 42_195, 1_000_000, 922_000_000_000_000m];

    public static IEnumerable<TheoryDataRow<string>> Names { get; } =
        [.. Formulas().Select(method => new TheoryDataRow<string>(NameOf(method)) { TestDisplayName = NameOf(method) })];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_formula_gives_a_finite_number_or_refuses(string name)
    {
        var method = Formulas().Single(one => NameOf(one) == name);
        var picks = new Picks(1);

        var answers = 0;
        for (var turn = 0; turn < 2_000; turn++)
        {
            var arguments = method.GetParameters().Select(parameter => Any(parameter.ParameterType, picks)).ToArray();
            try
            {
                Finite.In(method.Invoke(null, arguments), name);
                answers++;
            }
            catch (TargetInvocationException problem) when (problem.InnerException is ArgumentException)
            {
                continue;
            }
        }

        Assert.True(answers > 0, $"{name} refused whatever it was given, so nothing was tried.");
    }

    private static string NameOf(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})";

    private static IEnumerable<MethodInfo> Formulas() =>
        from type in typeof(Distance).Assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.IsDefined(typeof(FormulaAttribute))
        select method;

    private static object? Any(Type type, Picks picks)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return picks.Next(4) == 0 ? null : Any(inner, picks);
        }

        if (type.IsArray || (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)))
        {
            var item = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
            var array = Array.CreateInstance(item, picks.Next(8));
            for (var index = 0; index < array.Length; index++)
            {
                array.SetValue(Any(item, picks), index);
            }

            return type.Name.StartsWith("ImmutableArray", StringComparison.Ordinal)
                ? typeof(ImmutableCollectionsMarshal).GetMethod("AsImmutableArray")!.MakeGenericMethod(item).Invoke(null, [array])
                : array;
        }

        return type == typeof(double) ? (picks.Next(3) == 0 ? (picks.NextDouble() * (picks.Next(2) == 0 ? 10 : 200)) : Numbers[picks.Next(Numbers.Length)])
            : type == typeof(int) ? new[] { int.MinValue, -1, 0, 1, 2, 8, 400, int.MaxValue }[picks.Next(8)]
            : type == typeof(decimal) ? new[] { decimal.MinValue, -1, 0, 0.5m, 6, 97, decimal.MaxValue }[picks.Next(7)]
            : type == typeof(bool) ? picks.Next(2) == 0
            : type == typeof(string) ? new[] { "", "T", "VMA", "?" }[picks.Next(4)]
            : type == typeof(Duration) ? Duration.FromMilliseconds(Milliseconds[picks.Next(Milliseconds.Length)])
            : type == typeof(Distance) ? Distance.FromMetres(Metres[picks.Next(Metres.Length)])
            : type == typeof(DateOnly) ? DateOnly.FromDayNumber(picks.Next(DateOnly.MaxValue.DayNumber))
            : type == typeof(Pace) ? Pace.Of(Duration.FromMilliseconds(Milliseconds[picks.Next(1, Milliseconds.Length)]), Distance.FromMetres(Metres[picks.Next(1, Metres.Length)]))
            : type == typeof(Performance) && picks.Next(2) == 0 ? Believable(picks)
            : type.IsEnum ? Enum.GetValues(type).GetValue(picks.Next(Enum.GetValues(type).Length))
            : Made(type, picks);
    }

    // Wild parts make no race that anyone ran, and lists of them would all be refused.
    private static Performance Believable(Picks picks)
    {
        var race = Race.All[picks.Next(Race.All.Length)].Distance;
        return new Performance(race, Duration.FromMilliseconds((long)(race.TotalMetres * 1_000 / (4 + (4 * picks.NextDouble())))));
    }

    // Anything else is made of its parts: by its largest constructor, or by its factory 'Of'.
    private static object? Made(Type type, Picks picks)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).FirstOrDefault();
        var maker = (MethodBase?)constructor ?? type.GetMethod("Of", BindingFlags.Public | BindingFlags.Static)!;
        for (var attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                var arguments = maker.GetParameters().Select(parameter => Any(parameter.ParameterType, picks)).ToArray();
                return maker is ConstructorInfo make ? make.Invoke(arguments) : maker.Invoke(null, arguments);
            }
            catch (TargetInvocationException problem) when (problem.InnerException is ArgumentException)
            {
                continue;
            }
        }

        return null;
    }
}
