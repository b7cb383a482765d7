using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Claims;

/// <summary>A rule of what is sent to 国保連.</summary>
/// <param name="Code">Stable, lower case with underscores.</param>
/// <param name="IsError">True: must not be sent. False: 国保連 may send it back, and it may still be right.</param>
/// <param name="Message">Polite Japanese, with places for facts.</param>
/// <param name="Remedy">How to mend it.</param>
/// <param name="ReturnCode">With which code 国保連 would send it back; empty when none is known.</param>
public sealed record ClaimRule(string Code, bool IsError, string Message, string Remedy, string ReturnCode = "");

/// <summary>A document that is sent.</summary>
public enum ClaimDocument
{
    /// <summary>The file as a whole.</summary>
    File,

    /// <summary>給付管理票.</summary>
    Sheet,

    /// <summary>居宅介護支援費の明細書.</summary>
    Claim,
}

/// <summary>Where something was found.</summary>
/// <param name="Row">1 is the first; null is the document as a whole.</param>
public sealed record ClaimPlace(ClaimDocument Document, ClaimKey? Key = null, int? Row = null);

/// <summary>Something that was found before sending.</summary>
/// <param name="Message">What is wrong; where says <paramref name="Place"/>.</param>
public sealed record ClaimFinding(ClaimRule Rule, ClaimPlace Place, string Message)
{
    public bool IsError => Rule.IsError;

    public string Remedy => Rule.Remedy;
}
