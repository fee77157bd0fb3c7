using System.Reflection;
using System.Runtime.CompilerServices;

namespace Trackside.House;

/// <summary>What an assembly promises to others, one line a member, so that a broken promise shows in a diff.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Every public type and member, sorted, a line each.</summary>
    public static string Of(Assembly assembly)
    {
        var lines = assembly.GetExportedTypes()
            .SelectMany(type => Members(type).Select(member => $"{NameOf(type)}: {member}").Prepend($"{NameOf(type)} = {KindOf(type)}"))
            .Order(StringComparer.Ordinal);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string NameOf(Type type) => $"{type.Namespace}.{CSharp.Name(type)}";

    private static string KindOf(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + "class",
        };
        var isPlain = type.IsEnum || type.BaseType is null || type.BaseType == typeof(object) || type.BaseType == typeof(ValueType);
        var interfaces = type.IsEnum ? [] : type.GetInterfaces().Where(one => one.IsPublic).ToArray();
        var direct = interfaces
            .Where(one => !interfaces.Any(other => other != one && other.GetInterfaces().Contains(one)))
            .Where(one => type.BaseType?.GetInterfaces().Contains(one) != true)
            .Select(CSharp.Name)
            .Order(StringComparer.Ordinal);
        string[] parents = [.. isPlain ? [] : new[] { CSharp.Name(type.BaseType!) }, .. direct];
        return parents.Length == 0 ? kind : $"{kind} : {string.Join(", ", parents)}";
    }

    private static IEnumerable<string> Members(Type type) => type.GetMembers(Declared).Where(IsWritten).Select(member => member switch
    {
        FieldInfo { IsLiteral: true } field => $"const {CSharp.Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{CSharp.Modifiers(field)}{CSharp.Name(field)} {field.Name}",
        PropertyInfo property => $"{CSharp.Modifiers(property)}{CSharp.Name(property)} {CSharp.Accessors(property)}",
        EventInfo signal => $"event {CSharp.Name(signal.EventHandlerType!)} {signal.Name}",
        MethodInfo method => $"{CSharp.Modifiers(method)}{CSharp.Name(method)} {method.Name}{CSharp.Generics(method)}({CSharp.Parameters(method)})",
        ConstructorInfo constructor => $"new({CSharp.Parameters(constructor)})",
        _ => member.ToString()!,
    });

    // What the compiler adds to every record or enum goes without saying; so do accessors, which stand with their property.
    private static bool IsWritten(MemberInfo member) => member switch
    {
        FieldInfo field => CSharp.IsVisible(field) && !field.IsSpecialName,
        MethodInfo method => CSharp.IsVisible(method) && !IsCompilerMade(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
        ConstructorInfo constructor => CSharp.IsVisible(constructor) && !IsCompilerMade(constructor),
        PropertyInfo property => property.Name != "EqualityContract" && property.GetAccessors(nonPublic: true).Any(CSharp.IsVisible),
        EventInfo signal => CSharp.IsVisible(signal.AddMethod!),
        _ => false,
    };

    private static bool IsCompilerMade(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<');
}
