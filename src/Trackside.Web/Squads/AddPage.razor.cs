using Microsoft.AspNetCore.Components;
using Trackside.Web.Components;

namespace Trackside.Web.Squads;

/// <summary>Where names are pasted, and shown as they will be added.</summary>
public sealed partial class AddPage
{
    [Parameter, EditorRequired] public Typed Typed { get; set; } = Typed.Nothing;

    /// <summary>What the text adds; null before it was read.</summary>
    [Parameter] public IReadOnlyList<Addition>? Additions { get; set; }

    private int New => Additions!.Count(addition => addition.Kind == AdditionKind.New);

    private int Count => New + Additions!.Count(addition => addition is { Kind: AdditionKind.Known, Performances.Count: > 0 });

    // What is simply added needs no words.
    private string? WordsOf(Addition addition) => addition.Kind switch
    {
        AdditionKind.New => null,
        AdditionKind.Known when addition.Performances.Count > 0 => T["Is in the squad already; the races are added"].Value,
        AdditionKind.Known => T["Is in the squad already; add something to tell two apart"].Value,
        AdditionKind.Left => T["Has left; take them back on the page of the squad"].Value,
        AdditionKind.Repeated => T["Stands higher up already; add something to tell two apart"].Value,
        AdditionKind.Nameless => T["Has no name"].Value,
        AdditionKind.TooLong => T["The name is too long"].Value,
    };

    // A name of ten thousand letters is told by its beginning.
    private static string Shown(string text) => text.Length <= 120 ? text : $"{text[..(char.IsHighSurrogate(text[119]) ? 119 : 120)]}…";
}
