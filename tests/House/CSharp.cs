using System.Reflection;
using System.Runtime.CompilerServices;

namespace Trackside.House;

/// <summary>Types and signatures, spelt as they are in C#, without namespaces.</summary>
internal static class CSharp
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return "ref " + Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        var name = Keywords.GetValueOrDefault(type) ?? type.Name.Split('`')[0];
        var outer = type is { IsNested: true, IsGenericParameter: false } ? Name(type.DeclaringType!) + "." : "";
        var arguments = type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : "";
        return outer + name + arguments;
    }

    public static string Name(FieldInfo field) => Name(field.FieldType, Known(() => Nullability.Create(field)));

    public static string Name(PropertyInfo property) => Name(property.PropertyType, Known(() => Nullability.Create(property)));

    public static string Name(MethodInfo method) => Name(method.ReturnType, Known(() => Nullability.Create(method.ReturnParameter)));

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    public static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    public static string Accessors(PropertyInfo property)
    {
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        var set = property.SetMethod is { } setter && IsVisible(setter) ? isInit ? "init; " : "set; " : "";
        var name = property.GetIndexParameters() is { Length: > 0 } keys ? $"this[{string.Join(", ", keys.Select(Parameter))}]" : property.Name;
        return $"{name} {{ {get}{set}}}";
    }

    public static string Modifiers(PropertyInfo property) => Modifiers(property.GetAccessors(nonPublic: true).First(IsVisible));

    public static string Modifiers(FieldInfo field) =>
        (field.IsPublic ? "" : "protected ") + (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");

    public static string Modifiers(MethodBase method)
    {
        var isOverride = method is MethodInfo one && one.GetBaseDefinition().DeclaringType != one.DeclaringType;
        var virtuality = method switch
        {
            { IsStatic: true } => "static ",
            { DeclaringType.IsInterface: true } => "",
            _ when isOverride => "override ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
        return (method.IsPublic ? "" : "protected ") + virtuality;
    }

    public static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    public static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static string Parameter(ParameterInfo parameter)
    {
        var passing = (parameter.IsOut, parameter.IsIn, parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute))) switch
        {
            (true, _, _) => "out ",
            (_, true, _) => "in ",
            (_, _, true) => "params ",
            _ => "",
        };
        var type = Name(parameter.ParameterType, Known(() => Nullability.Create(parameter)));
        var otherwise = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "";
        return passing + (passing is "out " or "in " ? type["ref ".Length..] : type) + $" {parameter.Name}{otherwise}";
    }

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        var isNullable = nullability?.ReadState == NullabilityState.Nullable && Nullable.GetUnderlyingType(type) is null;
        return Name(type) + (isNullable ? "?" : "");
    }

    // Spans and other types that cannot be boxed have no nullability to speak of.
    private static NullabilityInfo? Known(Func<NullabilityInfo> read)
    {
        try
        {
            return read();
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
