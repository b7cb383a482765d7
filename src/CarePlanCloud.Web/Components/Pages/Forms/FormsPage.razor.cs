using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reports;

namespace CarePlanCloud.Web.Components.Pages.Forms;

/// <summary>Forms on paper: which, for whom, and what has been made of it. Looks again whenever the office's bell rings.</summary>
public sealed partial class FormsPage : LivePage
{
    private readonly Readings _readings = new();
    private readonly HashSet<FormName> _forms = [FormName.ServiceSlip, FormName.BenefitSheet];
    private readonly HashSet<Guid> _chosen = [];
    private IReadOnlyList<PrintableClient>? _clients;
    private IReadOnlyList<PrintRunView> _runs = [];
    private string _text = "";
    private string? _problem;
    private bool _busy;

    protected override bool AnyUnderWay => _runs.Any(run => run.IsUnderWay);

    private IEnumerable<PrintableClient> Shown
    {
        get
        {
            var wanted = SearchKeys.Fold(_text);
            return (_clients ?? []).Where(client => wanted.Length == 0
                || client.SearchKey.Contains(wanted, StringComparison.Ordinal)
                || SearchKeys.Fold(client.Name).Contains(wanted, StringComparison.Ordinal)
                || client.InsuredNumber.Contains(wanted, StringComparison.Ordinal));
        }
    }

    private bool AllChosen => Shown.All(client => _chosen.Contains(client.Id));

    protected override async Task LoadAsync()
    {
        _chosen.Clear();
        var clients = await AskAsync<ListPrintableClients, IReadOnlyList<PrintableClient>>(use => use.RunAsync(Place.ServiceMonth, Leaving));
        _problem = clients.Refusal?.Message;
        _clients = clients.IsDone ? clients.Value : [];
        await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        var reading = _readings.Begin();
        var runs = await AskAsync<ListPrintRuns, IReadOnlyList<PrintRunView>>(use => use.RunAsync(Place.ServiceMonth, Leaving));
        _runs = runs.IsDone && _readings.MayShow(reading) ? runs.Value : _runs;
        Watch();
    }

    private void Toggle(FormName form)
    {
        if (!_forms.Remove(form))
        {
            _forms.Add(form);
        }
    }

    private void Choose(Guid client)
    {
        if (!_chosen.Remove(client))
        {
            _chosen.Add(client);
        }
    }

    private void ChooseAll()
    {
        var shown = Shown.Select(client => client.Id).ToList();
        if (AllChosen)
        {
            _chosen.ExceptWith(shown);
        }
        else
        {
            _chosen.UnionWith(shown);
        }
    }

    private async Task PrintAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var asked = await DoAsync<RequestPrintRun, Guid>(use => use.RunAsync(Place.ServiceMonth, _forms, _chosen, CancellationToken.None));
            await RefreshAsync();
            _problem = asked.Refusal?.Message;
        }
        finally
        {
            _busy = false;
        }
    }

    private string PdfOf(PrintableClient client) =>
        $"api/v1/offices/{Place.Frame.Office.Number}/clients/{client.Id}/forms.pdf?month={Place.ServiceMonth}&forms={string.Join(',', _forms.Order().Select(StableWords.Of))}";
}
