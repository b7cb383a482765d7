using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Reports;

public static class ReportRefusals
{
    public static readonly Refusal NoFormChosen = new(
        "no_form_chosen", RefusalKind.Invalid, "帳票が選ばれていません。印刷する帳票を1つ以上選んでください。");

    public static readonly Refusal NoClientChosen = new(
        "no_client_chosen", RefusalKind.Invalid, "利用者が選ばれていません。印刷する利用者を1人以上選んでください。");

    public static readonly Refusal TooManyClients = new(
        "too_many_clients_to_print", RefusalKind.Invalid, "一度に印刷できるのは500人までです。利用者を分けて印刷してください。");

    public static readonly Refusal NothingToPrint = new(
        "nothing_to_print", RefusalKind.NotFound, "この月・この利用者には、選んだ帳票がまだありません。計画や利用票を作ってから印刷してください。");

    public static readonly Refusal UnknownForm = new(
        "unknown_form", RefusalKind.NotFound, "この帳票はありません。1、2、3、6、7 などの名前を確かめてください。");

    public static readonly Refusal RunNotFound = new(
        "print_run_not_found", RefusalKind.NotFound, "この印刷は見つかりません。帳票の一覧から選び直してください。");

    public static readonly Refusal RunNotReady = new(
        "print_run_not_ready", RefusalKind.Conflict, "まだ印刷の準備ができていません。終わるまでお待ちください。");

    /// <summary>A step of the background printing came when its turn was over; the job simply ends.</summary>
    public static readonly Refusal NotThisStep = new(
        "print_run_not_this_step", RefusalKind.Conflict, "この印刷は、すでに次の段階へ進んでいます。");
}
