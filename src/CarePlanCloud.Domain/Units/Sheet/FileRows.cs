namespace CarePlanCloud.Domain.Units.Sheet;

/// <summary>
/// The rows as UPSIKYU holds them (S.6–S.33). A kind with sums carries its money in them and not a second time in the code rows (R79, R85);
/// the total counts the units of every row, in brackets or not, as other software does.
/// </summary>
public static class FileRows
{
    /// <param name="sheet">The whole sheet.</param>
    /// <param name="isExchanged">
    /// Whether rows of a service kind (2 characters) are exchanged at all (R29): the others are left out, and the total is that of the rest.
    /// </param>
    public static IReadOnlyList<SheetRow> ForFile(this BenefitSheet sheet, Func<string, bool>? isExchanged = null)
    {
        var kept = sheet.Rows.Where(row => row.Kind is SheetRowKind.Total || isExchanged is null || isExchanged(row.Key.Code[..2])).ToList();
        var sums = kept.Where(row => row.Kind is not (SheetRowKind.Code or SheetRowKind.Total)).Select(KindOf).ToHashSet();
        var units = kept.Where(row => row.Kind is SheetRowKind.Code).Sum(row => row.ServiceUnits ?? 0);
        return
        [
            .. kept.Select(row => row.Kind switch
            {
                SheetRowKind.Code when sums.Contains(KindOf(row)) && !row.SplitInBrackets => row with { Split = SheetSplit.Empty, Money = null },
                SheetRowKind.Total when kept.Count < sheet.Rows.Count => Remaining(row, [.. kept.Where(Counts)]) with { ServiceUnits = units },
                SheetRowKind.Total => row with { ServiceUnits = units },
                _ => row,
            }),
        ];

        bool Counts(SheetRow row) => row.Kind is not SheetRowKind.Total && (row.Kind is not SheetRowKind.Code || !sums.Contains(KindOf(row)));
    }

    private static SheetRow Remaining(SheetRow total, List<SheetRow> rows) => total with
    {
        ManagedUnits = rows.Sum(row => row.ManagedUnits ?? 0),
        Split = new SheetSplit(
            total.Split.OverKindLimit is null ? null : rows.Sum(row => row.Split.OverKindLimit ?? 0),
            total.Split.WithinKindLimit is null ? null : rows.Sum(row => row.Split.WithinKindLimit ?? 0),
            rows.Sum(row => row.Split.OverLimit ?? 0),
            rows.Sum(row => row.Split.WithinLimit ?? 0)),
        Money = new SheetMoney
        {
            TotalCost = rows.Sum(row => row.Money?.TotalCost ?? 0),
            InsuranceClaim = rows.Sum(row => row.Money?.InsuranceClaim ?? 0),
            ClientCharge = rows.Sum(row => row.Money?.ClientCharge ?? 0),
            PublicExpense = rows.Sum(row => row.Money?.PublicExpense ?? 0),
            SelfPaid = rows.Sum(row => row.Money?.SelfPaid ?? 0),
        },
    };

    private static (string, string, string) KindOf(SheetRow row) => (row.Key.ProviderNumber, row.Key.SatelliteNumber, row.Key.Code[..2]);
}
