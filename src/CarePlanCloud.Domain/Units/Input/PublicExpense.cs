namespace CarePlanCloud.Domain.Units.Input;

/// <summary>公費 that takes over what the insurance does not pay. It never covers units over the limit.</summary>
/// <param name="LawNumber">法別番号, 12 for 生活保護.</param>
/// <param name="Percent">公費率: up to which share of the cost insurance and public expense pay together; 100 for 生活保護.</param>
/// <param name="OwnPayment">本人支払額 of the month in yen, as the welfare office set it.</param>
public sealed record PublicExpense(string LawNumber, int Percent, long OwnPayment)
{
    private const string WelfareLaw = "12";

    /// <summary>The kinds it covers; null for all of them.</summary>
    public IReadOnlyCollection<string>? Kinds { get; init; }

    /// <summary>First and last day it covers; null is open. Only services of these days are taken over.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>生活保護.</summary>
    public bool IsWelfare => LawNumber == WelfareLaw;

    public bool Covers(string kind) => Kinds is null || Kinds.Contains(kind);

    public bool Covers(DateOnly day) => !(day < From) && !(day > To);

    /// <summary>The order in which several pay where nobody says another: 生活保護 last, because it pays what nobody else does; else as they began.</summary>
    public static IReadOnlyList<PublicExpense> InUsualOrder(IEnumerable<PublicExpense> expenses) =>
        [.. expenses.OrderBy(expense => expense.IsWelfare).ThenBy(expense => expense.From ?? DateOnly.MinValue).ThenBy(expense => expense.LawNumber, StringComparer.Ordinal)];
}
