namespace Trackside.Telling.Json;

/// <summary>What is wrong with a field of what was sent.</summary>
/// <param name="Field">Its path: <c>reading.steady</c>; empty for the whole.</param>
/// <param name="Message">What is wrong and what would be right, as a sentence.</param>
public sealed record FieldProblem(string Field, string Message);
