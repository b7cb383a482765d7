using CarePlanCloud.Application.Operating.Applications;
using CarePlanCloud.Application.Operating.Looking;
using CarePlanCloud.Application.Operating.Offices;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Operator;

/// <summary>事業所: who is here, on what terms, and what operators do about it.</summary>
public sealed partial class OfficesPage : OperatorPage
{
    private static readonly (OfficeStanding Standing, string Word)[] Segments =
        [(OfficeStanding.All, "すべて"), (OfficeStanding.Suspended, "停止"), (OfficeStanding.LicenceEnding, "期限が近い"), (OfficeStanding.Silent, "14日 利用なし")];

    private OfficeQuery _query = new();
    private OfficeList? _list;
    private OfficeCard? _card;
    private int _turn;

    [Inject] private OfficeOpening Opening { get; set; } = default!;

    [Inject] private BreakGlassDesk Glass { get; set; } = default!;

    protected override async Task LoadAsync()
    {
        var found = await AskAsync<ListOffices, OfficeList>(use => use.RunAsync(_query, Leaving));
        (Problem, _list) = (found.Refusal?.Message, found.IsDone ? found.Value : null);
        if (_card is { } card)
        {
            await ReadCardAsync(card.Office.Id);
        }
    }

    private Task ShowAsync(OfficeQuery query)
    {
        (_query, _card, DoneWords) = (query, null, null);
        return LoadAsync();
    }

    private Task OpenAsync(Guid id)
    {
        (Problem, DoneWords) = (null, null);
        return ReadCardAsync(id);
    }

    private async Task ReadCardAsync(Guid id)
    {
        var found = await AskAsync<OpenOfficeCard, OfficeCard>(use => use.RunAsync(id, Leaving));
        (_card, _turn) = (found.IsDone ? found.Value : null, _turn + 1);
        Problem ??= found.Refusal?.Message;
    }

    private async Task SuspendAsync(string reason) => await ActAsync(
        $"{_card!.Office.Name}を停止しました。開いている画面も閉じます。", () => DoAsync<SuspendOffice, Done>(use => use.RunAsync(_card!.Office.Id, reason, CancellationToken.None)));

    private async Task ResumeAsync(string reason) => await ActAsync(
        $"{_card!.Office.Name}を再開しました。", () => DoAsync<ResumeOffice, Done>(use => use.RunAsync(_card!.Office.Id, reason, CancellationToken.None)));

    private async Task AddAsync(LicenceSpan span) => await ActAsync(
        "利用期間を足しました。", () => DoAsync<AddLicence, Done>(use => use.RunAsync(_card!.Office.Id, span, CancellationToken.None)));

    private async Task ExtendAsync((Guid Id, DateOnly EndsOn, bool Renews) change) => await ActAsync(
        "利用期間を変えました。", () => DoAsync<ExtendLicence, Done>(use => use.RunAsync(change.Id, change.EndsOn, change.Renews, CancellationToken.None)));

    private async Task InviteAsync() => await ActAsync(
        "はじめの管理者へ、案内を送り直します。", () => Opening.InviteAgainAsync(Place.Caller, _card!.Office.Id, CancellationToken.None));

    private async Task LookAsync((string Reason, int Minutes) asked)
    {
        if (await ActAsync("緊急閲覧を始めました。", () => Glass.OpenAsync(Place.Caller, _card!.Office.Id, asked.Reason, asked.Minutes, CancellationToken.None)))
        {
            Navigation.NavigateTo($"operator/look/{_card!.Office.OfficeNumber}");
        }
    }
}
