using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.AspNetCore.Components.Forms;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>
/// Takes any table in: read beside the page's own work, shown with everything it changes, written only when the person says so, taken back
/// when it was the wrong one.
/// </summary>
public sealed partial class ImportPage : OfficePage
{
    private ReadOnlyMemory<byte> _bytes;
    private string _fileName = "";
    private string? _start;
    private bool _endMissing = true;
    private bool _asksForStart;
    private bool _busy;
    private string? _problem;
    private MasterProgress? _progress;
    private MasterImportPreview? _preview;
    private MasterImportResult? _result;
    private MasterUndoResult? _undone;
    private IReadOnlyList<MasterImportSummary>? _imports;

    private MasterReadingOptions Options => new(ServiceMonth.TryParse(_start, out var month) ? month : null, _endMissing);

    protected override async Task LoadAsync()
    {
        var found = await AskAsync<ListMasterImports, IReadOnlyList<MasterImportSummary>>(use => use.RunAsync(Leaving));
        _problem = found.Refusal?.Message;
        _imports = found.IsDone ? found.Value : [];
    }

    private async Task ChooseAsync(InputFileChangeEventArgs chosen)
    {
        Forget();
        (_result, _undone, _start, _endMissing) = (null, null, null, true);
        if (chosen.File.Size > MasterReading.MaxBytes)
        {
            _problem = MasterRefusals.TooLarge.Message;
            return;
        }

        try
        {
            _progress = new MasterProgress("受け取っています", 0, 0);
            using var content = new MemoryStream();
            await using var file = chosen.File.OpenReadStream(MasterReading.MaxBytes, Leaving);
            await file.CopyToAsync(content, Leaving);
            (_bytes, _fileName) = (content.ToArray(), chosen.File.Name);
        }
        catch (IOException)
        {
            (_progress, _problem) = (null, "ファイルを受け取れませんでした。通信が切れたか、ファイルが変わりました。もう一度選んでください。");
            return;
        }

        await LookAsync();
    }

    private async Task LookAsync()
    {
        (_preview, _asksForStart, _problem) = (null, false, null);
        var looked = await BesideAsync(progress => AskAsync<PreviewMasterImport, MasterImportPreview>(
            use => use.RunAsync(_bytes, Options, progress, Leaving)));
        _asksForStart = looked.Refusal == MasterRefusals.StartMonthMissing;
        _problem = _asksForStart ? null : looked.Refusal?.Message;
        _preview = looked.IsDone ? looked.Value : null;
    }

    private Task StartAtAsync(string? month)
    {
        _start = month;
        return LookAsync();
    }

    private Task EndMissingAsync(bool end)
    {
        _endMissing = end;
        return LookAsync();
    }

    private async Task ImportAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var (name, bytes, options) = (_fileName, _bytes, Options);
            var done = await BesideAsync(progress => DoAsync<ImportMaster, MasterImportResult>(
                use => use.RunAsync(name, bytes, options, progress, CancellationToken.None)));
            if (done.Refusal is { } refusal)
            {
                _problem = refusal.Message;
                return;
            }

            Forget();
            _result = done.Value;
            await LoadAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task UndoAsync(Guid id)
    {
        var undone = await DoAsync<UndoMasterImport, MasterUndoResult>(use => use.RunAsync(id, CancellationToken.None));
        (_result, _undone) = (null, undone.IsDone ? undone.Value : null);
        await LoadAsync();
        _problem = undone.Refusal?.Message ?? _problem;
    }

    private void Forget() => (_bytes, _preview, _asksForStart, _problem) = (default, null, false, null);

    // A large table takes seconds; the circuit must answer meanwhile.
    private async Task<Outcome<T>> BesideAsync<T>(Func<IProgress<MasterProgress>, Task<Outcome<T>>> work)
    {
        _progress = new MasterProgress("開いています", 0, 0);
        StateHasChanged();
        try
        {
            var progress = new Progress<MasterProgress>(told => _ = InvokeAsync(() =>
            {
                _progress = _progress is null ? null : told;
                StateHasChanged();
            }));
            return await Task.Run(() => work(progress), Leaving);
        }
        finally
        {
            _progress = null;
        }
    }
}
