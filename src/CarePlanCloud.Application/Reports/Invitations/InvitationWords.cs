namespace CarePlanCloud.Application.Reports.Invitations;

/// <summary>What the sheet says. Plain facts: what changes for the reader, what it asks for, whom to ask.</summary>
internal static class InvitationWords
{
    public const string Title = "CarePlanCloud のご案内";

    public const string Request =
        "いつもお世話になっております。当事業所は、提供票・実績・計画書のやりとりに CarePlanCloud を使っています。"
        + "貴事業所にもお使いいただけますと、FAX と入力のし直しがなくなり、届いたこと・見たことが双方で分かります。ご検討をお願いいたします。";

    public static readonly IReadOnlyList<string> Facts =
    [
        "提供票は画面に届き、確かめてから取り込みます。実績は届いた予定に印をつけるだけです。",
        "国のケアプランデータ連携システムと同じ標準仕様（4.1）のファイルをそのまま読み書きします。",
        "届いたこと・取り込んだことの証明が双方に残り、運営指導のときに示せます。",
        "ご利用でない間も、これまでどおり FAX などでお送りします。急ぐ必要はありません。",
    ];

    public static readonly IReadOnlyList<string> Steps =
    [
        "右のコードを携帯電話などで読むか、下のアドレスをひらきます。",
        "案内の画面で、この用紙をお渡しした事業所の名前を確かめます。",
        "画面にある手順で利用を始めます。事業所番号と、電子請求の事業所ID（KJ で始まる14文字）をご用意ください。",
    ];

    public const string Privacy = "この用紙とコードには、利用者の情報は入っていません。コードは申込みのときに、どの事業所の案内かを示すだけのものです。";
}
