using CarePlanCloud.Application.Masters.Importing;

namespace CarePlanCloud.Application.Directory.Importing;

/// <summary>Where the columns stand; −1 for one that is not there.</summary>
internal sealed record DirectoryColumns(
    int Number, int Name, int Kana, int Kinds, int Corporation, int Prefecture, int Municipality, int Address, int Phone, int Fax, int Usage)
{
    public const string NumberHead = "事業所番号", NameHead = "事業所名", KindsHead = "サービスの種類", PrefectureHead = "都道府県名", UsageHead = "国のシステム利用";

    /// <summary>Only says who uses the national system.</summary>
    public bool IsUsageOnly => Name < 0;

    /// <summary>Null when the row names too few columns to be the first of a list.</summary>
    public static DirectoryColumns? Of(MasterRow row)
    {
        var heads = Array.ConvertAll(row.Cells, MasterCells.Tight);
        int Place(params string[] words) => Array.FindIndex(heads, head => words.Contains(head));
        var columns = new DirectoryColumns(
            Place(NumberHead, "介護保険事業所番号"), Place(NameHead, "事業所の名称", "名称"), Place("事業所名カナ", "事業所の名称カナ", "カナ"),
            Place(KindsHead, "サービス種類", "介護サービスの種類"), Place("法人の名称", "法人名"), Place(PrefectureHead, "都道府県"),
            Place("市区町村名", "市区町村"), Place("住所", "所在地"), Place("電話番号", "電話"), Place("FAX番号", "FAX"), Place(UsageHead, "利用状況"));
        return columns.Number >= 0 && (columns.IsUsageOnly ? columns.Usage >= 0 : columns is { Kinds: >= 0, Prefecture: >= 0 }) ? columns : null;
    }

    /// <summary>Null when the cell says neither.</summary>
    public static bool? IsUsed(string cell) => MasterCells.Tight(cell) switch
    {
        "利用中" or "利用" or "有" or "あり" or "1" or "○" or "〇" or "◯" => true,
        "" or "利用なし" or "未利用" or "無" or "なし" or "0" or "-" or "－" or "×" => false,
        _ => null,
    };
}
