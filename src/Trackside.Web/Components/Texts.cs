namespace Trackside.Web.Components;

/// <summary>The texts that all pages share. The English one is its own key; the other languages stand beside this file.</summary>
public sealed class Texts;
