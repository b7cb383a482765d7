using CarePlanCloud.Application.Clients.Changes;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>What other offices say of clients and the book does not: confirmed or left, person by person, item by item.</summary>
public sealed partial class IncomingPage : OfficePage
{
    private readonly HashSet<(Guid Change, string Field)> _left = [];
    private IReadOnlyList<ClientChange>? _changes;
    private string? _problem;
    private string? _said;

    protected override async Task LoadAsync()
    {
        _said = null;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var changes = await AskAsync<ListClientChanges, IReadOnlyList<ClientChange>>(use => use.RunAsync(Leaving));
        _problem = changes.Refusal?.Message;
        _changes = changes.IsDone ? changes.Value : [];
    }

    private bool IsChosen(ClientChange change, ClientFieldChange field) => !_left.Contains((change.Id, field.Field));

    private List<string> ChosenOf(ClientChange change) => [.. change.Fields.Where(field => IsChosen(change, field)).Select(field => field.Field)];

    private void Toggle(ClientChange change, ClientFieldChange field)
    {
        if (!_left.Remove((change.Id, field.Field)))
        {
            _left.Add((change.Id, field.Field));
        }
    }

    private async Task DecideAsync(ClientChange change, bool take)
    {
        var fields = take ? ChosenOf(change) : [];
        var decided = await DoAsync<DecideClientChange, Done>(use => use.RunAsync(change.Id, change.SerialNumber, fields, CancellationToken.None));
        await ReadAsync();
        _problem = decided.Refusal?.Message ?? _problem;
        _said = !decided.IsDone ? null
            : take ? $"{change.ClientName}様の{fields.Count}項目を書き込みました。" : $"{change.ClientName}様はそのままにしました。同じ連番ではもう尋ねません。";
    }
}
