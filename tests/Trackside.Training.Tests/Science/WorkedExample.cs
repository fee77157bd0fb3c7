using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Science;

/// <summary>
/// A sum worked out by hand on a page: <c>Vdot.Of(5000m, 24:34) = 39.1104</c>. The result is held to half a unit of its last digit. What is
/// called is a static method or property; members of what it returns may stand behind it: <c>BrokenLog.Of(…).TimeFor(1500m) = 254.027</c>.
/// Lists stand in square brackets, and <c>.0</c> behind a list is its first item; a performance is <c>1500m in 3:39.45</c>; lengths end in m,
/// times are as coaches write them; what a type itself names, such as <c>Standard</c>, goes by that name; any other record is written as what
/// its constructor takes, with blanks between.
/// </summary>
internal sealed partial record WorkedExample(string Line)
{
    private static readonly ILookup<string, MemberInfo> Known = typeof(Distance).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static)).ToLookup(member => $"{member.DeclaringType!.Name}.{member.Name}");

    private Match Parts { get; } = Form().Match(Line);

    /// <summary>The formula that is called.</summary>
    public MemberInfo Called => Known[Parts.Groups["name"].Value].FirstOrDefault(member => ParametersOf(member).Length == Arguments.Length)
        ?? throw new InvalidOperationException($"'{Line}' calls nothing that there is.");

    private string[] Arguments => [.. Split(Parts.Groups["arguments"].Value)];

    public void Holds()
    {
        Assert.True(Parts.Success, $"'{Line}' is not written as an example.");
        var expected = Parts.Groups["value"].Value;
        var result = Called switch
        {
            MethodInfo method => method.Invoke(null, [.. ParametersOf(method).Zip(Arguments, (parameter, text) => Argument(parameter.ParameterType, text))]),
            PropertyInfo property => property.GetValue(null),
            _ => throw new InvalidOperationException($"'{Line}' names neither a method nor a property."),
        };
        foreach (var member in Parts.Groups["member"].Captures.Select(capture => capture.Value))
        {
            result = result is IList items && int.TryParse(member, out var index) ? items[index] : MemberOf(result, member);
        }

        if (Number(expected) is { } number)
        {
            var decimals = expected.Contains('.', StringComparison.Ordinal) ? expected.Length - expected.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            Assert.Equal(number, AsNumber(result), Math.Pow(10, -decimals) * 0.500001);
        }
        else
        {
            Assert.Equal(expected, result?.ToString());
        }
    }

    private static ParameterInfo[] ParametersOf(MemberInfo member) => member is MethodInfo method ? method.GetParameters() : [];

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double AsNumber(object? result) => result switch
    {
        Estimate estimate => estimate.Value,
        Duration time => (double)time.TotalSeconds,
        Distance distance => (double)distance.Metres,
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"'{result}' is no number."),
    };

    private static object? MemberOf(object? owner, string text)
    {
        if (text.Split('(') is not [var name, var inside])
        {
            return owner?.GetType().GetProperty(text)?.GetValue(owner);
        }

        var arguments = Split(inside.TrimEnd(')')).ToArray();
        var method = owner!.GetType().GetMethods().Single(one => one.Name == name && one.GetParameters().Length == arguments.Length);
        return method.Invoke(owner, [.. method.GetParameters().Zip(arguments, (parameter, argument) => Argument(parameter.ParameterType, argument))]);
    }

    private static object? Argument(Type type, string text)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (text == "null")
        {
            return null;
        }

        var item = plain.IsArray ? plain.GetElementType() : plain.IsGenericType ? plain.GetGenericArguments()[0] : null;
        return item is not null ? List(plain, item, text)
            : plain == typeof(Distance) ? Metres(text)
            : plain == typeof(Duration) ? Duration.Parse(text)
            : plain == typeof(Pace) ? Pace.Of(Duration.Parse(text.Split("/km")[0]), Distance.Kilometre)
            : plain == typeof(Performance) ? new Performance(Metres(text.Split(" in ")[0]), Duration.Parse(text.Split(" in ")[1]))
            : plain == typeof(DateOnly) ? DateOnly.Parse(text, CultureInfo.InvariantCulture)
            : plain.IsEnum ? Enum.Parse(plain, text)
            : plain.GetProperty(text, BindingFlags.Public | BindingFlags.Static) is { } named ? named.GetValue(null)
            : text.Split(' ') is [_, _, ..] words && ConstructorOf(plain, words.Length) is { } constructor
                ? constructor.Invoke([.. constructor.GetParameters().Zip(words, (parameter, word) => Argument(parameter.ParameterType, word))])
            : Convert.ChangeType(text, plain, CultureInfo.InvariantCulture);
    }

    private static ConstructorInfo? ConstructorOf(Type type, int count) =>
        type.GetConstructors().FirstOrDefault(one => one.GetParameters().Length == count);

    private static Distance Metres(string text) => Distance.FromMetres(decimal.Parse(text.TrimEnd('m'), CultureInfo.InvariantCulture));

    private static object List(Type type, Type item, string text)
    {
        var values = Split(text.Trim('[', ']')).Select(part => Argument(item, part)).ToArray();
        var array = Array.CreateInstance(item, values.Length);
        values.CopyTo(array, 0);
        return type.Name.StartsWith("ImmutableArray", StringComparison.Ordinal)
            ? typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal).GetMethod("AsImmutableArray")!.MakeGenericMethod(item).Invoke(null, [array])!
            : array;
    }

    // Commas inside square brackets belong to the list.
    private static IEnumerable<string> Split(string text) =>
        text.Trim().Length == 0 ? [] : Commas().Split(text).Select(part => part.Trim());

    [GeneratedRegex(@"^(?<name>\w+\.\w+)(\((?<arguments>[^()]*)\))?(\.(?<member>\w+(\([^()]*\))?))* = (?<value>\S+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Form();

    [GeneratedRegex(@",(?![^\[]*\])", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Commas();
}
