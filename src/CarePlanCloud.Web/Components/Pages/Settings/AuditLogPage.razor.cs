using System.Globalization;
using CarePlanCloud.Application.Audit.Searching;
using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>監査ログ: who did or saw what. What it is narrowed by stands in the address, so that a client's page can lead here.</summary>
public sealed partial class AuditLogPage : LivePage
{
    private static readonly AuditFilter Nothing = new(null, null, null, null, null);

    // Where the pages before this one began; the newest begins nowhere.
    private readonly Stack<AuditPlace?> _behind = new();

    private AuditDesk? _desk;
    private AuditPage? _page;
    private AuditPlace? _here;
    private VerificationView? _verification;
    private string? _problem;
    private string? _notFound;
    private bool _several;

    [SupplyParameterFromQuery(Name = "client")] public Guid? Client { get; set; }

    [SupplyParameterFromQuery(Name = "person")] public Guid? Person { get; set; }

    [SupplyParameterFromQuery(Name = "act")] public string? Act { get; set; }

    [SupplyParameterFromQuery(Name = "from")] public DateOnly? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")] public DateOnly? To { get; set; }

    protected override object? Subject => (Client, Person, Act, From, To);

    protected override bool AnyUnderWay => _verification?.IsUnderWay == true;

    private AuditFilter Filter => new(Client, Person, Act, From, To);

    private string ClientLabel => _desk?.Clients.FirstOrDefault(client => client.Id == Client) is { } found ? Label(found) : "";

    protected override async Task LoadAsync()
    {
        _behind.Clear();
        (_here, _notFound) = (null, null);
        await ReadAsync();
        if (_desk is null && _problem is null)
        {
            var desk = await AskAsync<OpenAuditDesk, AuditDesk>(use => use.RunAsync(Leaving));
            (_problem, _desk) = (desk.Refusal?.Message, desk.IsDone ? desk.Value : null);
        }

        await RefreshAsync();
        Watch();
    }

    protected override async Task RefreshAsync()
    {
        var newest = await AskAsync<OpenAuditVerification, VerificationView>(use => use.RunAsync(null, Leaving));
        _verification = newest.IsDone ? newest.Value : null;
    }

    private static string Label(AuditClient client) => $"{client.Name}（{client.InsuredNumber}）";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? DayOf(ChangeEventArgs change) =>
        DateOnly.TryParseExact(change.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private async Task ReadAsync()
    {
        var read = await AskAsync<SearchAuditTrail, AuditPage>(use => use.RunAsync(Filter.Query(_here), Leaving));
        (_problem, _page) = (read.Refusal?.Message, read.IsDone ? read.Value : _page);
    }

    private void Go(AuditFilter filter) => Navigation.NavigateTo(filter.Address(Place.Link("settings/audit")));

    // Picked from the list, or as much of the name or number as is needed to mean one of them.
    private void ByClient(ChangeEventArgs change)
    {
        var typed = ((string?)change.Value ?? "").Trim();
        var meant = _desk!.Clients.Where(client => Label(client) == typed).ToList();
        if (meant.Count == 0)
        {
            meant = [.. _desk.Clients.Where(client => SearchKeys.Fold(Label(client)).Contains(SearchKeys.Fold(typed), StringComparison.Ordinal))];
        }

        (_notFound, _several) = (typed.Length == 0 || meant.Count == 1 ? null : typed, meant.Count > 1);
        if (_notFound is null)
        {
            Go(Filter with { Client = typed.Length == 0 ? null : meant[0].Id });
        }
    }

    private async Task OnAsync()
    {
        _behind.Push(_here);
        _here = _page!.Next;
        await ReadAsync();
    }

    private async Task BackAsync()
    {
        _here = _behind.Pop();
        await ReadAsync();
    }

    private async Task VerifyAsync()
    {
        var asked = await DoAsync<VerifyAuditTrail, VerificationView>(use => use.RunAsync(CancellationToken.None));
        _problem = asked.Refusal?.Message;
        if (asked.IsDone)
        {
            _verification = asked.Value;
            Watch();
        }
    }
}
