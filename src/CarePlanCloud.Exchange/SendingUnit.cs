namespace CarePlanCloud.Exchange;

/// <summary>What the files of one sending unit are about (R21–R25).</summary>
public enum UnitKind
{
    /// <summary>Not recognised; the unit's findings say why.</summary>
    Unknown,

    /// <summary>居宅サービス計画: forms 1, 2, 3 and the client supplement (R21).</summary>
    Plan,

    /// <summary>サービス利用票: forms 6, 7 and the client supplement (R22).</summary>
    Slip,

    /// <summary>実績情報: UPJSK alone (R24).</summary>
    Actuals,

    /// <summary>利用者基本情報 and 介護予防サービス・支援計画書, one or both, with their appendices and pictures (R25).</summary>
    PreventivePlan,

    /// <summary>DLT1KYO: takes back a plan (R13, R23).</summary>
    PlanDeletion,

    /// <summary>DLTPLAN: takes back a month's slip (R14, R23).</summary>
    SlipDeletion,

    /// <summary>DLTJSK: takes back a month's actuals of one service kind (R16, R24).</summary>
    ActualsDeletion,

    /// <summary>DLTKIHON: takes back a 利用者基本情報 (R20, R23).</summary>
    ClientProfileDeletion,

    /// <summary>DLTYOBO: takes back a 介護予防サービス・支援計画書 (R20, R23).</summary>
    PreventivePlanDeletion,
}

/// <summary>Files that travel together under one 14-digit serial number.</summary>
/// <param name="Kind">What the unit is about.</param>
/// <param name="Key">Name of any member, for sender, receiver, month and serial; null when not recognised.</param>
/// <param name="Files">The members, unpacked. Never empty.</param>
/// <param name="Findings">What unpacking and grouping noticed. Contents are not read yet.</param>
public sealed record SendingUnit(UnitKind Kind, FileName? Key, IReadOnlyList<RawFile> Files, IReadOnlyList<Finding> Findings);
