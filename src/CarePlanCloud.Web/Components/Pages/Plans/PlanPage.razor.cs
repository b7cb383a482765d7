using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Plans;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>One plan: forms 1 to 3 as on paper, edited in place and saved by themselves; its versions, consent and handover.</summary>
public sealed partial class PlanPage : OfficePage
{
    private static readonly (PlanForm Form, string Name)[] Sheets =
        [(PlanForm.Overview, "計画書（１）"), (PlanForm.Needs, "計画書（２）"), (PlanForm.Week, "週間サービス計画表")];

    private DraftKeeper<PlanDraft> _keeper = default!;
    private PlanDraft? _draft;
    private IReadOnlyList<PlanOffice> _offices = [];
    private PlanForm _sheet = PlanForm.Overview;
    private OverviewSheet? _overview;
    private NeedSheet? _needs;
    private WeekSheet? _week;
    private PhraseTarget? _here;
    private PhraseTarget? _phrases;
    private (int Changes, IReadOnlyList<PlanGap> Gaps) _gaps = (-1, []);
    private bool _checks;
    private bool _goToTab;
    private string? _problem;
    private IJSObjectReference? _typing;

    [Parameter] public Guid Id { get; set; }

    /// <summary>Which sheet is shown: 1, 2 or 3. In the address, so that it can be kept and sent.</summary>
    [SupplyParameterFromQuery(Name = "sheet")] public int? Sheet { get; set; }

    [Inject] private IJSRuntime Js { get; set; } = default!;

    protected override object? Subject => Id;

    private IReadOnlyList<PlanGap> Gaps
    {
        get
        {
            if (_gaps.Changes != _draft!.Changes)
            {
                _gaps = (_draft.Changes, PlanChecks.BeforeConsent(_draft.Forms));
            }

            return _gaps.Gaps;
        }
    }

    private string CurrentText => _phrases is not { } target || _draft is not { } draft ? "" : PhraseTargets.TextAt(draft, target);

    protected override async Task LoadAsync()
    {
        await FlushAsync();
        _keeper = new DraftKeeper<PlanDraft>(Clock, SaveAsync, () => InvokeAsync(StateHasChanged));
        var opened = await AskAsync<OpenPlan, PlanView>(use => use.RunAsync(Id, Leaving));
        _problem = opened.Refusal?.Message;
        (_here, _phrases, _checks) = (null, null, false);
        _draft = opened.IsDone ? new PlanDraft(opened.Value) : null;
        _gaps = (-1, []);
        _sheet = Sheet is >= 1 and <= 3 ? (PlanForm)Sheet.Value : PlanForm.Overview;
        if (_draft is { } draft)
        {
            var offices = await AskAsync<ListPlanOffices, IReadOnlyList<PlanOffice>>(use => use.RunAsync(draft.View.Client.Id, Leaving));
            _offices = offices.IsDone ? offices.Value : [];
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _typing = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Plans/PlanPage.razor.js");
            await _typing.InvokeVoidAsync("sendAgain");
        }

        if (_goToTab && _typing is not null)
        {
            _goToTab = false;
            await _typing.InvokeVoidAsync("focus", $"tab-{(int)_sheet}");
        }
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

    private async Task<Refusal?> SaveAsync(PlanDraft draft)
    {
        var changes = draft.Changes;
        var saved = await DoAsync<SavePlanForms, PlanSaved>(
            use => use.RunAsync(draft.View.Label.Id, draft.Version, draft.PlanDate, draft.Forms, CancellationToken.None));
        if (saved.IsDone)
        {
            draft.AcceptSave(saved.Value, changes);
        }
        else if (saved.Refusal!.Detail is PlanConflict conflict)
        {
            draft.Meet(conflict);
        }

        return saved.Refusal;
    }

    private async Task<bool> FlushAsync() => _draft is not { IsDirty: true } draft || await _keeper.SaveAsync(draft);

    private void Changed() => _keeper.Touch(_draft!);

    private void Show(PlanForm form)
    {
        (_sheet, _here, _phrases) = (form, null, null);
        Navigation.NavigateTo(Place.Link($"plans/{Id}") + $"&sheet={(int)form}", replace: true);
    }

    private void NextSheet()
    {
        Show((PlanForm)(((int)_sheet % 3) + 1));
        _goToTab = true;
    }

    private void WalkTabs(KeyboardEventArgs key)
    {
        var step = key.Code switch { "ArrowRight" => 1, "ArrowLeft" => 2, _ => 0 };
        if (step > 0)
        {
            Show((PlanForm)((((int)_sheet - 1 + step) % 3) + 1));
            _goToTab = true;
        }
    }

    private void Undo() => Step(draft => draft.Undo());

    private void Redo() => Step(draft => draft.Redo());

    private void Step(Action<PlanDraft> step)
    {
        if (_draft is { CanWrite: true } draft)
        {
            step(draft);
            Changed();
        }
    }

    private void TakeTheirs()
    {
        _draft!.TakeTheirs();
        Changed();
    }

    private void TakeMine()
    {
        _draft!.TakeMine();
        Changed();
    }
}
