using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>Who is to speak next. Stable words.</summary>
public enum InquiryTurn
{
    /// <summary>The partner spoke last: this office answers.</summary>
    Own,

    Partner,

    Closed,
}

/// <summary>A transfer a thread is about, as this office holds it.</summary>
public sealed record InquiryTransfer(Guid Id, bool IsOutgoing, UnitKind Kind);

/// <summary>A thread in a list.</summary>
/// <param name="PartnerIsHere">It is read and answered here; else this office notes what was said.</param>
/// <param name="ClientId">Null when the client's number is not known here, or when nobody is meant.</param>
/// <param name="InsuredNumber">As it was asked; empty when nobody is meant.</param>
/// <param name="ServiceName">The service it is about, or empty.</param>
/// <param name="SlipId">The client's slip of the month, where there is one here.</param>
/// <param name="Unread">Posts nobody here has seen.</param>
/// <param name="LastText">The newest words.</param>
public sealed record InquirySummary(
    Guid Id,
    string PartnerOfficeNumber,
    string PartnerName,
    bool PartnerIsHere,
    InquirySubject Subject,
    Guid? ClientId,
    string ClientName,
    string InsuredNumber,
    ServiceMonth? Month,
    int? Day,
    string ServiceCode,
    string ServiceName,
    TimeOnly? StartTime,
    Guid? SlipId,
    InquiryTransfer? Transfer,
    InquiryTurn Turn,
    int Unread,
    int Posts,
    DateTimeOffset LastPostAt,
    string LastText,
    bool LastIsOwn);

/// <summary>A post as the thread shows it.</summary>
public sealed record PostView(Guid Id, PostKind Kind, string OfficeNumber, bool IsOwn, string AuthorName, string Text, DateTimeOffset WrittenAt, bool IsUnread);

/// <summary>A thread with everything said in it, oldest first.</summary>
public sealed record InquiryView(InquirySummary Summary, IReadOnlyList<PostView> Posts);

/// <summary>An open thread of a client's month, for the marks in the grid.</summary>
public sealed record InquiryMark(Guid InquiryId, int? Day, string ServiceCode, TimeOnly? StartTime, string PartnerOfficeNumber, InquiryTurn Turn);
