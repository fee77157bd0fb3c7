using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Trackside.House;

/// <summary>Which folder of a library may know which: read from the compiled code, bodies of methods included.</summary>
internal static class FolderArrows
{
    /// <summary>Every use of one folder by another that the table does not allow, and every folder that it leaves out.</summary>
    /// <param name="assembly">The library; its folders are the namespaces under its own name.</param>
    /// <param name="allowed">A row a folder: its name, then those it may know. A type outside any folder is in the folder <c>""</c>.</param>
    /// <param name="root">The namespace above the folders, where it is not the assembly's name.</param>
    public static IEnumerable<string> Violations(Assembly assembly, IReadOnlyDictionary<string, string[]> allowed, string? root = null)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        root ??= assembly.GetName().Name!;
        var violations =
            from type in module.GetAllTypes()
            let folder = FolderOf(type, root)
            where folder is not null
            from used in UsedBy(type).Select(used => FolderOf(used, root) is { } other && other != folder ? other : null).Distinct()
            where used is not null && !allowed.GetValueOrDefault(folder, []).Contains(used)
            select $"{type.FullName} knows {(used.Length == 0 ? root : used)}";
        var strangers =
            from folder in module.Types.Select(type => FolderOf(type, root)).Distinct()
            where folder is not null && !allowed.ContainsKey(folder)
            select $"The folder '{folder}' has no row in the table";
        return violations.Concat(strangers).Distinct().Order(StringComparer.Ordinal).ToList();
    }

    private static string? FolderOf(TypeReference type, string root)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace == root ? ""
            : type.Namespace.StartsWith(root + ".", StringComparison.Ordinal) ? type.Namespace[(root.Length + 1)..].Split('.')[0]
            : null;
    }

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        var signatures = type.Methods.SelectMany(method =>
            method.Parameters.Select(parameter => parameter.ParameterType)
                .Append(method.ReturnType)
                .Concat(method.GenericParameters.SelectMany(parameter => parameter.Constraints.Select(constraint => constraint.ConstraintType))));
        var bodies = type.Methods.Where(method => method.HasBody).SelectMany(method =>
            method.Body.Variables.Select(variable => variable.VariableType)
                .Concat(method.Body.Instructions.SelectMany(instruction => UsedBy(instruction.Operand))));
        var attributes = type.CustomAttributes
            .Concat(type.Methods.SelectMany(method => method.CustomAttributes))
            .Concat(type.Properties.SelectMany(property => property.CustomAttributes))
            .Select(attribute => attribute.AttributeType);

        return type.Interfaces.Select(one => one.InterfaceType)
            .Concat(type.Fields.Select(field => field.FieldType))
            .Concat(type.BaseType is { } parent ? [parent] : [])
            .Concat(signatures).Concat(bodies).Concat(attributes)
            .SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> UsedBy(object? operand) => operand switch
    {
        TypeReference type => [type],
        MethodReference method =>
            [method.DeclaringType, method.ReturnType, .. method is GenericInstanceMethod generic ? generic.GenericArguments : []],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    // List<Distance[]> is a list, an array and a distance.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification outer => Parts(outer.ElementType),
        _ => [type],
    };
}
