namespace CarePlanCloud.Exchange.Rules;

/// <summary>R78: the total row is marked by both 999999 and 9999999999.</summary>
internal sealed class TotalMarksStandTogether : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file) => !file.IsForm7() ? null : record =>
    {
        if (TotalRow.IsTotal(record["ServiceCode"]) != (record["ServiceOfficeNumber"] == TotalRow.OfficeNumber))
        {
            context.Report(FindingCodes.TotalRowMixed, file, record, "ServiceOfficeNumber");
        }
    };
}

/// <summary>R78: one total row per client and month.</summary>
internal sealed class OneTotalRowPerClient : IRule
{
    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPSIKYU"))
        {
            foreach (var client in TotalRow.PerClient(file))
            {
                // The row that is marked in full is the total row; what else claims to be one is named.
                var totals = client.Where(record => TotalRow.IsTotal(record["ServiceCode"]))
                    .OrderByDescending(record => record["ServiceOfficeNumber"] == TotalRow.OfficeNumber).ToList();
                foreach (var record in totals.Count == 0 ? [client.First()] : totals.Skip(1))
                {
                    context.Report(FindingCodes.TotalRowCount, file, record, "ServiceCode", totals.Count);
                }
            }
        }
    }
}

/// <summary>R79: a kind with several code rows has exactly one subtotal AAAA.</summary>
internal sealed class SeveralCodesNeedSubtotal : IRule
{
    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPSIKYU"))
        {
            foreach (var kind in TotalRow.PerClient(file).SelectMany(TotalRow.PerKind).Where(kind => kind.Key.Item3.Length == 2))
            {
                var codes = kind.Where(record => !TotalRow.IsSubtotal(record["ServiceCode"])).ToList();
                var subtotals = kind.Where(record => record["ServiceCode"].EndsWith("AAAA", StringComparison.Ordinal)).ToList();
                if (codes.Count > 1 && subtotals.Count == 0)
                {
                    context.Report(FindingCodes.SubtotalMissing, file, codes[0], "ServiceCode", kind.Key.Item3);
                }

                foreach (var subtotal in subtotals.Skip(1))
                {
                    context.Report(FindingCodes.SubtotalTwice, file, subtotal, "ServiceCode", kind.Key.Item3);
                }
            }
        }
    }
}

/// <summary>R80, R83: subtotal and total rows have units 0, no discount, and 0 as their count; code rows have a count.</summary>
internal sealed class TotalsCarryNoUnits : IRowRule
{
    private static readonly string[] Discount = ["DiscountRate", "DiscountedUnits"];

    public Action<Record>? For(RuleContext context, ExchangeFile file) => !file.IsForm7() ? null : record =>
    {
        var code = record["ServiceCode"];
        var sums = TotalRow.IsTotal(code) || TotalRow.IsSubtotal(code);
        if (record["Count"].Length == 0)
        {
            context.Report(sums ? FindingCodes.SubtotalCountEmpty : FindingCodes.RequiredEmpty, file, record, "Count");
        }

        if (sums)
        {
            CheckSums(context, file, record);
        }
    };

    private static void CheckSums(RuleContext context, ExchangeFile file, Record record)
    {
        if (record["Units"] is not ("0" or ""))
        {
            context.Report(FindingCodes.TotalUnitsNotZero, file, record, "Units");
        }

        foreach (var name in Discount.Where(name => record[name].Length > 0))
        {
            context.Report(FindingCodes.TotalDiscountFilled, file, record, name);
        }
    }
}
