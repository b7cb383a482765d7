using System.Globalization;
using System.Text.RegularExpressions;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Claims;

/// <summary>A rule of what is sent to 国保連.</summary>
/// <param name="Code">Stable, lower case with underscores.</param>
/// <param name="IsError">True: must not be sent. False: 国保連 may send it back, and it may still be right.</param>
/// <param name="Message">Polite Japanese, with places for facts.</param>
/// <param name="Remedy">How to mend it.</param>
/// <param name="ReturnCode">With which code or reason 国保連 would send it back; empty when none is known.</param>
public sealed partial record ClaimRule(string Code, bool IsError, string Message, string Remedy, string ReturnCode = "")
{
    /// <summary>The message with its facts left open: 給付計画単位数が … です.</summary>
    public string InGeneral => Place().Replace(Message, "…");

    internal ClaimFinding At(ClaimPlace place, params object?[] facts) =>
        new(this, place, string.Format(CultureInfo.InvariantCulture, Message, facts));

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Place();
}

/// <summary>A document that is sent.</summary>
public enum ClaimDocument
{
    /// <summary>The file as a whole.</summary>
    File,

    /// <summary>給付管理票.</summary>
    Sheet,

    /// <summary>居宅介護支援費.</summary>
    Claim,
}

/// <summary>Where something was found.</summary>
/// <param name="Key">Whose document; null for a file.</param>
/// <param name="Row">1 is the first row of the document, or the first record of a written file; null is the whole.</param>
public sealed record ClaimPlace(ClaimDocument Document, ClaimKey? Key = null, int? Row = null)
{
    /// <summary>被保険者番号 0000123456　令和8年10月分の給付管理票　2行目.</summary>
    public string InWords => Key is null
        ? Row is { } record ? $"ファイルの {record} 行目" : "ファイル全体"
        : $"被保険者番号 {Key.InsuredNumber}　{Wareki.Of(Key.Month.FirstDay).LongMonth}分の{(Document is ClaimDocument.Sheet ? "給付管理票" : "居宅介護支援費")}{(Row is { } row ? $"　{row}行目" : "")}";
}

/// <summary>Something that was found before sending.</summary>
/// <param name="Message">What is wrong; where says <paramref name="Place"/>.</param>
public sealed record ClaimFinding(ClaimRule Rule, ClaimPlace Place, string Message)
{
    public bool IsError => Rule.IsError;

    public string Remedy => Rule.Remedy;

    public string ReturnCode => Rule.ReturnCode;
}
