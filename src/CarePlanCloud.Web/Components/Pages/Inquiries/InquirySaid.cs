using System.Globalization;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Web.Components.Pages.Inquiries;

/// <summary>How threads and posts are said.</summary>
public static class InquirySaid
{
    public static StateWord Turn(InquiryTurn turn) => turn switch
    {
        InquiryTurn.Own => new("自分の番", "mend", "stop"),
        InquiryTurn.Partner => new("相手の返事待ち", "clock", "wait"),
        _ => new("終わり", "okc", "calm"),
    };

    /// <summary>How a word came, where it was not written here.</summary>
    public static StateWord? How(PostKind kind) => kind switch
    {
        PostKind.Phone => new("電話", "phone", "calm"),
        PostKind.Fax => new("FAX", "fax", "calm"),
        PostKind.Mail => new("メール", "mail", "calm"),
        PostKind.Talk => new("会って", "partner", "calm"),
        _ => null,
    };

    /// <summary>The ways to ask a partner who is not here.</summary>
    public static IReadOnlyList<PostKind> Outside { get; } = [PostKind.Phone, PostKind.Fax, PostKind.Mail, PostKind.Talk];

    /// <summary>11/12（木）身体介護１ 09:00; 11月の提供票; 実績の送信.</summary>
    public static string About(InquirySummary inquiry, OfficeKind office)
    {
        var month = inquiry.Month is { } of ? $"{of.Month}月" : "";
        if (inquiry.Subject == InquirySubject.Transfer)
        {
            var receiver = inquiry.Transfer switch
            {
                { IsOutgoing: false } => (OfficeKind?)office,
                { IsOutgoing: true } when office != OfficeKind.ServiceOffice => OfficeKind.ServiceOffice,
                _ => null,
            };
            return inquiry.Transfer is { } transfer
                ? $"{(month.Length > 0 ? month + "の" : "")}{Said.Paper(transfer.Kind, receiver)}（{(transfer.IsOutgoing ? "送ったもの" : "届いたもの")}）" : $"{month}の送り受け";
        }

        var day = inquiry is { Month: { } first, Day: { } number } ? $"{first.Month}/{number}（{Said.Weekday(first.Day(number))}）" : $"{month}の利用票";
        return string.Join(' ', new[] { day, inquiry.ServiceName, inquiry.StartTime?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "" }.Where(part => part.Length > 0));
    }

    /// <summary>The client, by number where nobody here has it; empty when nobody is meant.</summary>
    public static string Client(InquirySummary inquiry) => inquiry switch
    {
        { ClientName.Length: > 0 } => inquiry.ClientName,
        { InsuredNumber.Length: > 0 } => $"番号 {inquiry.InsuredNumber}",
        _ => "",
    };

    /// <summary>11/12（木）.</summary>
    public static string Day(ServiceMonth month, int day) => $"{month.Month}/{day}（{Said.Weekday(month.Day(day))}）";
}
