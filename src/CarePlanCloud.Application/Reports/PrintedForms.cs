namespace CarePlanCloud.Application.Reports;

/// <summary>What came out of a printing.</summary>
/// <param name="Pdf">All documents, one behind the other.</param>
/// <param name="Pages">How many pages each document has.</param>
/// <param name="MissingCharacters">What is printed as 〓, to be told before it goes to paper.</param>
public sealed record PrintedForms(byte[] Pdf, IReadOnlyList<int> Pages, IReadOnlyList<MissingCharacter> MissingCharacters);

/// <summary>A character the font cannot show.</summary>
public sealed record MissingCharacter(string FormTitle, string? ClientName, string Item, string Character);

/// <summary>How far a printing has come, in documents.</summary>
public readonly record struct PrintProgress(int Done, int Total);
