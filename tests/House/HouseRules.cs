using System.Reflection;
using System.Runtime.CompilerServices;

namespace Trackside.House;

/// <summary>The rules of the house that a compiler cannot hold. Each lists what breaks it, and nothing when all is well.</summary>
internal static class HouseRules
{
    private const int LongestFile = 250;

    private static readonly string[] EmptySuffixes =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Data", "Info", "Impl", "Base", "Common", "Core", "Shared"];

    /// <summary>What an assembly stands on beside the runtime that runs this test.</summary>
    public static IEnumerable<string> StandsOn(Assembly assembly)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !File.Exists(Path.Combine(runtime, name + ".dll")))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Public classes that someone else could derive from.</summary>
    /// <remarks>The copy constructor that every abstract record has does not open it: a subclass needs another one first.</remarks>
    public static IEnumerable<string> OpenClasses(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        where type is { IsClass: true, IsSealed: false }
        let constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where !type.IsAbstract || constructors.Any(one => CSharp.IsVisible(one) && !IsCopy(one))
        select type.FullName;

    /// <summary>Public structs that can change, or that can be compared by <c>Equals</c> but not by <c>==</c>.</summary>
    public static IEnumerable<string> LooseValues(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        where type is { IsValueType: true, IsEnum: false }
        let isEquatable = typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type)
        where !type.IsDefined(typeof(IsReadOnlyAttribute)) || (isEquatable && type.GetMethod("op_Equality") is null)
        select type.FullName;

    /// <summary>Types named for a pattern instead of for what they are.</summary>
    public static IEnumerable<string> EmptyNames(Assembly assembly) =>
        from type in assembly.GetTypes()
        where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && EmptySuffixes.Any(type.Name.EndsWith)
        select type.FullName;

    /// <summary>Source files that are too long to read, or that silence the compiler.</summary>
    public static IEnumerable<string> UnreadableFiles(string folder) =>
        from source in Repository.Sources(folder)
        let silences = source.Lines.Any(line => line.TrimStart().StartsWith("#pragma", StringComparison.Ordinal))
        where source.Lines.Length > LongestFile || silences
        select $"{source.Path}: {source.Lines.Length} lines{(silences ? ", a pragma" : "")}";

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var original] && original.ParameterType == constructor.DeclaringType;
}
