namespace Trackside.Notation.Lexicon;

/// <summary>What a word or phrase is for, with its value: a number, or the ordinal of the enumeration that belongs to the sense.</summary>
internal sealed record Meaning(Sense Sense, int Value, string Name);
