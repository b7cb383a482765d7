namespace CarePlanCloud.Domain.Units.Masters;

/// <summary>地域区分 of the place where an office stands.</summary>
public enum RegionalGrade
{
    /// <summary>その他.</summary>
    Other = 0,

    /// <summary>1級地.</summary>
    Grade1 = 1,

    /// <summary>2級地.</summary>
    Grade2 = 2,

    /// <summary>3級地.</summary>
    Grade3 = 3,

    /// <summary>4級地.</summary>
    Grade4 = 4,

    /// <summary>5級地.</summary>
    Grade5 = 5,

    /// <summary>6級地.</summary>
    Grade6 = 6,

    /// <summary>7級地.</summary>
    Grade7 = 7,
}

/// <summary>人件費割合: how much of a service's price follows the wages of the place. The values are per cent.</summary>
public enum LabourShare
{
    /// <summary>10円 everywhere: 福祉用具貸与, 居宅療養管理指導.</summary>
    None = 0,

    /// <summary>通所介護, 短期入所療養介護, facilities.</summary>
    Share45 = 45,

    /// <summary>訪問・通所リハビリ, 短期入所生活介護, 小規模多機能.</summary>
    Share55 = 55,

    /// <summary>訪問系 and 居宅介護支援.</summary>
    Share70 = 70,
}

public static class RegionalGrades
{
    public static IReadOnlyList<RegionalGrade> All { get; } = Enum.GetValues<RegionalGrade>();

    public static string Name(this RegionalGrade grade) => grade is RegionalGrade.Other ? "その他" : $"{(int)grade}級地";
}
