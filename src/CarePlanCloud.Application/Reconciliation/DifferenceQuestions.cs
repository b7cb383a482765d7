using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>Asks the partner about a difference, in a thread about its day.</summary>
public sealed class DifferenceQuestions(CareDb db, InquiryDesk inquiries)
{
    /// <returns>The thread; null when there is nothing or nobody to ask.</returns>
    internal async Task<Outcome<Guid?>> AskAsync(
        JudgedMonth judged, Difference difference, DecidedAbout about, Resolution resolution, string reason, CancellationToken cancel)
    {
        if (resolution is not (Resolution.KeepPlan or Resolution.SendBack) || about.OfficeNumber.Length == 0)
        {
            return (Guid?)null;
        }

        var month = ServiceMonth.Of(judged.Slip.ServiceMonth);
        var line = DifferenceViews.LineOf(judged, difference);
        var here = await db.Offices.AnyAsync(office => office.OfficeNumber == about.OfficeNumber, cancel);
        var asked = await inquiries.AskAsync(
            new InquiryAbout(about.OfficeNumber, InquirySubject.Day)
            {
                Client = await db.Clients.FirstAsync(client => client.Id == judged.Slip.ClientId, cancel),
                Month = month,
                Day = difference.Days is [var day, ..] ? day : null,
                ServiceCode = line?.ServiceCode ?? "",
                StartTime = line?.Time?.Start,
            },
            new InquiryWords(TextOf(difference.Kind, month, about, resolution, reason), here ? PostKind.Written : PostKind.Phone),
            cancel);
        return asked.IsDone ? asked.Value.Id : asked.Refusal!;
    }

    private static string TextOf(DifferenceKind kind, ServiceMonth month, DecidedAbout about, Resolution resolution, string reason)
    {
        var days = DifferenceWords.DaysName(about.Days, month, kind);
        var asked = resolution == Resolution.SendBack
            ? "実績を確かめて、もう一度お送りください。"
            : "予定どおりで進めています。実績がちがうときは、直した実績をお送りください。";
        return $"{month.Year}年{month.Month}月 {days} {about.ServiceName}：{DifferenceWords.KindName(kind)}（予定 {about.Planned}、実績 {about.Actual}）。{asked}"
            + (reason.Length == 0 ? "" : $"（{reason}）");
    }
}
