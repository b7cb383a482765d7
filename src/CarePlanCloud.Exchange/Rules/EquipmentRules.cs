namespace CarePlanCloud.Exchange.Rules;

/// <summary>R71: lines of kinds 17 and 67 name their product by TAIS code or notification code.</summary>
internal sealed class EquipmentNeedsItsCode : IRule
{
    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPPLAN", "UPJSK", "UPSIKYU"))
        {
            var (service, tais, notification) = (file.Layout.Index("ServiceCode"), file.Layout.Index("TaisCode"), file.Layout.Index("EquipmentNotificationCode"));
            foreach (var record in file.Records)
            {
                var code = record.At(service);
                if (!IsEquipment(code) || (file.Name.RecordKind == "UPSIKYU" && TotalRow.IsSubtotal(code)))
                {
                    continue;
                }

                var (hasTais, hasNotification) = (record.At(tais).Length > 0, record.At(notification).Length > 0);
                if (hasTais && hasNotification)
                {
                    context.Report(FindingCodes.EquipmentCodeTwice, file, record, "EquipmentNotificationCode");
                }
                else if (!hasTais && !hasNotification)
                {
                    context.Report(IsAddOn(code) ? FindingCodes.EquipmentAddOnCodeMissing : FindingCodes.EquipmentCodeMissing, file, record, "TaisCode");
                }
            }
        }
    }

    private static bool IsEquipment(string code) => code.StartsWith("17", StringComparison.Ordinal) || code.StartsWith("67", StringComparison.Ordinal);

    // Items 4000 and up are additions, which rent out nothing.
    private static bool IsAddOn(string code) => code.Length > 2 && code[2] is >= '4' and <= '9';
}

/// <summary>R72: kind 17 lines of one day with equal code and equal units are numbered 1, 2, 3 …; other kinds carry no number.</summary>
internal sealed class EqualEquipmentIsNumbered : IRule
{
    private static readonly string[] Same = ["InsurerNumber", "InsuredNumber", "ServiceOfficeNumber", "SatelliteNumber", "ServiceCode", "Units", "ServiceDate"];

    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPPLAN", "UPJSK"))
        {
            var (service, discriminator) = (file.Layout.Index("ServiceCode"), file.Layout.Index("DetailDiscriminatorCode"));
            foreach (var record in file.Records.Where(record => record.At(discriminator).Length > 0 && !IsRental(record.At(service))))
            {
                context.Report(FindingCodes.DiscriminatorNotAllowed, file, record, "DetailDiscriminatorCode");
            }

            foreach (var equal in file.Records.Where(record => IsRental(record.At(service))).GroupBy(record => string.Join(',', Same.Select(name => record[name]))))
            {
                var numbers = equal.Select(record => record.Integer("DetailDiscriminatorCode") ?? 0).Order().ToList();
                if (numbers.Count > 1 && !numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)))
                {
                    context.Report(FindingCodes.DiscriminatorMissing, file, equal.First(), "DetailDiscriminatorCode");
                }
            }
        }
    }

    private static bool IsRental(string code) => code.StartsWith("17", StringComparison.Ordinal);
}
