using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Clients;

public static class ClientRefusals
{
    public static readonly Refusal NotFound = new(
        "client_not_found", RefusalKind.NotFound, "この利用者は見つかりません。一覧から選び直してください。");

    public static readonly Refusal CertificationNotFound = new(
        "certification_not_found", RefusalKind.NotFound, "この認定は見つかりません。画面を読み直してください。");

    public static readonly Refusal BenefitRateNotFound = new(
        "benefit_rate_not_found", RefusalKind.NotFound, "この給付率は見つかりません。画面を読み直してください。");

    public static readonly Refusal PublicExpenseNotFound = new(
        "public_expense_not_found", RefusalKind.NotFound, "この公費は見つかりません。画面を読み直してください。");

    public static readonly Refusal ChangeNotFound = new(
        "client_change_not_found", RefusalKind.NotFound, "この届いた変更は見つかりません。もう決めたか、新しいものが届いています。一覧を読み直してください。");

    public static readonly Refusal ChangedMeanwhile = new(
        "client_changed_meanwhile", RefusalKind.Conflict,
        "ほかの人が先にこの利用者を書き換えました。入力はそのまま残っています。「読み直す」で今の内容を確かめてから、もう一度保存してください。");

    public static readonly Refusal NumberTaken = new(
        "client_number_taken", RefusalKind.Conflict, "この保険者番号と被保険者番号の利用者はもう登録されています。一覧で探してください。");

    /// <summary>Something of the input cannot be right; the detail names each field.</summary>
    public static Refusal Invalid(IReadOnlyList<FieldProblem> problems) => new(
        "client_invalid", RefusalKind.Invalid, Sentence(problems))
    {
        Detail = problems,
    };

    /// <summary>Others have the same name; the detail holds them with their birth dates. Said again with a confirmation, it is saved.</summary>
    public static Refusal NamesakeUnconfirmed(IReadOnlyList<NamesakeView> namesakes) => new(
        "client_namesake_unconfirmed", RefusalKind.Conflict,
        "同じ名前かフリガナの方がいます。生年月日を見て、別の方であれば「別の方として保存」を選んでください。")
    {
        Detail = namesakes,
    };

    /// <summary>Another span claims some of the days; the detail holds those spans. With endsPrevious the earlier one ends the day before.</summary>
    public static Refusal SpansOverlap(IReadOnlyList<SpanView> spans) => new(
        "client_spans_overlap", RefusalKind.Conflict,
        "期間がほかの登録と重なっています。期間を直すか、「前のものを前日で終える」を選んでください。")
    {
        Detail = spans,
    };

    private static string Sentence(IReadOnlyList<FieldProblem>? problems) =>
        problems is [{ } only] ? only.Message : $"直すところが {problems?.Count ?? 0} か所あります。入力はそのまま残っています。赤い項目を確かめてください。";
}
