namespace CarePlanCloud.Exchange.Rules;

/// <summary>R66: a service has both times or none (9999 and 9999).</summary>
internal sealed class TimesComeInPairs : IRule
{
    private const string None = "9999";

    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPPLAN", "UPJSK"))
        {
            var (start, end) = (file.Layout.Index("StartTime"), file.Layout.Index("EndTime"));
            foreach (var record in file.Records)
            {
                if ((record.At(start) == None) != (record.At(end) == None))
                {
                    context.Report(FindingCodes.TimesNotPaired, file, record, "EndTime");
                }
            }
        }
    }
}

/// <summary>R73: actuals name their sender as the service office.</summary>
internal sealed class ActualsNameTheSender : IRule
{
    // A care-management office passes on the actuals of others (R102).
    private static readonly string[] CareManagement = ["43", "46"];

    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPJSK").Where(file => !CareManagement.Contains(file.Name.SenderServiceKind)))
        {
            var index = file.Layout.Index("ServiceOfficeNumber");
            foreach (var record in file.Records)
            {
                if (record.At(index) is { Length: > 0 } office && office != file.Name.SenderOfficeNumber)
                {
                    context.Report(FindingCodes.ActualsOfOtherOffice, file, record, "ServiceOfficeNumber");
                }
            }
        }
    }
}

/// <summary>R76: plans are updated by the care-management office that sends them, actuals by the service office.</summary>
internal sealed class UpdatingOfficeIsTheWriter : IRule
{
    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPPLAN", "UPJSK"))
        {
            var (updating, service) = (file.Layout.Index("UpdatingOfficeNumber"), file.Layout.Index("ServiceOfficeNumber"));
            var actuals = file.Name.RecordKind == "UPJSK";
            foreach (var record in file.Records)
            {
                var writer = actuals ? record.At(service) : file.Name.SenderOfficeNumber;
                if (record.At(updating) is { Length: > 0 } office && office != writer)
                {
                    context.Report(FindingCodes.UpdatingOfficeUnusual, file, record, "UpdatingOfficeNumber");
                }
            }
        }
    }
}
