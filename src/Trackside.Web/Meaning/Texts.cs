namespace Trackside.Web.Meaning;

/// <summary>The texts that tell what was wrong with what was typed. The English one is its own key; the other languages stand beside this file.</summary>
public sealed class Texts;
