namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>Insured units in yen, before public expense.</summary>
internal readonly record struct Priced(long TotalCost, int? BenefitRate, long InsuranceClaim)
{
    public long ClientCharge => TotalCost - InsuranceClaim;
}
