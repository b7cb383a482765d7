using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Offices;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>Every client with the newest plan: what is a draft, what waits for handover, whose certification ends.</summary>
public sealed partial class PlansPage : OfficePage
{
    private static readonly (string Key, string Word)[] Columns =
    [
        ("kana", "利用者"), ("number", "被保険者番号"), ("level", "要介護度"), ("ends", "認定の終わり"), ("state", "計画"), ("version", "版"), ("date", "作成（変更）日"),
    ];

    private IReadOnlyList<PlanSummary>? _all;
    private List<PlanSummary> _shown = [];
    private string? _problem;
    private string _text = "";
    private string _sort = "kana";
    private bool _down;

    /// <summary>draft, agreed, handed_over, none or ending. From the address, so that other pages can lead here.</summary>
    [SupplyParameterFromQuery(Name = "filter")] public string? Filter { get; set; }

    /// <summary>One client only: how the client's page leads here.</summary>
    [SupplyParameterFromQuery(Name = "client")] public Guid? Client { get; set; }

    protected override object? Subject => (Filter, Client);

    private bool CanBegin => Place.Frame.OfficeKind != OfficeKind.ServiceOffice && Place.May(Permission.WritePlans);

    private IEnumerable<(string? Key, string Word, int Count)> Filters =>
    [
        (null, "すべて", _all!.Count),
        ("draft", "原案", _all!.Count(plan => Is(plan, "draft"))),
        ("agreed", "交付がまだ", _all!.Count(plan => Is(plan, "agreed"))),
        ("handed_over", "交付ずみ", _all!.Count(plan => Is(plan, "handed_over"))),
        ("none", "計画なし", _all!.Count(plan => Is(plan, "none"))),
        ("ending", "認定が60日以内", _all!.Count(plan => Is(plan, "ending"))),
    ];

    protected override async Task LoadAsync()
    {
        var plans = await AskAsync<ListPlans, IReadOnlyList<PlanSummary>>(use => use.RunAsync(Leaving));
        _problem = plans.Refusal?.Message;

        // Who has ended is not planned for any more, unless asked for by name.
        _all = plans.IsDone ? [.. plans.Value.Where(plan => plan.ClientStatus != ClientStatus.Ended || plan.ClientId == Client)] : [];
        Select();
    }

    private int? DaysLeft(DateOnly? end) => end is { } day ? day.DayNumber - Place.Today.DayNumber : null;

    private bool Is(PlanSummary plan, string? filter) => filter switch
    {
        "draft" => plan.State == PlanState.Draft,
        "agreed" => plan.State == PlanState.Agreed,
        "handed_over" => plan.State == PlanState.HandedOver,
        "none" => plan.PlanId is null,
        "ending" => DaysLeft(plan.CertificationEnds) <= 60,
        _ => true,
    };

    private void Select()
    {
        var wanted = SearchKeys.Fold(_text);
        var rows = (_all ?? []).Where(plan => Is(plan, Filter) && (Client is null || plan.ClientId == Client) && (wanted.Length == 0
            || plan.SearchKey.Contains(wanted, StringComparison.Ordinal) || SearchKeys.Fold(plan.ClientName).Contains(wanted, StringComparison.Ordinal)
            || plan.InsuredNumber.Contains(wanted, StringComparison.Ordinal)));
        var sorted = _sort switch
        {
            "number" => rows.OrderBy(plan => plan.InsuredNumber, StringComparer.Ordinal),
            "level" => rows.OrderBy(plan => plan.CareLevel, StringComparer.Ordinal),
            "ends" => rows.OrderBy(plan => plan.CertificationEnds ?? DateOnly.MaxValue),
            "state" => rows.OrderBy(plan => plan.State is { } state ? (int)state : -1),
            "version" => rows.OrderBy(plan => plan.Number),
            "date" => rows.OrderBy(plan => plan.PlanDate ?? plan.ReceivedDate ?? DateOnly.MinValue),
            _ => rows,
        };
        _shown = [.. _down ? sorted.Reverse() : sorted];
    }

    private void Narrow(string? filter) => Navigation.NavigateTo(Place.Link("plans") + (filter is null ? "" : $"&filter={filter}"), replace: true);

    private void SortBy(string column)
    {
        _down = _sort == column && !_down;
        _sort = column;
        Select();
    }

    private void ShowAll()
    {
        _text = "";
        Select();
        if (Filter is not null || Client is not null)
        {
            Narrow(null);
        }
    }

    private async Task BeginAsync(PlanSummary plan)
    {
        var history = await AskAsync<ListPlansOfClient, IReadOnlyList<PlanLabel>>(use => use.RunAsync(plan.ClientId, Leaving));
        var parameters = new DialogParameters<NewPlanDialog>
        {
            { dialog => dialog.Client, plan.ClientName },
            { dialog => dialog.History, history.IsDone ? history.Value : [] },
            { dialog => dialog.First, plan.PlanId ?? plan.ReceivedId },
            { dialog => dialog.Today, Place.Today },
        };
        var dialog = await Dialogs.ShowAsync<NewPlanDialog>("計画を書き始める", parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        if ((await dialog.Result)?.Data is not NewPlan wanted)
        {
            return;
        }

        var started = await DoAsync<StartPlan, PlanView>(use => use.RunAsync(plan.ClientId, wanted.CopyFrom, wanted.PlanDate, CancellationToken.None));
        _problem = started.Refusal?.Message;
        if (started.IsDone || started.Refusal!.Detail is Guid)
        {
            Navigation.NavigateTo(Place.Link($"plans/{(started.IsDone ? started.Value.Label.Id : started.Refusal!.Detail)}"));
        }
    }
}
