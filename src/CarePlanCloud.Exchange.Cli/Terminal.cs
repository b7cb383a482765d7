namespace CarePlanCloud.Exchange.Cli;

/// <summary>Where the tool reads from and talks to.</summary>
/// <param name="Output">The answer, and nothing else.</param>
/// <param name="Error">What is said to the person in front of it.</param>
/// <param name="Input">Standard input, for the path "-".</param>
/// <param name="OutputIsScreen">Whether a person reads the answer as it comes.</param>
/// <param name="ErrorIsScreen">Whether progress can be drawn.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, Stream Input, bool OutputIsScreen = false, bool ErrorIsScreen = false);
