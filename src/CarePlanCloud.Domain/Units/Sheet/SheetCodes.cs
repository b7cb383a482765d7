using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Units.Sheet;

/// <summary>The marks of sums in 第7表: they stand where a service code would, in files, and are never printed.</summary>
public static class SheetCodes
{
    /// <summary>種類 + AAAA.</summary>
    public const string Subtotal = "AAAA";

    /// <summary>種類 + EEEE: 限度額対象外.</summary>
    public const string OutsideSubtotal = "EEEE";

    /// <summary>種類 + ZZZZ: 30日超.</summary>
    public const string Over30DaysSubtotal = "ZZZZ";

    /// <summary>合計.</summary>
    public const string Total = "999999";

    /// <summary>事業所番号 of the total.</summary>
    public const string TotalOffice = "9999999999";

    internal static string KindName(string code) => KindRules.Find(code[..2])?.Name ?? code[..2];
}
