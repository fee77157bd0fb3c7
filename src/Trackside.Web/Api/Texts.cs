namespace Trackside.Web.Api;

/// <summary>The texts of these pages. The English one is its own key; the other languages stand beside this file.</summary>
internal sealed class Texts;
