namespace Trackside.Web.Watch;

/// <summary>The texts of the watch. The English one is its own key; the other languages stand beside this file.</summary>
internal sealed class Texts;
