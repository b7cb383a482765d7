using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries.Notices;

/// <summary>One's own setting. The address belongs to the account: it is the same in every office of the person.</summary>
[Requires(Permission.ViewClients)]
public sealed class SaveInquiryMail(CareDb db, CurrentActor actor, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(bool isOn, string address, CancellationToken cancel)
    {
        if (actor is not { Kind: "member", Id: { } person })
        {
            return InquiryRefusals.MembersOnly;
        }

        var typed = TypedText.Line(address);
        if ((isOn || typed.Length > 0) && !MailAddresses.IsOne(typed))
        {
            return InquiryRefusals.BadMailAddress;
        }

        var user = await db.Users.FirstAsync(row => row.Id == person, cancel);
        (user.Email, user.NormalizedEmail) = typed.Length == 0 ? (null, null) : (typed, typed.ToUpperInvariant());
        var setting = await db.InquiryMailSettings.FirstOrDefaultAsync(row => row.UserId == person, cancel)
            ?? db.InquiryMailSettings.Add(new InquiryMailSetting { TenantId = db.TenantId, UserId = person }).Entity;
        setting.IsOn = isOn;
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SaveInquiryMail), person, cancel);
        return default(Done);
    }
}
