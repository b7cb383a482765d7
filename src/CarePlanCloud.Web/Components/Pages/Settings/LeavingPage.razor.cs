using CarePlanCloud.Application.Ending;
using CarePlanCloud.Application.Ending.Exporting;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>契約の終わり: everything as one file, and 解約. Calm work, done once.</summary>
public sealed partial class LeavingPage : LivePage
{
    private EndingView? _view;
    private string? _problem;
    private string? _said;
    private bool _busy;
    private bool _withdraws;
    private bool _focus;
    private ElementReference _stay;
    private DateOnly? _lastDay;
    private string _reason = "";
    private bool _immediate;
    private string _number = "";

    protected override bool AnyUnderWay => _view?.Exports.Any(export => export.IsUnderWay) == true;

    private ExportView? Newest => _view?.Exports.FirstOrDefault(export => export.State == ExportState.Ready);

    protected override async Task LoadAsync()
    {
        await ReadAsync(isLook: true);
        _lastDay ??= _view?.SuggestedLastDay;
        Watch();
    }

    protected override Task RefreshAsync() => ReadAsync(isLook: false);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            _focus = false;
            await _stay.FocusAsync();
        }
    }

    private async Task ReadAsync(bool isLook)
    {
        var opened = await AskAsync<OpenEnding, EndingView>(use => use.RunAsync(isLook, Leaving));
        _view = opened.IsDone ? opened.Value : null;
        _problem = opened.Refusal?.Message ?? (isLook ? null : _problem);
    }

    private Task ExportAsync() => ActAsync("書き出しを始めました。できるまで、しばらくお待ちください。", () => DoAsync<RequestExport, Guid>(use => use.RunAsync(CancellationToken.None)));

    private async Task LeaveAsync()
    {
        if (_lastDay is not { } day)
        {
            (_problem, _said) = (EndingRefusals.BadLastDay.Message, null);
            return;
        }

        var draft = new TerminationDraft(day, _reason, _immediate, _number);
        if (await ActAsync("解約を申し込みました。書き出しの期限までに、全データを保存してください。", () => DoAsync<AskTermination, Guid>(use => use.RunAsync(draft, CancellationToken.None))))
        {
            (_reason, _immediate, _number) = ("", false, "");
        }
    }

    private void AskWithdraw() => (_withdraws, _focus) = (true, true);

    private async Task WithdrawAsync()
    {
        await ActAsync("解約の申し込みを取り消しました。契約はこのまま続きます。", () => DoAsync<WithdrawTermination, Done>(use => use.RunAsync(CancellationToken.None)));
        _withdraws = false;
    }

    private async Task<bool> ActAsync<TResult>(string said, Func<Task<Outcome<TResult>>> act)
    {
        if (_busy)
        {
            return false;
        }

        (_busy, _problem, _said) = (true, null, null);
        var done = await act();
        _busy = false;
        if (done.Refusal is { } refusal)
        {
            _problem = refusal.Message;
            return false;
        }

        await ReadAsync(isLook: false);
        _said = said;
        Watch();
        return true;
    }

    private string Address(ExportView export) => $"api/v1/offices/{Place.Frame.Office.Number}/ending/exports/{export.Id}.zip";
}
