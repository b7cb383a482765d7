namespace CarePlanCloud.Exchange;

/// <content>Codes about 利用者基本情報 and 介護予防サービス・支援計画書.</content>
public static partial class FindingCodes
{
    /// <summary>No word whether the work is entrusted.</summary>
    public const string EntrustmentEmpty = "CPX-R88";

    /// <summary>「その他」 or a stay without the words that explain it.</summary>
    public const string OtherNotExplained = "CPX-R89";

    /// <summary>A family chart named against the rule.</summary>
    public const string FamilyChartNameWrong = "CPX-R91A";

    /// <summary>A family chart that did not come along.</summary>
    public const string FamilyChartMissing = "CPX-R91B";

    /// <summary>A family chart of several rows.</summary>
    public const string FamilyChartShared = "CPX-R91C";

    /// <summary>A family chart that no row names.</summary>
    public const string FamilyChartUnused = "CPX-R91D";

    /// <summary>A family chart that is no JPEG.</summary>
    public const string FamilyChartNoJpeg = "CPX-R91E";

    /// <summary>A row of an appendix without its parent.</summary>
    public const string AppendixRowAlone = "CPX-R92";

    /// <summary>Two rows of a preventive plan with the same three numbers.</summary>
    public const string SupportNumbersTwice = "CPX-R93";
}
