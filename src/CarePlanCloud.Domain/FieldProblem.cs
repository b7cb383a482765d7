namespace CarePlanCloud.Domain;

/// <summary>
/// What is wrong with one item of an input, for the screen to say beside the field. <paramref name="Field"/> is a stable lower-case word
/// (insurer_number); <paramref name="Message"/> is polite Japanese: what is wrong and how to mend it.
/// </summary>
public sealed record FieldProblem(string Field, string Message);
