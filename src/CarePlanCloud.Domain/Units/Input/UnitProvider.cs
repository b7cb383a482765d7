namespace CarePlanCloud.Domain.Units.Input;

/// <summary>What one provider asks for one service kind in the month.</summary>
/// <param name="Kind">サービス種類コード.</param>
/// <param name="UnitPrice">単位数単価 in yen; from the price table, the insurer (総合事業) or the office's own master.</param>
public sealed record ProvidedKind(string Kind, decimal UnitPrice);

/// <summary>事業所 as the calculator needs it.</summary>
public sealed record UnitProvider(string OfficeNumber, string SatelliteNumber, string Name, IReadOnlyList<ProvidedKind> Kinds)
{
    /// <summary>Who bears 処遇改善加算 of units over the limit.</summary>
    public TreatmentImprovementOverLimit TreatmentImprovement { get; init; } = TreatmentImprovementOverLimit.ClientPays;

    public ProvidedKind? Find(string kind) => Kinds.FirstOrDefault(provided => provided.Kind == kind);
}
