namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>Something a care manager should look at before the slip goes out. It never stops anything.</summary>
/// <param name="Code">Stable, lower case with underscores.</param>
/// <param name="Message">Polite Japanese: what, and where.</param>
/// <param name="Remedy">How to mend it.</param>
public abstract record SlipWarning(string Code, string Message, string Remedy);
