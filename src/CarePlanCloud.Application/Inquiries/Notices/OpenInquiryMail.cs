using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries.Notices;

/// <summary>One's own setting. <paramref name="IsAvailable"/>: the product can send mail at all.</summary>
public sealed record InquiryMailView(bool IsOn, string Address, bool IsAvailable);

/// <summary>Whether the person wants a mail when a question comes, and where to.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenInquiryMail(CareDb db, CurrentActor actor, IMailPost post)
{
    public async Task<Outcome<InquiryMailView>> RunAsync(CancellationToken cancel)
    {
        if (actor is not { Kind: "member", Id: { } person })
        {
            return InquiryRefusals.MembersOnly;
        }

        var isOn = await db.InquiryMailSettings.AnyAsync(row => row.UserId == person && row.IsOn, cancel);
        return new InquiryMailView(isOn, await db.Users.Where(user => user.Id == person).Select(user => user.Email).FirstAsync(cancel) ?? "", post.IsOpen);
    }
}
