namespace CarePlanCloud.Application.Reports.FaxCovers;

/// <summary>Words of the cover an office may want otherwise.</summary>
internal static class FaxCoverLabels
{
    public const string Title = "FAX送付状";
    public const string Check = "ご確認ください";
    public const string ReturnActuals = "実績をご返送ください";
    public const string Astray = "この送付状はあて先の事業所だけにお送りしています。お心当たりがないときは、恐れ入りますが発信元へお電話のうえ、破棄してください。";

    public static readonly IReadOnlyList<string> Wishes = ["至急", "要返信", Check, ReturnActuals];
}
