namespace Trackside.Training.Physiology;

/// <summary>Says which page of <c>docs/science</c> explains a number, and how well the formula is borne out.</summary>
/// <param name="page">The name of the page without <c>.md</c>, as in <c>vdot</c>; also the model's name in every output.</param>
/// <param name="evidence">How well it is borne out; the page says the same.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class FormulaAttribute(string page, Evidence evidence) : Attribute
{
    /// <summary>The name of the page without <c>.md</c>.</summary>
    public string Page { get; } = page;

    /// <summary>How well the formula is borne out.</summary>
    public Evidence Evidence { get; } = evidence;
}
