namespace CarePlanCloud.Exchange.Rules;

/// <summary>R66: a service has both times or none (9999 and 9999).</summary>
internal sealed class TimesComeInPairs : IRowRule
{
    private const string None = "9999";

    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (!file.IsForm6())
        {
            return null;
        }

        var (start, end) = (file.Layout.Index("StartTime"), file.Layout.Index("EndTime"));
        return record =>
        {
            if ((record.At(start) == None) != (record.At(end) == None))
            {
                context.Report(FindingCodes.TimesNotPaired, file, record, "EndTime");
            }
        };
    }
}

/// <summary>R69: a service that is not given has no row; a row counts at least one.</summary>
internal sealed class CountsAreNotZero : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (!file.IsForm6())
        {
            return null;
        }

        var count = file.Layout.Index("Count");
        return record =>
        {
            if (record.At(count) is "0" or "00")
            {
                context.Report(FindingCodes.CountZero, file, record, "Count");
            }
        };
    }
}

/// <summary>R73: actuals name their sender as the service office.</summary>
internal sealed class ActualsNameTheSender : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (file.Name.RecordKind != "UPJSK" || Kinds.IsCareManagement(file.Name.SenderServiceKind))
        {
            return null;
        }

        var index = file.Layout.Index("ServiceOfficeNumber");
        return record =>
        {
            if (record.At(index) is { Length: > 0 } office && office != file.Name.SenderOfficeNumber)
            {
                context.Report(FindingCodes.ActualsOfOtherOffice, file, record, "ServiceOfficeNumber");
            }
        };
    }
}

/// <summary>R76: plans are updated by the care-management office that sends them, actuals by the service office.</summary>
internal sealed class UpdatingOfficeIsTheWriter : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (!file.IsForm6())
        {
            return null;
        }

        var (updating, service) = (file.Layout.Index("UpdatingOfficeNumber"), file.Layout.Index("ServiceOfficeNumber"));
        var actuals = file.Name.RecordKind == "UPJSK";
        return record =>
        {
            var writer = actuals ? record.At(service) : file.Name.SenderOfficeNumber;
            if (record.At(updating) is { Length: > 0 } office && office != writer)
            {
                context.Report(FindingCodes.UpdatingOfficeUnusual, file, record, "UpdatingOfficeNumber");
            }
        };
    }
}
