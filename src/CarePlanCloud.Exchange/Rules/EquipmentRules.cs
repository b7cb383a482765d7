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

/// <summary>R72: only kind 17 carries a discriminator; that its preventive twin 67 does not is less certain.</summary>
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
            var code = record.At(service);
            if (record.At(discriminator).Length > 0 && !Equipment.IsRental(code))
            {
                context.Report(
                    Equipment.IsEquipment(code) ? FindingCodes.DiscriminatorOnPreventiveRental : FindingCodes.DiscriminatorNotAllowed, file, record, "DetailDiscriminatorCode");
            }
        };
    }
}

/// <summary>R72: kind 17 lines of one day with equal code and equal units are numbered 1, 2, 3 ….</summary>
internal sealed class EqualEquipmentIsNumbered : IRule
{
    private static readonly string[] Same = ["InsurerNumber", "InsuredNumber", "ServiceOfficeNumber", "SatelliteNumber", "ServiceCode", "Units", "ServiceDate"];

    /// <summary>What equal lines have in common.</summary>
    public static string Key(Func<string, string> item) => string.Join(',', Same.Select(item));

    public void Check(RuleContext context)
    {
        foreach (var file in context.Files.Where(file => file.IsForm6()))
        {
            var service = file.Layout.Index("ServiceCode");
            foreach (var equal in file.Records.Where(record => Equipment.IsRental(record.At(service))).GroupBy(record => record, new SameItems(file.Layout, Same)))
            {
                CheckNumbers(context, file, [.. equal]);
            }
        }
    }

    // n rows are numbered when each has a number from 1 to n that no row before it has.
    private static void CheckNumbers(RuleContext context, ExchangeFile file, List<Record> equal)
    {
        var taken = new HashSet<int>();
        foreach (var record in equal)
        {
            var number = record.Integer("DetailDiscriminatorCode") ?? 0;
            if (equal.Count > 1 && (number < 1 || number > equal.Count || !taken.Add(number)))
            {
                context.Report(FindingCodes.DiscriminatorMissing, file, record, "DetailDiscriminatorCode");
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
