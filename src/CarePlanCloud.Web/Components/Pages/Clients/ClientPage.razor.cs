using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Offices;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>Everything about one client on one page, or a new one.</summary>
public sealed partial class ClientPage : OfficePage
{
    private ClientView? _view;
    private IReadOnlyList<CareManagerView> _managers = [];
    private IReadOnlyList<SatelliteView> _satellites = [];
    private IReadOnlyList<InsurerView> _insurers = [];
    private string? _problem;
    private bool _justEntered;

    /// <summary>Null for a new client.</summary>
    [Parameter] public Guid? Id { get; set; }

    protected override object? Subject => Id;

    private CertificationView? Current => _view?.Certifications.FirstOrDefault(certification => certification.HoldsToday);

    protected override async Task LoadAsync()
    {
        var managers = await AskAsync<ListCareManagers, IReadOnlyList<CareManagerView>>(use => use.RunAsync(Leaving));
        _managers = managers.IsDone ? managers.Value : [];
        _satellites = await AskAsync<ListSatellites, IReadOnlyList<SatelliteView>>(use => use.RunAsync(Leaving)) is { IsDone: true } places ? places.Value : [];
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        _problem = null;
        var insurers = await AskAsync<ListInsurers, IReadOnlyList<InsurerView>>(use => use.RunAsync(Leaving));
        _insurers = insurers.IsDone ? insurers.Value : [];
        if (Id is not { } id)
        {
            _view = null;
            return;
        }

        var opened = await AskAsync<OpenClient, ClientView>(use => use.RunAsync(id, Leaving));
        _problem = opened.Refusal?.Message;
        _view = opened.IsDone ? opened.Value : null;
    }

    private async Task SavedAsync(ClientSaved saved)
    {
        if (Id is null)
        {
            _justEntered = true;
            Navigation.NavigateTo(Place.Link($"clients/{saved.Id}"), replace: true);
            return;
        }

        await ReloadAsync();
    }
}
