namespace CarePlanCloud.Domain.Units.Sheet;

/// <summary>
/// The rows as UPSIKYU holds them (S.6–S.33). A kind with sums carries its money in them and not a second time in the code rows (R79, R85);
/// the total counts the units of every row, in brackets or not, as other software does.
/// </summary>
public static class FileRows
{
    public static IReadOnlyList<SheetRow> ForFile(this BenefitSheet sheet)
    {
        var sums = sheet.Rows.Where(row => row.Kind is not (SheetRowKind.Code or SheetRowKind.Total)).Select(KindOf).ToHashSet();
        var units = sheet.Rows.Where(row => row.Kind is SheetRowKind.Code).Sum(row => row.ServiceUnits ?? 0);
        return
        [
            .. sheet.Rows.Select(row => row.Kind switch
            {
                SheetRowKind.Code when sums.Contains(KindOf(row)) && !row.SplitInBrackets => row with { Split = SheetSplit.Empty, Money = null },
                SheetRowKind.Total => row with { ServiceUnits = units },
                _ => row,
            }),
        ];
    }

    private static (string, string, string) KindOf(SheetRow row) => (row.Key.ProviderNumber, row.Key.SatelliteNumber, row.Key.Code[..2]);
}
