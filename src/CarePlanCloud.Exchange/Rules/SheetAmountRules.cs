namespace CarePlanCloud.Exchange.Rules;

/// <summary>R85: in each row of form 7 the total cost is what the insurance and the client pay.</summary>
internal sealed class CostIsClaimAndCharge : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file) => !file.IsForm7() ? null : record =>
    {
        if (record.Integer("TotalCost") is { } cost && record.Integer("InsuranceClaim") is { } claim && record.Integer("ClientCharge") is { } charge
            && cost != (long)claim + charge)
        {
            context.Report(FindingCodes.CostNotClaimAndCharge, file, record, "TotalCost", cost, claim, charge);
        }
    };
}
