namespace Trackside.Web.Archives;

/// <summary>An archive cannot be taken in: says where it is wrong, and what to do about it, in the language of who asks.</summary>
internal sealed class ArchiveException(string message) : Exception(message);
