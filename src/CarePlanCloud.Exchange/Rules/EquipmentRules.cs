namespace CarePlanCloud.Exchange.Rules;

/// <summary>R71: lines of kinds 17 and 67 name their product by TAIS code or notification code.</summary>
internal sealed class EquipmentNeedsItsCode : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        // Revision 3 had no items for these codes.
        if ((!file.IsForm6() && !file.IsForm7()) || !file.SourceLayout.Has("TaisCode"))
        {
            return null;
        }

        var (service, tais, notification) = (file.Layout.Index("ServiceCode"), file.Layout.Index("TaisCode"), file.Layout.Index("EquipmentNotificationCode"));
        return record =>
        {
            var code = record.At(service);
            if (!Equipment.IsEquipment(code) || (file.IsForm7() && TotalRow.IsSubtotal(code)))
            {
                return;
            }

            var (hasTais, hasNotification) = (record.At(tais).Length > 0, record.At(notification).Length > 0);
            if (hasTais && hasNotification)
            {
                context.Report(FindingCodes.EquipmentCodeTwice, file, record, "EquipmentNotificationCode");
            }
            else if (!hasTais && !hasNotification)
            {
                context.Report(Equipment.IsAddOn(code) ? FindingCodes.EquipmentAddOnCodeMissing : FindingCodes.EquipmentCodeMissing, file, record, "TaisCode");
            }
        };
    }
}

/// <summary>R72: only kind 17 carries a discriminator.</summary>
internal sealed class NumbersOnlyOnEquipment : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (!file.IsForm6())
        {
            return null;
        }

        var (service, discriminator) = (file.Layout.Index("ServiceCode"), file.Layout.Index("DetailDiscriminatorCode"));
        return record =>
        {
            if (record.At(discriminator).Length > 0 && !Equipment.IsRental(record.At(service)))
            {
                context.Report(FindingCodes.DiscriminatorNotAllowed, file, record, "DetailDiscriminatorCode");
            }
        };
    }
}

/// <summary>R72: kind 17 lines of one day with equal code and equal units are numbered 1, 2, 3 ….</summary>
internal sealed class EqualEquipmentIsNumbered : IRule
{
    private static readonly string[] Same = ["InsurerNumber", "InsuredNumber", "ServiceOfficeNumber", "SatelliteNumber", "ServiceCode", "Units", "ServiceDate"];

    public void Check(RuleContext context)
    {
        foreach (var file in context.Files.Where(file => file.IsForm6()))
        {
            var service = file.Layout.Index("ServiceCode");
            foreach (var equal in file.Records.Where(record => Equipment.IsRental(record.At(service))).GroupBy(record => string.Join(',', Same.Select(name => record[name]))))
            {
                var numbers = equal.Select(record => record.Integer("DetailDiscriminatorCode") ?? 0).Order().ToList();
                if (numbers.Count > 1 && !numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)))
                {
                    context.Report(FindingCodes.DiscriminatorMissing, file, equal.First(), "DetailDiscriminatorCode");
                }
            }
        }
    }
}

/// <summary>福祉用具貸与 by service code.</summary>
internal static class Equipment
{
    public static bool IsRental(string code) => code is ['1', '7', ..];

    public static bool IsEquipment(string code) => code is ['1' or '6', '7', ..];

    // Items 4000 and up are additions, which rent out nothing.
    public static bool IsAddOn(string code) => code is [_, _, >= '4' and <= '9', ..];
}
