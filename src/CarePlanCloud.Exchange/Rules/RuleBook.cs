namespace CarePlanCloud.Exchange.Rules;

/// <summary>A rule about rows: it looks at one row at a time, so that all such rules share one pass over a file.</summary>
internal interface IRowRule
{
    /// <summary>The check for that file's rows, or null when the rule does not concern the file.</summary>
    Action<Record>? For(RuleContext context, ExchangeFile file);
}

/// <summary>A rule about whole files or how they fit together.</summary>
internal interface IRule
{
    void Check(RuleContext context);
}

/// <summary>All rules, in the order of the standard.</summary>
internal static class RuleBook
{
    private static readonly IRule[] Rules =
    [
        new FormsHangTogether(),
        new ServicesStandInBothForms(),
        new ClientsConcernReceiver(),
        new VersionFromItsMonth(),
        new EqualEquipmentIsNumbered(),
        new OneTotalRowPerClient(),
        new SeveralCodesNeedSubtotal(),
        new TotalsAddUp(),
        new RowsNameTheirFamilyChart(),
        new FamilyChartsAreNamed(),
        new FamilyChartsAreJpegs(),
        new AppendicesRepeatTheirParent(),
    ];

    private static readonly IRowRule[] RowRules =
    [
        new KeysStandOnce(),
        new OnlyLinkedServiceKinds(),
        new ServiceKindsAreKnown(),
        new OneServiceMonthPerFile(),
        new SupplementFitsItsUnit(),
        new KindLimitsAreFilledInOrder(),
        new NumbersGiveThePrintOrder(),
        new NumbersStandOnce(),
        new WeekRowsAreOneThing(),
        new ServiceDateInsideMonth(),
        new ProRataDaysInsideMonth(),
        new TimesComeInPairs(),
        new CountsAreNotZero(),
        new SameVisitIsOneRow(),
        new EquipmentNeedsItsCode(),
        new NumbersOnlyOnEquipment(),
        new ActualsNameTheSender(),
        new UpdatingOfficeIsTheWriter(),
        new TotalMarksStandTogether(),
        new TotalsCarryNoUnits(),
        new CostIsClaimAndCharge(),
        new EntrustmentIsSaid(),
        new OtherIsExplained(),
    ];

    public static void Check(RuleContext context)
    {
        foreach (var file in context.Files)
        {
            var checks = RowRules.Select(rule => rule.For(context, file)).OfType<Action<Record>>().ToArray();
            foreach (var record in file.Records)
            {
                foreach (var check in checks)
                {
                    check(record);
                }
            }
        }

        foreach (var rule in Rules)
        {
            rule.Check(context);
        }
    }
}
