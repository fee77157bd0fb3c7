namespace Trackside.Web.Live;

/// <summary>The texts of these pages. The English one is its own key; the other languages stand beside this file.</summary>
internal sealed class Texts;
