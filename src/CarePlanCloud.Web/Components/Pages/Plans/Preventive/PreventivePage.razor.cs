using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Plans.Preventive;

/// <summary>One document of 介護予防, written in place and saved by itself.</summary>
public sealed partial class PreventivePage : OfficePage
{
    private DraftKeeper<PreventiveDraft> _keeper = default!;
    private PreventiveDraft? _draft;
    private IJSObjectReference? _typing;
    private string? _problem;
    private bool _checks;
    private int _chart;

    [Parameter] public Guid Id { get; set; }

    protected override object? Subject => Id;

    protected override void OnInitialized() => _keeper = new DraftKeeper<PreventiveDraft>(Clock, SaveAsync, () => InvokeAsync(StateHasChanged));

    protected override async Task LoadAsync()
    {
        await FlushAsync();
        var opened = await AskAsync<OpenPreventiveDocument, PreventiveView>(use => use.RunAsync(Id, Leaving));
        _problem = opened.Refusal?.Message;
        _draft = opened.IsDone ? new PreventiveDraft(opened.Value) : null;
        _checks = false;
        _here = null;
        CloseBook();
        _chart++;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // What was written in the last two seconds is saved although nobody looks any more.
            _ = FlushAsync();
        }

        base.Dispose(disposing);
    }

    private async Task<Refusal?> SaveAsync(PreventiveDraft draft)
    {
        var changes = draft.Changes;
        var saved = await DoAsync<SavePreventiveDocument, SavedPreventive>(
            use => use.RunAsync(draft.View.Id, draft.Version, draft.Content, CancellationToken.None));
        if (saved.IsDone)
        {
            draft.AcceptSave(saved.Value, changes);
        }
        else if (saved.Refusal!.Detail is PreventiveConflict conflict)
        {
            draft.Meet(conflict);
        }

        return saved.Refusal;
    }

    private async Task<bool> FlushAsync() => _draft is not { IsDirty: true } draft || await _keeper.SaveAsync(draft);

    private void Changed() => _keeper.Touch(_draft!);

    private void Undo() => Step(draft => draft.Undo());

    private void Redo() => Step(draft => draft.Redo());

    private void Step(Action<PreventiveDraft> step)
    {
        if (_draft is { CanWrite: true } draft)
        {
            step(draft);
            Changed();
        }
    }

    private void TakeMine()
    {
        _draft!.TakeMine();
        Changed();
    }

    private async Task ShowAsync(string item)
    {
        if (_typing is not null)
        {
            await _typing.InvokeVoidAsync("focus", $"f-{item}");
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _typing = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Plans/PlanPage.razor.js");
            await _typing.InvokeVoidAsync("sendAgain");
        }
    }

    private async Task PictureAsync(byte[]? picture)
    {
        if (!await FlushAsync() || _draft is not { } draft)
        {
            return;
        }

        var saved = await DoAsync<PutFamilyChart, SavedPreventive>(use => use.RunAsync(draft.View.Id, draft.Version, picture, CancellationToken.None));
        _problem = saved.Refusal?.Message;
        if (saved.IsDone)
        {
            draft.AcceptPicture(saved.Value, picture is not null);
            _chart++;
        }
    }

    private async Task RemovePictureAsync()
    {
        var sure = await Dialogs.ShowMessageBoxAsync(
            "画像をはずす", $"{_draft!.View.Client.Name}さんの家族構成の画像をはずします。はずした画像は戻せません。", yesText: "はずす", cancelText: "やめる");
        if (sure == true)
        {
            await PictureAsync(null);
        }
    }
}
