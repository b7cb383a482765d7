using System.Globalization;

namespace CarePlanCloud.Exchange.Rules;

/// <summary>R38: one service month per file, the one of its name. For the supplement the same is R52.</summary>
internal sealed class OneServiceMonthPerFile : IRule
{
    public void Check(RuleContext context)
    {
        foreach (var file in context.Files.Where(file => file.Name.ServiceMonth is not null && file.Layout.Has("ServiceMonth")))
        {
            var index = file.Layout.Index("ServiceMonth");
            var expected = file.Name.ServiceMonth!;
            var code = file.Name.RecordKind == "UPHOSOKU" ? FindingCodes.SupplementMonth : FindingCodes.MonthDiffersFromName;
            var months = new HashSet<string>(StringComparer.Ordinal);
            foreach (var record in file.Records)
            {
                var month = record.At(index);
                months.Add(month);
                if (month != expected && Dates.AllDigits(month) && month.Length == 6)
                {
                    context.Report(code, file, record, "ServiceMonth", month, expected);
                }
            }

            if (months.Count > 1)
            {
                context.Report(FindingCodes.SeveralMonths, file);
            }
        }
    }
}

/// <summary>R40: 202407 applies from service month 2025-04.</summary>
internal sealed class VersionFromItsMonth : IRule
{
    private const string First = "202504";

    public void Check(RuleContext context)
    {
        foreach (var file in context.Files.Where(file => file.Name.ServiceMonth is not (null or "000000") && string.CompareOrdinal(file.Name.ServiceMonth, First) < 0))
        {
            context.Report(FindingCodes.VersionBeforeItsMonth, file, file.Name.ServiceMonth!);
        }
    }
}

/// <summary>R63: every service date lies inside the month of its row.</summary>
internal sealed class ServiceDateInsideMonth : IRule
{
    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPPLAN", "UPJSK"))
        {
            var (date, month) = (file.Layout.Index("ServiceDate"), file.Layout.Index("ServiceMonth"));
            foreach (var record in file.Records)
            {
                if (record.At(date) is { Length: 8 } day && record.At(month) is { Length: 6 } inside && !day.AsSpan(0, 6).SequenceEqual(inside))
                {
                    context.Report(FindingCodes.DateOutsideMonth, file, record, "ServiceDate", inside);
                }
            }
        }
    }
}

/// <summary>R64: days after the end of the month carry no mark.</summary>
internal sealed class ProRataDaysInsideMonth : IRule
{
    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPPLAN", "UPJSK").Where(file => Dates.IsMonth(file.Name.ServiceMonth)))
        {
            var index = file.Layout.Index("ProRataDays");
            var first = DateOnly.ParseExact(file.Name.ServiceMonth! + "01", "yyyyMMdd", CultureInfo.InvariantCulture);
            var days = DateTime.DaysInMonth(first.Year, first.Month);
            foreach (var record in file.Records.Where(record => record.At(index).Length == 31 && record.At(index).IndexOf('1', days) >= 0))
            {
                context.Report(FindingCodes.ProRataBeyondMonth, file, record, "ProRataDays");
            }
        }
    }
}
