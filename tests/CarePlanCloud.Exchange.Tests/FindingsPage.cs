using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>docs/findings.md, as the code has it: one entry per code, under a heading that can be linked to.</summary>
internal static partial class FindingsPage
{
    /// <summary>The command that writes the page, told wherever the page is out of date.</summary>
    public const string Command = "CAREPLAN_WRITE_DOCS=1 ./test Exchange -- --filter-class '*FindingsPageTests'";

    private static readonly (char Letter, string Ja, string En)[] Themes =
    [
        ('Z', "アップロードとZIP", "Upload and ZIP"),
        ('N', "ファイル名", "File names"),
        ('U', "一緒に送るファイル（送信単位）", "Sending units"),
        ('C', "文字コード・改行・CSVの形", "Bytes, characters and rows"),
        ('K', "文字（重複符号・使えない文字・半角カタカナ）", "Characters: duplicate codes, outside MS932, half-width kana"),
        ('I', "一つ一つの項目", "Single items"),
        ('F', "崩れた形（直して読むもの・読めないもの）", "Departures of form: read as meant, or refused"),
        ('R', "項目どうし・ファイルどうしのつながり", "Rules across items and files"),
        ('M', "送信単位の組み立て", "Composing sending units"),
        ('W', "書き出し", "Writing"),
        ('M', "送信用のファイルの組み立て", "Composing sending units"),
    ];

    /// <summary>The page. A code without a theme is an error of the list above.</summary>
    public static string Render()
    {
        var names = typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => (string)field.GetRawConstantValue()!, field => field.Name);
        var themes = FindingCodes.All.GroupBy(code => code["CPX-".Length]).ToDictionary(theme => theme.Key, theme => theme.Order(StringComparer.Ordinal).ToList());
        var homeless = themes.Keys.Except(Themes.Select(theme => theme.Letter)).ToList();
        if (homeless.Count > 0)
        {
            throw new InvalidOperationException($"Codes with the letter {string.Join(", ", homeless)} need a theme in {nameof(FindingsPage)}.{nameof(Themes)}.");
        }

        var page = new StringBuilder(Introduction());
        foreach (var (letter, ja, en) in Themes.Where(theme => themes.ContainsKey(theme.Letter)))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## CPX-{letter}: {ja} / {en}\n");
            foreach (var code in themes[letter])
            {
                page.Append(Entry(FindingCodes.Explain(code)!, names[code]));
            }
        }

        return page.ToString();
    }

    private static string Entry(FindingExplanation text, string name) =>
        $"""

        ### {text.Code}

        {Word(text.Severity)}{(text.Rule is { } rule ? $" · {rule}" : "")} · `{name}`

        **{Prose(text.Message)}** {Prose(text.Mend)}

        {text.English}

        """;

    // The words of docs/glossary.md.
    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "エラー Error",
        Severity.Warning => "確認 Warning",
        Severity.Repaired => "直した Repaired",
        _ => "お知らせ Info",
    };

    private static string Prose(string japanese) => Fact().Replace(japanese, "…");

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Fact();

    private static string Introduction() =>
        $$"""
        <!-- Generated from src/CarePlanCloud.Exchange/Findings. Do not edit; write it anew with:
             {{Command}} -->

        # 指摘の一覧 / All findings

        ファイルを調べて気づいたことを「指摘」と呼びます。指摘には `CPX-I001` のような符号があり、意味が変わることはありません。
        この一覧では、符号ごとに「**何が起きたか** と、次にすること」を日本語で、ソフトを作った人向けの説明を英語で書いています。文の中の「…」には、
        実際の値が入ります。画面に出た符号を、このページで検索してください。

        Everything noticed about a file is a finding with a stable code. Each entry gives the severity, the rule of the standard
        ([rules.md](rules.md) tells what R1 to R104 are), the constant in `FindingCodes`, the Japanese message with its remedy (… stands for facts of
        the single case), and for the engineer whose software wrote the file: what was checked and what to change. Items are named by their English
        names in the layout tables of `src/CarePlanCloud.Exchange/Layouts`.

        | 重さ | severity | 意味 | meaning |
        |---|---|---|---|
        | エラー | Error | 標準仕様に合わず、取り込めません。 | The standard is broken; nothing of the sending unit may be imported. |
        | 確認 | Warning | 取り込めますが、見て確かめてください。 | Doubtful, or the standard is unclear; may be imported after a look. |
        | 直した | Repaired | 決まりと違いましたが、正しく読み替えました。失われたものはありません。 | Read as if it were right; nothing is lost. Mend the exporter all the same. |
        | お知らせ | Info | 知っておくだけで十分です。 | Nothing to do. |

        書き出すときは、読むときに「確認」で済む項目も「エラー」になります。When writing, what is a warning about an item when reading is an error.

        同じ説明は手元でも見られます。The same is told on the command line:

        ```
        careplan-exchange explain CPX-I001
        ```

        `CPC-T` で始まる符号は、事業所のデータと照らし合わせて初めて分かることで、CarePlanCloud の受信箱だけに出ます。
        Codes that begin with `CPC-T` need the office's own data; they appear in the inbox of CarePlanCloud only
        (`src/CarePlanCloud.Application/Transfers/TransferFindings.cs`).

        """;
}
