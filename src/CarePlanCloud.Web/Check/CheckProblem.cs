namespace CarePlanCloud.Web.Check;

/// <summary>Why nothing was checked, and what to do.</summary>
public sealed record CheckProblem(int Status, string Text)
{
    public static readonly CheckProblem NoFiles = new(
        StatusCodes.Status400BadRequest, "ファイルが選ばれていません。CSVかZIPを選んでから「検査する」を押してください。");

    public static readonly CheckProblem Expired = new(
        StatusCodes.Status400BadRequest, "画面を開いてから時間がたっているか、この画面からの送信ではありません。ファイルを選び直して、もう一度お試しください。");

    public static readonly CheckProblem BadForm = new(
        StatusCodes.Status400BadRequest, "送られた内容を最後まで読み取れません。ファイルが多いときはZIPにまとめて、もう一度お試しください。");

    public static readonly CheckProblem NotAForm = new(
        StatusCodes.Status415UnsupportedMediaType, "この画面の「検査する」からお送りください。");

    public static readonly CheckProblem TooLarge = new(
        StatusCodes.Status413PayloadTooLarge, "ファイルが合わせて 20 MB を超えています。月や事業所ごとに分けるか、ZIPに圧縮して、もう一度お試しください。");

    public static readonly CheckProblem TooSlow = new(
        StatusCodes.Status408RequestTimeout, "送り終わるまでに時間がかかりすぎました。ファイルを分けるかZIPに圧縮して、もう一度お試しください。");

    public static CheckProblem TooMany(int seconds) => new(
        StatusCodes.Status429TooManyRequests, $"続けて検査できる回数をこえたか、いま混み合っています。{seconds}秒ほど待って、もう一度お試しください。");
}
