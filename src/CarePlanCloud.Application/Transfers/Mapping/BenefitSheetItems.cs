using System.Globalization;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>Rows of UPSIKYU as received → rows of 第7表, as they are to be read: figures are taken over, never computed.</summary>
internal static class BenefitSheetItems
{
    /// <param name="items">In the order of the file, every item by its column name.</param>
    /// <param name="nameOf">The name of a service code in the month.</param>
    public static IReadOnlyList<SheetRow> Read(IReadOnlyList<IReadOnlyDictionary<string, string>> items, Func<string, string> nameOf) =>
        [.. Folded([.. items.Select(row => Row(row, nameOf))])];

    private static SheetRow Row(IReadOnlyDictionary<string, string> row, Func<string, string> nameOf)
    {
        var code = Text("ServiceCode");
        var kind = KindOf(code);
        var isOver30Days = Text("Over30Days") == "1";
        var equipment = new Equipment(Text("TaisCode"), Text("EquipmentNotificationCode"), Text("EquipmentName"), "");
        var managed = Number("ManagedUnits");
        return new SheetRow
        {
            Kind = kind,
            Zone = isOver30Days || kind is SheetRowKind.Over30DaysSubtotal ? SheetZone.Over30Days
                : kind is SheetRowKind.OutsideSubtotal || (kind is SheetRowKind.Code && managed is null or 0) ? SheetZone.Outside
                : SheetZone.Inside,
            ProviderName = Text("ServiceOfficeName"),
            Key = new SheetRowKey(
                Text("ServiceOfficeNumber"), Text("SatelliteNumber"), code,
                equipment.TaisCode.Length > 0 ? equipment.TaisCode : equipment.NotificationCode),
            Name = NameOf(kind, code, isOver30Days, nameOf),
            Equipment = equipment,
            Units = kind is SheetRowKind.Code ? Number("Units") ?? 0 : 0,
            DiscountPercent = Number("DiscountRate"),
            DiscountedUnits = Number("DiscountedUnits"),
            Count = kind is SheetRowKind.Code ? Number("Count") ?? 0 : 0,
            ServiceUnits = Number("ServiceUnits"),
            ManagedUnits = managed,
            Split = new SheetSplit(
                Number("KindLimitOverUnits"), Number("KindLimitWithinUnits"), Number("BenefitLimitOverUnits"), Number("BenefitLimitWithinUnits")),
            Money = Number("TotalCost") is null && Number("ClientCharge") is null && Number("ClientChargeSelfPaid") is null ? null : new SheetMoney
            {
                UnitPrice = decimal.TryParse(Text("UnitPrice"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) ? price : null,
                TotalCost = Number("TotalCost"),
                BenefitRate = Number("BenefitRate"),
                InsuranceClaim = Number("InsuranceClaim"),
                ClientCharge = Number("ClientCharge"),
                SelfPaid = Number("ClientChargeSelfPaid"),
            },
            FixedFee = Number("FixedChargeUnitPrice"),
            ShortStay = Number("ShortStayDaysPlanned") is { } planned ? new ShortStayUse(Number("ShortStayDaysUntilPreviousMonth") ?? 0, planned) : null,
        };

        string Text(string name) => row.GetValueOrDefault(name, "");

        int? Number(string name) =>
            int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static SheetRowKind KindOf(string code) => code switch
    {
        SheetCodes.Total => SheetRowKind.Total,
        _ when code.EndsWith(SheetCodes.Subtotal, StringComparison.Ordinal) => SheetRowKind.Subtotal,
        _ when code.EndsWith(SheetCodes.OutsideSubtotal, StringComparison.Ordinal) => SheetRowKind.OutsideSubtotal,
        _ when code.EndsWith(SheetCodes.Over30DaysSubtotal, StringComparison.Ordinal) => SheetRowKind.Over30DaysSubtotal,
        _ => SheetRowKind.Code,
    };

    private static string NameOf(SheetRowKind kind, string code, bool isOver30Days, Func<string, string> nameOf) => kind switch
    {
        SheetRowKind.Total => "合計",
        SheetRowKind.Subtotal => KindName(code),
        SheetRowKind.OutsideSubtotal => $"{KindName(code)}限度額対象外",
        SheetRowKind.Over30DaysSubtotal => $"30日超{KindName(code)}",
        _ => isOver30Days ? $"30日超{nameOf(code)}" : nameOf(code),
    };

    private static string KindName(string code) => KindRules.Find(code[..2])?.Name ?? code[..2];

    // R79, R85: the files carry the money of a kind in its sums. A sum over a single code is one row on paper; the split of a code under a
    // sum of several is a breakdown, in brackets.
    private static IEnumerable<SheetRow> Folded(IReadOnlyList<SheetRow> rows)
    {
        var codes = rows.Where(row => row.Kind is SheetRowKind.Code).ToLookup(GroupOf);
        var sums = rows.Where(row => row.Kind is not (SheetRowKind.Code or SheetRowKind.Total)).ToLookup(GroupOf);
        foreach (var row in rows)
        {
            var single = codes[GroupOf(row)].Take(2).Count() == 1;
            yield return row.Kind switch
            {
                SheetRowKind.Code when single && sums[GroupOf(row)].FirstOrDefault() is { } sum => row with { Split = sum.Split, Money = sum.Money },
                SheetRowKind.Code when sums[GroupOf(row)].Any() => row with { SplitInBrackets = true },
                SheetRowKind.Total or SheetRowKind.Code => row,
                _ => row with { IsPrinted = !single },
            };
        }
    }

    private static (string, string, string, SheetZone) GroupOf(SheetRow row) =>
        (row.Key.ProviderNumber, row.Key.SatelliteNumber, row.Key.Code.Length < 2 ? "" : row.Key.Code[..2], row.Zone);
}
