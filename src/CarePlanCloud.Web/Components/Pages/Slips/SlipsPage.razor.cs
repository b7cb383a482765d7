using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain.Offices;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>The month's clients, in kana order until somebody sorts them otherwise.</summary>
public sealed partial class SlipsPage : OfficePage
{
    private static readonly (string Key, string Word, bool Number)[] Columns =
    [
        ("kana", "利用者", false), ("number", "被保険者番号", false), ("level", "要介護度", false), ("lines", "行", true),
        ("planned", "予定日", true), ("actual", "実績日", true), ("open", "未入力", true), ("differences", "差", true),
    ];

    private IReadOnlyList<SlipSummary>? _all;
    private IReadOnlyList<UnstartedSlip> _unstarted = [];
    private List<SlipSummary> _shown = [];
    private HashSet<string> _present = [];
    private IReadOnlyDictionary<Guid, ProvidedSlip>? _provided;
    private string? _problem;
    private string _text = "";
    private string? _row;
    private string _sort = "kana";
    private bool _down;

    /// <summary>open: actuals missing, differences: plan and actual differ. From the address, so that ホーム can lead here.</summary>
    [SupplyParameterFromQuery(Name = "filter")] public string? Filter { get; set; }

    protected override object? Subject => Filter;

    private IEnumerable<(string? Key, string Word, int Count)> Filters =>
    [
        (null, "すべて", _all!.Count),
        ("open", "実績がまだ", _all!.Count(slip => slip.OpenDays > 0)),
        ("differences", "差あり", _all!.Count(slip => slip.Differences > 0)),
    ];

    protected override async Task LoadAsync()
    {
        var slips = await AskAsync<ListSlips, IReadOnlyList<SlipSummary>>(use => use.RunAsync(Place.ServiceMonth, Leaving));
        _problem = slips.Refusal?.Message;
        _all = slips.IsDone ? slips.Value : [];
        var unstarted = await AskAsync<ListUnstartedSlips, IReadOnlyList<UnstartedSlip>>(use => use.RunAsync(Place.ServiceMonth, Leaving));
        _unstarted = unstarted.IsDone ? unstarted.Value : [];
        _provided = null;
        if (Place.Frame.OfficeKind == OfficeKind.ServiceOffice)
        {
            var provided = await AskAsync<ListProvidedSlips, IReadOnlyDictionary<Guid, ProvidedSlip>>(use => use.RunAsync(Place.ServiceMonth, Leaving));
            _provided = provided.IsDone ? provided.Value : null;
        }

        _present = [.. _all.Select(slip => KanaRows.Of(KanaOf(slip))).OfType<string>()];
        Select();
    }

    private static StateWord Actuals(DueState state, DateTimeOffset? sent) => state switch
    {
        DueState.New => new("未送信", "clock", "wait"),
        DueState.Sent => new($"送信ずみ {(sent is { } at ? Said.Moment(at) : "")}".TrimEnd(), "okc", "ok"),
        _ => new("送ったあと変更", "mend", "wait"),
    };

    private void Select()
    {
        var wanted = SearchKeys.Fold(_text);
        var rows = (_all ?? []).Where(slip =>
            (Filter != "open" || slip.OpenDays > 0)
            && (Filter != "differences" || slip.Differences > 0)
            && (_row is null || KanaRows.Of(KanaOf(slip)) == _row)
            && (wanted.Length == 0 || KanaOf(slip).Contains(wanted, StringComparison.Ordinal)
                || SearchKeys.Fold(slip.ClientName).Contains(wanted, StringComparison.Ordinal)
                || slip.InsuredNumber.Contains(wanted, StringComparison.Ordinal)));
        var sorted = _sort switch
        {
            "number" => rows.OrderBy(slip => slip.InsuredNumber, StringComparer.Ordinal),
            "level" => rows.OrderBy(slip => slip.CareLevel, StringComparer.Ordinal),
            "lines" => rows.OrderBy(slip => slip.Lines),
            "planned" => rows.OrderBy(slip => slip.PlannedDays),
            "actual" => rows.OrderBy(slip => slip.ActualDays),
            "open" => rows.OrderBy(slip => slip.OpenDays),
            "differences" => rows.OrderBy(slip => slip.Differences),
            _ => rows,
        };
        _shown = [.. _down ? sorted.Reverse() : sorted];
    }

    private async Task StartAsync(UnstartedSlip client)
    {
        var parameters = new DialogParameters<StartSlipDialog> { { dialog => dialog.Place, Place }, { dialog => dialog.Client, client } };
        var dialog = await Dialogs.ShowAsync<StartSlipDialog>("利用票を作る", parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        if ((await dialog.Result)?.Data is StartedSlip started)
        {
            Navigation.NavigateTo(Place.Link($"slips/{started.Id}"));
        }
    }

    private void Narrow(string? filter) =>
        Navigation.NavigateTo(Place.Link("slips") + (filter is null ? "" : $"&filter={filter}"), replace: true);

    private void Index(string? row)
    {
        _row = row;
        Select();
    }

    // What counts is wanted largest first.
    private void SortBy(string column)
    {
        _down = _sort == column ? !_down : column is "open" or "differences";
        _sort = column;
        Select();
    }

    private void ShowAll()
    {
        (_text, _row) = ("", null);
        Select();
        if (Filter is not null)
        {
            Narrow(null);
        }
    }

    private static string KanaOf(SlipSummary slip) => SearchKeys.Fold(slip.ClientKana);
}
