using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Directory;

public static class DirectoryRefusals
{
    public static readonly Refusal Empty = new("directory_empty", RefusalKind.Invalid, "ファイルが空です。");

    public static readonly Refusal NoHeads = new(
        "directory_no_heads", RefusalKind.Invalid,
        "1行目の見出しが分かりません。「事業所番号」「事業所名」「サービスの種類」「都道府県名」が要ります。利用状況だけの一覧なら「事業所番号」と「国のシステム利用」です。");

    public static readonly Refusal NothingReadable = new(
        "directory_nothing_readable", RefusalKind.Invalid, "読める行が1つもありません。指摘を見て、ファイルを直してください。");

    public static readonly Refusal NotFound = new(
        "directory_office_not_found", RefusalKind.NotFound, "この事業所は台帳にありません。探し直すか、番号を入れて連携先に足してください。");

    public static readonly Refusal BadQuery = new(
        "directory_bad_query", RefusalKind.Invalid, "探し方が正しくありません。ページは1から、言葉は100文字までです。");
}
