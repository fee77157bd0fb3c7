namespace Trackside.Training.Physiology;

/// <summary>How well a formula is borne out, from the best to the least.</summary>
public enum Evidence
{
    /// <summary>Found in two or more independent sources and computed again against published figures.</summary>
    Replicated,

    /// <summary>Found in a source; no published figures could be had to check it against.</summary>
    Published,

    /// <summary>Put together here from published parts, or from figures at hand; checked against those only.</summary>
    Reconstructed,

    /// <summary>A rule of arithmetic or a definition: there is nothing to be wrong about but the sum.</summary>
    Definition,

    /// <summary>What coaches hold. No controlled evidence was found: a preference, never a fact.</summary>
    CoachingRule,
}
