namespace CarePlanCloud.Exchange.Cli;

/// <summary>Exit codes: 0 clean, 1 errors found, 2 wrong use or nothing to read.</summary>
internal static class Usage
{
    public const int Clean = 0;
    public const int Errors = 1;
    public const int Wrong = 2;

    public static int Print(TextWriter error, string? why = null)
    {
        if (why is not null)
        {
            error.WriteLine(why);
        }

        error.WriteLine(
            """
            使い方
              careplan-exchange check PATH… [--format text|json]   ファイル・フォルダー・ZIPを検査します
              careplan-exchange show FILE                          1つのCSVを項目名つきで表示します
            終了コード  0 = 問題なし、1 = エラーあり、2 = 使い方の誤り
            """);
        return Wrong;
    }
}
