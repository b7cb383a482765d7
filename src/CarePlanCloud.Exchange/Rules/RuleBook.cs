using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Rules;

/// <summary>A rule that needs more than one item: it looks at what was read and reports.</summary>
internal interface IRule
{
    void Check(RuleContext context);
}

/// <summary>What rules may look at.</summary>
internal sealed class RuleContext(UnitKind unit, IReadOnlyList<ExchangeFile> files, FindingSink sink)
{
    public UnitKind Unit => unit;

    public IReadOnlyList<ExchangeFile> Files => files;

    public IEnumerable<ExchangeFile> Of(params string[] kinds) => files.Where(file => kinds.Contains(file.Name.RecordKind));

    /// <summary>Reports an item of a row; its value is masked on the way.</summary>
    public void Report(string code, ExchangeFile file, Record record, string columnName, params ReadOnlySpan<object> facts)
    {
        var column = file.Layout.Column(columnName);
        sink.Add(code, file.Name.ToString(), record.Line, column, record[column.Number], facts);
    }

    /// <summary>Reports a row.</summary>
    public void Report(string code, ExchangeFile file, Record record, params ReadOnlySpan<object> facts) =>
        sink.Add(code, file.Name.ToString(), record.Line, facts: facts);

    /// <summary>Reports a file.</summary>
    public void Report(string code, ExchangeFile file, params ReadOnlySpan<object> facts) => sink.Add(code, file.Name.ToString(), facts: facts);
}

/// <summary>All rules, in the order of the standard.</summary>
internal static class RuleBook
{
    private static readonly IRule[] Rules =
    [
        new FormsHangTogether(),
        new OnlyLinkedServiceKinds(),
        new ClientsConcernReceiver(),
        new OneServiceMonthPerFile(),
        new VersionFromItsMonth(),
        new SupplementFitsItsUnit(),
        new KindLimitsWithoutGaps(),
        new ServiceDateInsideMonth(),
        new ProRataDaysInsideMonth(),
        new TimesComeInPairs(),
        new EquipmentNeedsItsCode(),
        new EqualEquipmentIsNumbered(),
        new ActualsNameTheSender(),
        new UpdatingOfficeIsTheWriter(),
        new OneTotalRowPerClient(),
        new SeveralCodesNeedSubtotal(),
        new TotalsCarryNoUnits(),
        new TotalsAddUp(),
    ];

    public static void Check(RuleContext context)
    {
        foreach (var rule in Rules)
        {
            rule.Check(context);
        }
    }
}
