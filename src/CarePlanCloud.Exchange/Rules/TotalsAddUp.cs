namespace CarePlanCloud.Exchange.Rules;

/// <summary>
/// R85: the total row is the sum of the lines. The standard leaves open whether a kind with a subtotal counts by its subtotal
/// or by its code rows, and software differs, so each of those readings is accepted.
/// </summary>
internal sealed class TotalsAddUp : IRule
{
    private static readonly string[] Amounts =
    [
        "ManagedUnits", "KindLimitOverUnits", "KindLimitWithinUnits", "BenefitLimitOverUnits", "BenefitLimitWithinUnits",
        "TotalCost", "InsuranceClaim", "ClientCharge", "ClientChargeSelfPaid", "ServiceUnits",
    ];

    private sealed record Kind(IReadOnlyList<Record> Codes, IReadOnlyList<Record> Subtotals);

    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPSIKYU"))
        {
            foreach (var client in TotalRow.PerClient(file))
            {
                var kinds = TotalRow.PerKind(client).Select(Split).ToList();
                foreach (var kind in kinds)
                {
                    CheckSubtotal(context, file, kind);
                }

                var totals = client.Where(record => TotalRow.IsTotal(record["ServiceCode"])).ToList();
                if (totals.Count == 1)
                {
                    foreach (var column in Amounts)
                    {
                        CheckTotal(context, file, totals[0], kinds, column);
                    }
                }
            }
        }
    }

    private static Kind Split(IEnumerable<Record> rows)
    {
        var bySum = rows.ToLookup(record => TotalRow.IsSubtotal(record["ServiceCode"]));
        return new Kind([.. bySum[false]], [.. bySum[true]]);
    }

    private static void CheckSubtotal(RuleContext context, ExchangeFile file, Kind kind)
    {
        var subtotal = kind.Subtotals.FirstOrDefault(record => record["ServiceCode"].EndsWith("AAAA", StringComparison.Ordinal));
        if (subtotal?.Integer("ManagedUnits") is { } stated && kind.Codes.Any(record => record["ManagedUnits"].Length > 0))
        {
            var sum = Sum(kind.Codes, "ManagedUnits");
            if (sum != stated)
            {
                context.Report(FindingCodes.SubtotalWrong, file, subtotal, "ManagedUnits", stated, sum);
            }
        }
    }

    private static void CheckTotal(RuleContext context, ExchangeFile file, Record total, List<Kind> kinds, string column)
    {
        var byCodes = kinds.Sum(kind => Sum(kind.Codes, column));
        var bySubtotals = kinds.Sum(kind => Sum(kind.Subtotals.Count > 0 ? kind.Subtotals : kind.Codes, column));
        var byFilled = kinds.Sum(kind => Sum(kind.Subtotals.Any(record => record[column].Length > 0) ? kind.Subtotals : kind.Codes, column));
        if (total[column].Length == 0)
        {
            if (byFilled > 0)
            {
                context.Report(FindingCodes.TotalDoubtful, file, total, column, byFilled);
            }
        }
        else if (total.Integer(column) is { } stated && stated != byCodes && stated != bySubtotals && stated != byFilled)
        {
            // Software counts the unit column in several ways, so there it is only doubtful.
            context.Report(column == "ServiceUnits" ? FindingCodes.TotalDoubtful : FindingCodes.TotalWrong, file, total, column, column == "ServiceUnits" ? [byFilled] : [stated, byFilled]);
        }
    }

    private static long Sum(IEnumerable<Record> records, string column) => records.Sum(record => (long)(record.Integer(column) ?? 0));
}
