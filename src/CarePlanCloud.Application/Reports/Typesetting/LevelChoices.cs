namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>要介護状態区分 as lists to choose from; the codes are those of the exchange files.</summary>
internal static class LevelChoices
{
    public static readonly IReadOnlyList<(string Code, string Digit, string Word)> Care =
        [("21", "１", "要介護１"), ("22", "２", "要介護２"), ("23", "３", "要介護３"), ("24", "４", "要介護４"), ("25", "５", "要介護５")];

    public static readonly IReadOnlyList<(string Code, string Word)> Support = [("06", "事業対象者"), ("12", "要支援１"), ("13", "要支援２")];

    /// <summary>１ ２ ３ ４ ５.</summary>
    public static Choices Digits(Typesetter typesetter, string? code) =>
        new(typesetter, Sizes.Label, "", [.. Care.Select(level => new Choice(level.Digit, level.Code == code))]);

    public static Choices Words(Typesetter typesetter, string? code) =>
        new(typesetter, Sizes.Entry, Choices.Dot, [.. Care.Select(level => new Choice(level.Word, level.Code == code))]);

    public static Choices SupportWords(Typesetter typesetter, string? code) =>
        new(typesetter, Sizes.Label, Choices.Dot, [.. Support.Select(level => new Choice(level.Word, level.Code == code))]);

    /// <summary>The word for a level outside the printed list of 要介護 1 to 5.</summary>
    public static string? OutsideCare(string? code) => Support.FirstOrDefault(level => level.Code == code).Word;
}
