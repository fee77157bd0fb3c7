namespace Trackside.Web.Archives;

/// <summary>How much is taken out together.</summary>
[Flags]
internal enum Scopes
{
    None = 0,

    /// <summary>What there is of one account, or of one athlete.</summary>
    Person = 1,

    /// <summary>A whole squad.</summary>
    Squad = 2,

    /// <summary>All that an instance keeps.</summary>
    Instance = 4,

    All = Person | Squad | Instance,
}
