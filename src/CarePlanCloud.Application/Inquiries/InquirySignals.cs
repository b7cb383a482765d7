using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Inquiries.Notices;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Application.Transfers.Signals;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>
/// A post of a partner, put into this office's own thread. Whichever post comes first makes the thread; a word of somebody who is not the
/// partner of the thread changes nothing.
/// </summary>
internal sealed class InquirySignals(CareDb db, ClientBook clients, NoticeDesk notices) : ISignalHandler
{
    public bool Takes(SignalKind kind) => kind is SignalKind.Posted;

    public async Task TakeInAsync(CarriedSignal signal, CancellationToken cancel)
    {
        if (signal.Body.Place is not { } place)
        {
            return;
        }

        await db.LockInquiriesAsync(cancel);
        var inquiry = await db.Inquiries.FirstOrDefaultAsync(row => row.ThreadId == signal.AboutId, cancel) ?? db.Inquiries.Add(NewThread(signal, place)).Entity;
        if (inquiry.PartnerOfficeNumber != signal.SenderOfficeNumber || await db.InquiryPosts.AnyAsync(post => post.Id == place.PostId, cancel))
        {
            return;
        }

        // Also later: the client may have become known, or be matched, since the question came.
        inquiry.ClientId ??= await FindClientAsync(place, signal.SenderOfficeNumber, cancel);
        var before = await db.InquiryPosts.AsNoTracking().Where(row => row.InquiryId == inquiry.Id).ToListAsync(cancel);
        var post = db.InquiryPosts.Add(new InquiryPost
        {
            TenantId = db.TenantId,
            Id = place.PostId,
            InquiryId = inquiry.Id,
            Kind = place.Post,
            OfficeNumber = signal.SenderOfficeNumber,
            AuthorName = signal.Body.AuthorName,
            Text = signal.Body.Text,
            WrittenAt = signal.SaidAt,
            ReadAt = place.Post == PostKind.Written ? null : signal.SaidAt,
        }).Entity;
        inquiry.Settle(before.Append(post));
        if (post.ReadAt is null)
        {
            await notices.AskForAsync(cancel);
        }
    }

    private Inquiry NewThread(CarriedSignal signal, SignalPlace place) => new()
    {
        TenantId = db.TenantId,
        ThreadId = signal.AboutId,
        PartnerOfficeNumber = signal.SenderOfficeNumber,
        Subject = place.MessageId is null ? InquirySubject.Day : InquirySubject.Transfer,
        MessageId = place.MessageId,
        InsurerNumber = place.InsurerNumber,
        InsuredNumber = place.InsuredNumber,
        ServiceMonth = place.ServiceMonth,
        Day = place.Day,
        ServiceCode = place.ServiceCode,
        StartTime = place.StartTime,
    };

    private async Task<Guid?> FindClientAsync(SignalPlace place, string sender, CancellationToken cancel) => place.InsuredNumber.Length == 0
        ? null : (await clients.FindAsync([new ClientNumber(place.InsurerNumber, place.InsuredNumber)], sender, cancel)).Values.FirstOrDefault()?.Id;
}
