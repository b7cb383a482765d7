namespace CarePlanCloud.Exchange;

/// <summary>What a finding code means, for the clerk who meets it and for the engineer who mends the software that wrote the file.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
/// <param name="Severity">The usual severity; writing may be stricter than reading.</param>
/// <param name="Rule">Rule number such as "R45"; null when no rule of the standard is behind it.</param>
/// <param name="Message">What is wrong, in polite Japanese; {0}, {1} … stand for facts of the single case.</param>
/// <param name="Mend">What to do about it, in polite Japanese.</param>
/// <param name="English">What was checked and what to change, for an engineer.</param>
public sealed record FindingExplanation(string Code, Severity Severity, string? Rule, string Message, string Mend, string English);
