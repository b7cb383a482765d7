namespace CarePlanCloud.Exchange;

/// <summary>One end of a transfer as file names write it (R36): an office number of 10 characters and a service kind of 2.</summary>
/// <param name="OfficeNumber">Such as "9970000011".</param>
/// <param name="ServiceKind">Such as "43" for 居宅介護支援, "11" for 訪問介護, "46" for a 地域包括支援センター.</param>
public sealed record OfficeAddress(string OfficeNumber, string ServiceKind);

/// <summary>The picture of a family chart (R91) and the row of UPKIHON it belongs to. The composer names it.</summary>
/// <param name="InsurerNumber">Item 2 of the row.</param>
/// <param name="InsuredNumber">Item 3 of the row.</param>
/// <param name="ConsultationDate">Item 4 of the row.</param>
/// <param name="Jpeg">The bytes of a JPEG. Never changed by this library.</param>
public sealed record FamilyChart(string InsurerNumber, string InsuredNumber, DateOnly ConsultationDate, ReadOnlyMemory<byte> Jpeg);

/// <summary>Everything one sender has for one receiver: any heap of records, of any kinds, clients and months, in any order.</summary>
/// <param name="Sender">Who sends. Actuals of several service kinds go out under their own kind (R37).</param>
/// <param name="Receiver">Who receives; its kind decides which clients of a slip are related to it (R31).</param>
/// <param name="CreatedAt">
/// Japan time; the first unit's serial number. Every further unit is a second later, so the next request to the same receiver must
/// begin after the last unit's serial number.
/// </param>
/// <param name="Records">The rows. They are copied: what the composer sets is not written into the caller's drafts.</param>
public sealed record UnitRequest(OfficeAddress Sender, OfficeAddress Receiver, DateTime CreatedAt, IReadOnlyList<RecordDraft> Records)
{
    /// <summary>Pictures of family charts among the UPKIHON rows.</summary>
    public IReadOnlyList<FamilyChart> FamilyCharts { get; init; } = [];

    /// <summary>The office's own choices for every file of the request.</summary>
    public WriteOptions Options { get; init; } = WriteOptions.Default;
}

/// <summary>Outcome of composing: legal units, or the reasons why there are none.</summary>
/// <param name="Units">In the order of their serial numbers, which is the order of import (R27). Empty when any finding is an Error.</param>
/// <param name="LeftOut">Records that are in no unit although nothing is wrong with them. Without an Error, every other record is written.</param>
/// <param name="Findings">
/// Everything noticed. <see cref="Finding.Line"/> is the position of the record in the request, 1-based; <see cref="Finding.File"/> is
/// the name of the file it would stand in, or the record kind where it stands in none.
/// </param>
public sealed record ComposeResult(IReadOnlyList<SendingUnit> Units, IReadOnlyList<LeftOutRecord> LeftOut, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when there is no unit because something is wrong.</summary>
    public bool HasErrors { get; } = Findings.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>A record that was not written, and why.</summary>
/// <param name="Record">The caller's own draft.</param>
/// <param name="Why">One of the findings of the result; the rows of one client share it.</param>
public sealed record LeftOutRecord(RecordDraft Record, Finding Why);
