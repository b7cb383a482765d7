using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>One more post.</summary>
/// <param name="FromPartner">The words are those of a partner outside, noted here; <paramref name="Person"/> said them.</param>
public sealed record InquiryAnswer(InquiryWords Words, bool FromPartner = false, string Person = "");

/// <summary>Writes into a thread: an answer, or one more question. A closed thread is open again.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class AnswerInquiry(CareDb db, InquiryDesk desk, AuditTrail audit)
{
    /// <summary>Characters of a person's name.</summary>
    public const int LongestName = 100;

    /// <returns>The post.</returns>
    public async Task<Outcome<Guid>> RunAsync(Guid inquiryId, InquiryAnswer answer, CancellationToken cancel)
    {
        await db.LockInquiriesAsync(cancel);
        var inquiry = await db.Inquiries.FirstOrDefaultAsync(row => row.Id == inquiryId, cancel);
        if (inquiry is null)
        {
            return InquiryRefusals.NotFound;
        }

        if (answer.Person.Length > LongestName)
        {
            return InquiryRefusals.NameTooLong;
        }

        var post = answer.FromPartner
            ? await desk.NoteAnswerAsync(inquiry, answer.Words, answer.Person, cancel) : await desk.SayAsync(inquiry, answer.Words, cancel);
        if (!post.IsDone)
        {
            return post.Refusal!;
        }

        await audit.AppendAsync(nameof(AnswerInquiry), inquiry.ClientId ?? inquiry.Id, cancel);
        return post.Value.Id;
    }
}
