using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>
/// The rows of one provider's kind: code rows, AAAA, rows outside, EEEE, rows over 30 days, ZZZZ. A single code carries all figures itself.
/// Sums that only repeat a single row, and EEEE over rows that are priced one by one, are not printed; in files they carry the money (R79, R85).
/// </summary>
internal sealed class GroupRows(PricedGroup priced, bool withKindLimits, ShortStayUse? shortStay)
{
    private readonly ItemGroup group = priced.Group;

    public IEnumerable<SheetRow> All()
    {
        var sums = group.Items.Count > 1;
        return
        [
            .. InsideRows(), .. Sum(group.Inside, SheetRowKind.Subtotal, priced.Inside),
            .. priced.Outside.Select(row => CodeRow(row.Item) with { Money = row.Money }), .. Sum(group.Outside, SheetRowKind.OutsideSubtotal, SumOf(priced.Outside.Select(row => row.Money))),
            .. Over30DaysRows(), .. Sum(group.Over30Days, SheetRowKind.Over30DaysSubtotal, priced.Over30Days),
        ];

        IEnumerable<SheetRow> Sum(IReadOnlyList<SheetItem> items, SheetRowKind kind, SheetMoney? money) =>
            sums && items.Count > 0 ? [SumRow(items, kind, money)] : [];
    }

    private IEnumerable<SheetRow> InsideRows() => group.Inside switch
    {
        [var only] => [CodeRow(only) with { Split = SplitOf([only]), Money = priced.Inside }],
        _ => group.Inside.Select(item => Breaks() ? CodeRow(item) with { Split = SplitOf([item]), Money = priced.Breakdown(item), SplitInBrackets = true } : CodeRow(item)),
    };

    private IEnumerable<SheetRow> Over30DaysRows() => group.Over30Days switch
    {
        [var only] => [CodeRow(only) with { Money = priced.Over30Days }],
        _ => group.Over30Days.Select(CodeRow),
    };

    // Without an overrun and without fixed fees the subtotal says it all.
    private bool Breaks() => group.Inside.Any(item => item.ManagedOver > 0 || item.Line.FixedFee is not null);

    private SheetRow CodeRow(SheetItem item) => new()
    {
        Kind = SheetRowKind.Code,
        Zone = item.Zone,
        ProviderName = group.ProviderName,
        Key = item.Key,
        Name = item.Zone is SheetZone.Over30Days ? $"30日超{item.Line.Name}" : item.Line.Name,
        Equipment = item.Line.Equipment,
        Units = item.Units,
        DiscountPercent = item.DiscountPercent,
        DiscountedUnits = item.DiscountPercent is null ? null : item.PaidPerUse,
        Count = item.Count,
        ServiceUnits = item.Paid,
        ManagedUnits = item.Zone is SheetZone.Inside ? item.Managed : null,
        FixedFee = item.Line.FixedFee,
        ShortStay = group.IsShortStay ? shortStay : null,
    };

    private SheetRow SumRow(IReadOnlyList<SheetItem> items, SheetRowKind kind, SheetMoney? money)
    {
        var inside = kind is SheetRowKind.Subtotal;
        var name = SheetCodes.KindName(group.Kind);
        return new()
        {
            Kind = kind,
            Zone = items[0].Zone,
            ProviderName = group.ProviderName,
            Key = group.KeyOf(kind switch
            {
                SheetRowKind.Subtotal => SheetCodes.Subtotal,
                SheetRowKind.OutsideSubtotal => SheetCodes.OutsideSubtotal,
                _ => SheetCodes.Over30DaysSubtotal,
            }),
            Name = kind switch
            {
                SheetRowKind.Subtotal => name,
                SheetRowKind.OutsideSubtotal => $"{name}限度額対象外",
                _ => $"30日超{name}",
            },
            ServiceUnits = items.Sum(item => item.Paid),
            ManagedUnits = inside ? items.Sum(item => item.Managed) : null,
            Split = inside ? SplitOf(items) : SheetSplit.Empty,
            Money = money,
            ShortStay = group.IsShortStay ? shortStay : null,
            IsPrinted = items.Count > 1 && kind is not SheetRowKind.OutsideSubtotal,
        };
    }

    private SheetSplit SplitOf(IReadOnlyList<SheetItem> items)
    {
        var managed = items.Sum(item => item.Managed);
        var overKind = items.Sum(item => item.OverKindLimit);
        var over = items.Sum(item => item.OverLimit);
        return new SheetSplit(withKindLimits ? overKind : null, withKindLimits ? managed - overKind : null, over, managed - overKind - over);
    }

    private static SheetMoney? SumOf(IEnumerable<SheetMoney?> amounts)
    {
        var rows = amounts.OfType<SheetMoney>().ToList();
        return rows.Count == 0 ? null : Sums.Of(rows) with { UnitPrice = rows[0].UnitPrice, BenefitRate = rows.Select(row => row.BenefitRate).Distinct().Count() == 1 ? rows[0].BenefitRate : null };
    }
}
