using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Inbox;

/// <summary>What has arrived, what is in it, and taking it in. Looks again whenever the office's bell rings.</summary>
public sealed partial class InboxPage : LivePage
{
    private IReadOnlyList<IncomingSummary>? _rows;
    private IncomingView? _open;
    private ImportPreview? _preview;
    private ImportResult? _result;
    private Notice? _notice;
    private string? _problem;
    private string? _uploadProblem;
    private string? _importProblem;
    private bool _busy;

    [Parameter] public Guid? Id { get; set; }

    protected override object? Subject => Id;

    private string Waiting
    {
        get
        {
            var ready = _rows!.Count(row => row.Waits);
            var underWay = _rows!.Count(row => row.IsUnderWay);
            return underWay > 0 ? $"{underWay}件を確認しています" : ready > 0 ? $"{ready}件が取込待ち" : "取込待ちはありません";
        }
    }

    protected override async Task LoadAsync()
    {
        _importProblem = null;
        if (_open?.Summary.Id != Id)
        {
            _uploadProblem = null;
            _open = null;
            _preview = null;
            _result = null;
        }

        await RefreshAsync();
        Watch();
    }

    protected override async Task RefreshAsync()
    {
        var list = await AskAsync<ListInbox, IReadOnlyList<IncomingSummary>>(use => use.RunAsync(Leaving));
        _problem = list.Refusal?.Message;
        _rows = list.IsDone ? list.Value : [];
        _notice = _notice?.After(_rows);
        if (Id is not { } id)
        {
            return;
        }

        var opened = await AskAsync<OpenIncoming, IncomingView>(use => use.RunAsync(id, Leaving));
        _problem ??= opened.Refusal?.Message;
        _open = opened.IsDone ? opened.Value : null;
        if (_preview is null && _open?.Summary.Waits == true)
        {
            await LookAheadAsync(id);
        }
    }

    private async Task LookAheadAsync(Guid id)
    {
        var preview = await AskAsync<PreviewImport, ImportPreview>(use => use.RunAsync(id, Leaving));
        if (id == Id)
        {
            _preview = preview.IsDone ? preview.Value : null;
            _importProblem = preview.Refusal?.Message;
        }
    }

    private async Task TakeAsync(UploadReport report)
    {
        _notice = null;
        _uploadProblem = report.Problem;
        await RefreshAsync();
        if (report.Items.Count == 0)
        {
            return;
        }

        var first = report.Items.FirstOrDefault(item => !item.Duplicate) ?? report.Items[0];
        _notice = Notice.Of(report, _rows!.FirstOrDefault(row => row.Id == first.Id));
        if (first.Id == Id)
        {
            Watch();
        }
        else
        {
            Navigation.NavigateTo(Place.Link($"inbox/{first.Id}"));
        }
    }

    private async Task ImportAsync()
    {
        if (_busy || _open is not { } open)
        {
            return;
        }

        _busy = true;
        _importProblem = null;
        try
        {
            var imported = await DoAsync<ImportIncoming, ImportResult>(use => use.RunAsync(open.Summary.Id, CancellationToken.None));
            _importProblem = imported.Refusal?.Message;
            _result = imported.IsDone ? imported.Value : null;
            await RefreshAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    protected override bool AnyUnderWay => _open?.Summary.IsUnderWay == true || _rows?.Any(row => row.IsUnderWay) == true;
}
