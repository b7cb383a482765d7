using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>A question about a client's month.</summary>
/// <param name="LineId">The service it is about, or null.</param>
/// <param name="Day">Of the month, or null for all of it.</param>
/// <param name="PartnerOfficeNumber">Where no line says who serves: an office of the slip. A service office always asks the one that plans.</param>
public sealed record DayQuestion(Guid SlipId, Guid? LineId, int? Day, string? PartnerOfficeNumber, InquiryWords Words);

/// <summary>照会 of a day: a service office asks who plans the month, a planner asks who serves the line.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class AskAboutDay(CareDb db, InquiryDesk desk, AuditTrail audit)
{
    /// <returns>The thread.</returns>
    public async Task<Outcome<Guid>> RunAsync(DayQuestion question, CancellationToken cancel)
    {
        var slip = await db.ServiceSlips.AsNoTracking().FirstOrDefaultAsync(row => row.Id == question.SlipId, cancel);
        if (slip is null)
        {
            return InquiryRefusals.SubjectNotFound;
        }

        var lines = await db.ServiceLines.AsNoTracking().Where(line => line.SlipId == slip.Id).ToListAsync(cancel);
        var line = lines.Find(row => row.Id == question.LineId);
        var month = ServiceMonth.Of(slip.ServiceMonth);
        if (question.LineId is not null && line is null)
        {
            return InquiryRefusals.SubjectNotFound;
        }

        if (question.Day is { } day && (day < 1 || day > month.Days))
        {
            return ScheduleRefusals.DayOutsideMonth;
        }

        // Only who is on the slip learns of it.
        var office = await db.OwnOfficeAsync(cancel);
        var partner = office.Plans(slip) || office.Kind != OfficeKind.ServiceOffice
            ? line?.ServiceOfficeNumber ?? lines.Select(row => row.ServiceOfficeNumber).FirstOrDefault(number => number == question.PartnerOfficeNumber)
            : slip.CareManagementOfficeNumber;
        if (partner is null)
        {
            return InquiryRefusals.NobodyToAsk;
        }

        var about = new InquiryAbout(partner, InquirySubject.Day)
        {
            Client = await db.Clients.FirstAsync(client => client.Id == slip.ClientId, cancel),
            Month = month,
            Day = question.Day,
            ServiceCode = line?.ServiceCode ?? "",
            StartTime = line?.StartTime,
        };
        var asked = await desk.AskAsync(about, question.Words, cancel);
        if (!asked.IsDone)
        {
            return asked.Refusal!;
        }

        await audit.AppendAsync(nameof(AskAboutDay), slip.ClientId, cancel);
        return asked.Value.Id;
    }
}
