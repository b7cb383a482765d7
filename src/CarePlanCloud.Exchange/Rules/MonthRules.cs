using System.Globalization;
using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Rules;

/// <summary>R38: one service month per file, the one of its name. For the supplement the same is R52, for deletions R87.</summary>
internal sealed class OneServiceMonthPerFile : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (file.Name.ServiceMonth is not { } expected || !file.Layout.Has("ServiceMonth"))
        {
            return null;
        }

        var index = file.Layout.Index("ServiceMonth");
        var differs = file.IsSupplement() ? FindingCodes.SupplementMonth
            : file.IsDeletion() ? FindingCodes.DeletionMonthDiffers
            : FindingCodes.MonthDiffersFromName;
        string? first = null;
        var told = false;
        return record =>
        {
            var month = record.At(index);
            first ??= month;
            if (month != expected && month.Length == 6 && Dates.AllDigits(month))
            {
                context.Report(differs, file, record, "ServiceMonth", month, expected);
            }

            if (!told && month != first)
            {
                told = true;
                context.Report(FindingCodes.SeveralMonths, file);
            }
        };
    }
}

/// <summary>R40: 202407 applies from service month 2025-04, and nothing older does from then on.</summary>
internal sealed class VersionFromItsMonth : IRule
{
    private const string First = "202504";

    public void Check(RuleContext context)
    {
        foreach (var file in context.Files.Where(file => file.Name.ServiceMonth is not (null or "000000")))
        {
            var (month, revision) = (file.Name.ServiceMonth!, LayoutCatalog.Of(file.Name.Revision).Revision);
            if (revision.Standard == StandardRevision.V41 && string.CompareOrdinal(month, First) < 0)
            {
                context.Report(FindingCodes.VersionBeforeItsMonth, file, month);
            }
            else if (revision.LastMonth is { } last && string.CompareOrdinal(month, last) > 0)
            {
                context.Report(FindingCodes.RevisionAfterItsMonth, file, revision.NameJa, month);
            }
        }
    }
}

/// <summary>R63: every service date lies inside the month of its row.</summary>
internal sealed class ServiceDateInsideMonth : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (!file.IsForm6())
        {
            return null;
        }

        var (date, month) = (file.Layout.Index("ServiceDate"), file.Layout.Index("ServiceMonth"));
        return record =>
        {
            if (record.At(date) is { Length: 8 } day && record.At(month) is { Length: 6 } inside && !day.AsSpan(0, 6).SequenceEqual(inside))
            {
                context.Report(FindingCodes.DateOutsideMonth, file, record, "ServiceDate", inside);
            }
        };
    }
}

/// <summary>R64: days after the end of the month carry no mark.</summary>
internal sealed class ProRataDaysInsideMonth : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (!file.IsForm6() || !Dates.IsMonth(file.Name.ServiceMonth))
        {
            return null;
        }

        var index = file.Layout.Index("ProRataDays");
        var first = DateOnly.ParseExact(file.Name.ServiceMonth! + "01", "yyyyMMdd", CultureInfo.InvariantCulture);
        var days = DateTime.DaysInMonth(first.Year, first.Month);
        return record =>
        {
            if (record.At(index) is { Length: 31 } flags && flags.IndexOf('1', days) >= 0)
            {
                context.Report(FindingCodes.ProRataBeyondMonth, file, record, "ProRataDays");
            }
        };
    }
}
