namespace Trackside.Web.Archives;

/// <summary>How a value is written, where that does not follow from its kind.</summary>
internal enum FieldShape
{
    Plain,

    /// <summary>How somebody likes things shown, as an object of its own.</summary>
    Habits,

    /// <summary>A secret that the store keeps sealed with the server's keys; in an archive it stands open, for another server has other keys.</summary>
    Sealed,
}

/// <summary>One field of a kind of row, as archives call it.</summary>
/// <param name="Name">Its name in the archive, which stays.</param>
/// <param name="Property">The property of the row; <c>Data.Name</c> for one of a part of it.</param>
/// <param name="Says">What it says, for the schema.</param>
internal sealed record ArchiveField(string Name, string Property, string Says)
{
    /// <summary>How many letters a text has at most, where nothing else is said.</summary>
    public const int UsualMost = 20_000;

    /// <summary>The archives that have it.</summary>
    public Scopes In { get; init; } = Scopes.All;

    /// <summary>Whether it lets somebody in, or near enough.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The kind of row that it names; null where it names none.</summary>
    public string? To { get; init; }

    /// <summary>Whether what it names may be gone, or not in this archive.</summary>
    public bool IsLoose { get; init; }

    public int Most { get; init; } = UsualMost;

    public decimal? Least { get; init; }

    public decimal? Greatest { get; init; }

    /// <summary>Whether it must say something.</summary>
    public bool IsNamed { get; init; }

    public FieldShape Shape { get; init; }

    /// <summary>A number within bounds.</summary>
    public static ArchiveField Number(string name, string property, decimal least, decimal greatest, string says) => new(name, property, says) { Least = least, Greatest = greatest };

    /// <summary>A text of so many letters at most.</summary>
    public static ArchiveField Text(string name, string property, int most, string says) => new(name, property, says) { Most = most };

    /// <summary>What only an archive of a whole instance has, and nobody else should see.</summary>
    public static ArchiveField Secret(string name, string property, string says) => new(name, property, says) { In = Scopes.Instance, IsSecret = true };

    /// <summary>The number of a row of another kind.</summary>
    public static ArchiveField Of(string name, string property, string to, string says) => new(name, property, says) { To = to };

    /// <summary>The number of a row that may be gone.</summary>
    public static ArchiveField Once(string name, string property, string to, string says) => new(name, property, says) { To = to, IsLoose = true };
}
