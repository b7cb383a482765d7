using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Operating.Applications;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Operator;

/// <summary>申請: what waits for a decision, with everything that can be known of it at a glance.</summary>
public sealed partial class ApplicationsPage : OperatorPage
{
    private static readonly ApplicationCheckKind[] Shown =
        [ApplicationCheckKind.Number, ApplicationCheckKind.NameAndAddress, ApplicationCheckKind.Certificate, ApplicationCheckKind.Duplicate];

    private ApplicationState _state = ApplicationState.Waiting;
    private string _text = "";
    private ApplicationList? _list;
    private ApplicationRow? _chosen;

    [Inject] private OfficeOpening Opening { get; set; } = default!;

    private IEnumerable<(ApplicationState State, string Word, int Count)> Segments =>
    [
        (ApplicationState.Waiting, "審査まち", _list?.Waiting ?? 0), (ApplicationState.Returned, "差戻し", _list?.Returned ?? 0),
        (ApplicationState.Approved, "承認済", _list?.Approved ?? 0), (ApplicationState.Unconfirmed, "メール未確認", _list?.Unconfirmed ?? 0),
    ];

    protected override async Task LoadAsync()
    {
        var found = await AskAsync<ListApplications, ApplicationList>(use => use.RunAsync(new ApplicationQuery(_state, _text), Leaving));
        (Problem, _list) = (found.Refusal?.Message, found.IsDone ? found.Value : null);
        _chosen = _list?.Rows.FirstOrDefault(row => row.Id == _chosen?.Id);
    }

    internal static string NameOf(ApplicationCheckKind kind) => kind switch
    {
        ApplicationCheckKind.Number => "番号（台帳）",
        ApplicationCheckKind.NameAndAddress => "名称・住所",
        ApplicationCheckKind.BillingId => "電子請求ID",
        ApplicationCheckKind.Duplicate => "重複",
        _ => "証明書",
    };

    private int Days(ApplicationRow row) =>
        Clock.TodayInJapan().DayNumber - DateOnly.FromDateTime((row.WaitingSince ?? row.SubmittedAt).InJapan().DateTime).DayNumber;

    private Task ShowAsync(ApplicationState state)
    {
        (_state, _chosen, DoneWords) = (state, null, null);
        return LoadAsync();
    }

    private Task FindAsync(ChangeEventArgs typed)
    {
        (_text, DoneWords) = (typed.Value as string ?? "", null);
        return LoadAsync();
    }

    private void Choose(ApplicationRow row) => (_chosen, Problem, DoneWords) = (row, null, null);

    private void Close() => (_chosen, Problem) = (null, null);

    private async Task ApproveAsync(ApplicationRow row) => await ActAsync(
        $"{row.Form.OfficeName}を承認しました。はじめの管理者に案内のメールを送ります。", () => Opening.ApproveAsync(Place.Caller, row.Id, CancellationToken.None));

    private async Task ReturnAsync((ApplicationRow Row, string Reason) said) => await ActAsync(
        $"{said.Row.Form.OfficeName}に差し戻しました。", () => DoAsync<ReturnApplication, Done>(use => use.RunAsync(said.Row.Id, said.Reason, CancellationToken.None)));
}
