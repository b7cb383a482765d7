using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>What a question is about and who is asked, as this office knows it. What does not apply stays empty.</summary>
internal sealed record InquiryAbout(string PartnerOfficeNumber, InquirySubject Subject)
{
    public Guid? MessageId { get; init; }

    public Client? Client { get; init; }

    public ServiceMonth? Month { get; init; }

    public int? Day { get; init; }

    public string ServiceCode { get; init; } = "";

    public TimeOnly? StartTime { get; init; }
}

/// <summary>What is said.</summary>
/// <param name="How">Written to a partner who is here; else how it was asked or answered.</param>
public sealed record InquiryWords(string Text, PostKind How = PostKind.Written);

/// <summary>
/// Opens threads and writes in them, for every use case that has something to ask. A partner who is here reads the same posts in a thread
/// of its own; they travel as signals. The caller saves nothing: the desk does.
/// </summary>
public sealed class InquiryDesk(CareDb db, SignalDesk signals, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Characters of a post.</summary>
    public const int LongestText = 1000;

    /// <summary>Asks; a thread about the very same that is still open goes on.</summary>
    internal async Task<Outcome<Inquiry>> AskAsync(InquiryAbout about, InquiryWords words, CancellationToken cancel)
    {
        var own = await db.OwnOfficeAsync(cancel);
        if (about.PartnerOfficeNumber == own.OfficeNumber || !OfficeNumber.IsValid(about.PartnerOfficeNumber))
        {
            return InquiryRefusals.NobodyToAsk;
        }

        await db.LockInquiriesAsync(cancel);
        var (month, day, client) = (about.Month?.FirstDay, (short?)about.Day, about.Client?.Id);
        var inquiry = await db.Inquiries.FirstOrDefaultAsync(
            row => row.ClosedAt == null && row.PartnerOfficeNumber == about.PartnerOfficeNumber && row.Subject == about.Subject
                && row.MessageId == about.MessageId && row.ClientId == client && row.ServiceMonth == month && row.Day == day
                && row.ServiceCode == about.ServiceCode && row.StartTime == about.StartTime,
            cancel);
        var number = about.Client is null ? new ClientNumber("", "") : await NumberAsync(about.Client, about.PartnerOfficeNumber, cancel);
        inquiry ??= db.Inquiries.Add(new Inquiry
        {
            TenantId = db.TenantId,
            ThreadId = Guid.CreateVersion7(),
            PartnerOfficeNumber = about.PartnerOfficeNumber,
            Subject = about.Subject,
            MessageId = about.MessageId,
            ClientId = client,
            InsurerNumber = number.InsurerNumber,
            InsuredNumber = number.InsuredNumber,
            ServiceMonth = month,
            Day = day,
            ServiceCode = about.ServiceCode,
            StartTime = about.StartTime,
        }).Entity;
        var asked = await SayAsync(inquiry, own.OfficeNumber, words, cancel);
        return asked.IsDone ? inquiry : asked.Refusal!;
    }

    /// <summary>The number under which the partner knows the client: the one of its files, where somebody has matched it (照合の記憶).</summary>
    internal async Task<ClientNumber> NumberAsync(Client client, string partner, CancellationToken cancel)
    {
        var theirs = await db.ClientMatches.AsNoTracking().Where(match => match.SenderOfficeNumber == partner && match.ClientId == client.Id)
            .OrderByDescending(match => match.DecidedAt).FirstOrDefaultAsync(cancel);
        return theirs is null ? new ClientNumber(client.InsurerNumber, client.InsuredNumber) : new ClientNumber(theirs.InsurerNumber, theirs.InsuredNumber);
    }

    /// <summary>One more post of ours.</summary>
    internal async Task<Outcome<InquiryPost>> SayAsync(Inquiry inquiry, InquiryWords words, CancellationToken cancel) =>
        await SayAsync(inquiry, (await db.OwnOfficeAsync(cancel)).OfficeNumber, words, cancel);

    /// <summary>What a partner outside answered, as somebody here noted it.</summary>
    internal async Task<Outcome<InquiryPost>> NoteAnswerAsync(Inquiry inquiry, InquiryWords words, string person, CancellationToken cancel)
    {
        var text = TypedText.Lines(words.Text).Trim();
        if (await Refuse(inquiry, text, words.How, outsideOnly: true, cancel) is { } refused)
        {
            return refused;
        }

        var now = clock.GetUtcNow();
        return await AddAsync(inquiry, new InquiryPost
        {
            TenantId = db.TenantId,
            InquiryId = inquiry.Id,
            Kind = words.How,
            OfficeNumber = inquiry.PartnerOfficeNumber,
            AuthorName = TypedText.Line(person),
            Text = text,
            WrittenAt = now,
            ReadAt = now,
        }, cancel);
    }

    /// <summary>Closes the thread or opens it again, in both offices.</summary>
    internal async Task MarkAsync(Inquiry inquiry, PostKind kind, CancellationToken cancel) =>
        await PutAsync(inquiry, (await db.OwnOfficeAsync(cancel)).OfficeNumber, kind, "", cancel);

    private async Task<Outcome<InquiryPost>> SayAsync(Inquiry inquiry, string ownNumber, InquiryWords words, CancellationToken cancel)
    {
        var text = TypedText.Lines(words.Text).Trim();
        return await Refuse(inquiry, text, words.How, outsideOnly: false, cancel) is { } refused
            ? refused : await PutAsync(inquiry, ownNumber, words.How, text, cancel);
    }

    private async Task<Refusal?> Refuse(Inquiry inquiry, string text, PostKind how, bool outsideOnly, CancellationToken cancel)
    {
        if (text.Length is 0 or > LongestText)
        {
            return InquiryRefusals.NoWords;
        }

        var here = await IsHereAsync(inquiry, cancel);
        return here && (outsideOnly || how != PostKind.Written) ? InquiryRefusals.PartnerIsHere
            : !here && how is not (PostKind.Phone or PostKind.Fax or PostKind.Mail or PostKind.Talk) ? InquiryRefusals.SayHow
            : null;
    }

    private async Task<InquiryPost> PutAsync(Inquiry inquiry, string ownNumber, PostKind kind, string text, CancellationToken cancel)
    {
        var (id, name) = (Guid.CreateVersion7(), await AuthorAsync(cancel));
        var said = clock.GetUtcNow();
        if (await IsHereAsync(inquiry, cancel))
        {
            // One instant for both sides: each puts the posts into the same order.
            said = signals.Say(SignalKind.Posted, inquiry.PartnerOfficeNumber, inquiry.ThreadId, new SignalBody(text, name)
            {
                Place = new SignalPlace(id, inquiry.InsurerNumber, inquiry.InsuredNumber, inquiry.ServiceMonth, inquiry.Day, inquiry.ServiceCode, inquiry.MessageId)
                {
                    StartTime = inquiry.StartTime,
                    Post = kind,
                },
            }).CreatedAt;
        }

        return await AddAsync(inquiry, new InquiryPost
        {
            TenantId = db.TenantId,
            Id = id,
            InquiryId = inquiry.Id,
            Kind = kind,
            OfficeNumber = ownNumber,
            AuthorName = name,
            Text = text,
            WrittenAt = said,
            ReadAt = said,
        }, cancel);
    }

    private async Task<InquiryPost> AddAsync(Inquiry inquiry, InquiryPost post, CancellationToken cancel)
    {
        var before = await db.InquiryPosts.AsNoTracking().Where(row => row.InquiryId == inquiry.Id).ToListAsync(cancel);
        db.InquiryPosts.Add(post);
        inquiry.Settle(before.Append(post));
        await db.SaveChangesAsync(cancel);
        return post;
    }

    private Task<bool> IsHereAsync(Inquiry inquiry, CancellationToken cancel) =>
        db.Offices.AnyAsync(office => office.OfficeNumber == inquiry.PartnerOfficeNumber, cancel);

    // A program has no name of its own towards other offices.
    private async Task<string> AuthorAsync(CancellationToken cancel) => actor is { Kind: "member", Id: { } id }
        ? await db.PersonNameAsync(id, cancel) : "";
}

internal static class InquiryLocks
{
    /// <summary>Posts of one office take turns: the state of a thread follows from all of them.</summary>
    public static Task LockInquiriesAsync(this CareDb db, CancellationToken cancel) =>
        db.TakeTurnAsync("inquiries:" + db.TenantId, cancel);
}
