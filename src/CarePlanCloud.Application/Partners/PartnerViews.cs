using CarePlanCloud.Application.Masters;

namespace CarePlanCloud.Application.Partners;

/// <summary>連携先 in a list.</summary>
/// <param name="CheckDigitDiffers">The number breaks the rule of its last digit: worth a second look, no more.</param>
public sealed record PartnerSummary(
    Guid Id, string OfficeNumber, string Name, string ShortName, string Kana, IReadOnlyList<string> ServiceKinds, int RegionalGrade, int AddOns,
    string Phone, bool IsActive, bool CheckDigitDiffers, string SearchKey, string Note, PartnerStanding Standing)
{
    internal static PartnerSummary Of(Partner row, PartnerStanding standing) => new(
        row.Id, row.OfficeNumber, row.Name, row.ShortName, row.Kana, row.ServiceKinds, row.RegionalGrade, row.AddOnCodes.Count, row.Phone, row.IsActive,
        !OfficeNumberIsRight(row.OfficeNumber), row.SearchKey, row.Note, standing);

    internal static bool OfficeNumberIsRight(string number) => Domain.Numbers.OfficeNumber.IsPlausible(number);
}

/// <summary>How a partner is reached, and what last went to and fro.</summary>
/// <param name="Channel">The road that counts today.</param>
/// <param name="ChannelFrom">Since when, as written down; null when nobody wrote a road down.</param>
/// <param name="IsHere">The partner uses CarePlanCloud.</param>
/// <param name="IsNational">Registered with the national system; null when the directory does not know the office.</param>
/// <param name="InvitedAt">When it was last asked to join; null when never.</param>
/// <param name="InvitedBy">Who printed that sheet; empty for another program.</param>
public sealed record PartnerStanding(
    PartnerChannel Channel, DateOnly? ChannelFrom, string ChannelNote, bool IsHere, bool? IsNational, LastOut? LastSent, LastIn? LastReceived,
    DateTimeOffset? InvitedAt, string InvitedBy)
{
    /// <summary>When anything last went either way; null when nothing ever did.</summary>
    public DateTimeOffset? LastAt => LastSent is { } sent && LastReceived is { } received ? (sent.At > received.At ? sent.At : received.At) : LastSent?.At ?? LastReceived?.At;
}

/// <summary>One 連携先 with its add-ons as they count in the month asked for; an add-on no table knows then has no name.</summary>
public sealed record PartnerView(
    Guid Id, PartnerDraft Partner, bool CheckDigitDiffers, IReadOnlyDictionary<string, ServiceCodeInForce> AddOns, PartnerStanding Standing);
