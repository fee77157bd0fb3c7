using System.Reflection;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Trackside.Web.Tests.House;

/// <summary>A piece of markup as it is written in a page: what no language or habit changes.</summary>
/// <remarks>The element is empty where it is a component's parameter, and the attribute where it is text between tags.</remarks>
internal sealed record FixedText(string Page, string Element, string Attribute, string Text)
{
    public bool HasWords => Text.Any(char.IsLetter);

    public override string ToString() => $"{Page}: <{Element}{(Attribute.Length > 0 ? " " + Attribute : "")}> {Text.Trim()}";
}

/// <summary>Reads the markup of every page from what the Razor compiler made of it, so that expressions and code do not confuse.</summary>
internal static class Markup
{
    public static IReadOnlyList<FixedText> Of(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return [.. module.GetAllTypes().Where(type => IsOfComponent(type)).SelectMany(type => type.Methods.Where(method => method.HasBody).SelectMany(Of))];
    }

    private static bool IsOfComponent(TypeDefinition type)
    {
        for (var one = type; one is not null; one = one.DeclaringType)
        {
            for (var parent = one; parent is not null; parent = parent.BaseType?.Resolve())
            {
                if (parent.FullName == typeof(ComponentBase).FullName)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<FixedText> Of(MethodDefinition method)
    {
        var page = method.DeclaringType.DeclaringType?.Name ?? method.DeclaringType.Name;
        var open = new Stack<string>();
        foreach (var instruction in method.Body.Instructions)
        {
            if (instruction.Operand is not MethodReference { DeclaringType.FullName: "Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder" } called)
            {
                continue;
            }

            switch (called.Name)
            {
                case nameof(RenderTreeBuilder.OpenElement):
                    open.Push(LiteralBefore(instruction) ?? "");
                    break;
                case nameof(RenderTreeBuilder.CloseElement):
                    open.TryPop(out _);
                    break;
                case nameof(RenderTreeBuilder.AddContent) when LiteralBefore(instruction) is { } text:
                    yield return new(page, open.Count > 0 ? open.Peek() : "", "", text);
                    break;
                case nameof(RenderTreeBuilder.AddMarkupContent) when LiteralBefore(instruction) is { } html:
                    foreach (var piece in OfHtml(page, open.Count > 0 ? open.Peek() : "", html))
                    {
                        yield return piece;
                    }

                    break;
                case nameof(RenderTreeBuilder.AddAttribute) when NameBefore(instruction) is ({ } name, var value):
                    yield return new(page, open.Count > 0 ? open.Peek() : "", name, value ?? "");
                    break;
                case nameof(RenderTreeBuilder.AddComponentParameter) when NameBefore(instruction) is ({ } name, { } value):
                    yield return new(page, "", name, value);
                    break;
            }
        }
    }

    private static IEnumerable<FixedText> OfHtml(string page, string around, string html)
    {
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        foreach (var node in body.GetDescendants())
        {
            if (node is IText text)
            {
                var element = text.ParentElement!;
                yield return new(page, element == body ? around : element.LocalName, "", text.Data);
            }

            foreach (var attribute in (node as IElement)?.Attributes ?? Enumerable.Empty<IAttr>())
            {
                yield return new(page, ((IElement)node).LocalName, attribute.Name, attribute.Value);
            }
        }
    }

    private static string? LiteralBefore(Instruction call) => Skipped(call.Previous) is { OpCode.Code: Code.Ldstr, Operand: string text } ? text : null;

    // name, value: the value may be a literal or whatever an expression left.
    private static (string? Name, string? Value) NameBefore(Instruction call)
    {
        var value = LiteralBefore(call);
        if (value is not null && Skipped(Skipped(call.Previous)!.Previous) is { OpCode.Code: Code.Ldstr, Operand: string name })
        {
            return (name, value);
        }

        // AddAttribute(n, "name", expression): the name is the first literal after the sequence number.
        for (var one = call.Previous; one is not null && one.Operand is not MethodReference { DeclaringType.Name: nameof(RenderTreeBuilder) }; one = one.Previous)
        {
            if (one is { OpCode.Code: Code.Ldstr, Operand: string first, Previous.OpCode.StackBehaviourPush: StackBehaviour.Pushi })
            {
                return (first, null);
            }
        }

        return (value, null);
    }

    // The compiler passes strings through a check of their type.
    private static Instruction? Skipped(Instruction? instruction) =>
        instruction?.Operand is MethodReference { Name: "TypeCheck" } ? instruction.Previous : instruction;
}
