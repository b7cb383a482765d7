using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Reconciliation;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>What the left side lists.</summary>
public enum DeskTab
{
    /// <summary>利用者別.</summary>
    Clients,

    /// <summary>事業所別.</summary>
    Partners,

    /// <summary>未着.</summary>
    NotReceived,
}

/// <summary>
/// The clients of the month, the most urgent first. The order is made once and kept: a client on whom something was decided does not go away
/// under the hand.
/// </summary>
public sealed class DeskList
{
    private readonly List<Guid> _order;

    public DeskList(ReconciliationMonth month)
    {
        Month = month;
        _order = [.. InOrder(month.Clients).Select(row => row.ClientId)];
    }

    public ReconciliationMonth Month { get; private set; }

    public DeskTab Tab { get; set; }

    /// <summary>Of a client: name, kana or number.</summary>
    public string Text { get; set; } = "";

    /// <summary>Only clients with this partner; null for all.</summary>
    public string? OfficeNumber { get; set; }

    public IReadOnlyList<ReconciliationRow> Shown
    {
        get
        {
            var wanted = SearchKeys.Fold(Text);
            var rows = Month.Clients.ToDictionary(row => row.ClientId);
            return [.. _order.Where(rows.ContainsKey).Select(id => rows[id]).Where(row => Concerns(row, wanted))];
        }
    }

    public int Matches => Month.Clients.Sum(row => row.Partners.Count(partner => partner.State == ReconciliationState.Matches));

    public ReconciliationRow? Row(Guid clientId) => Month.Clients.FirstOrDefault(row => row.ClientId == clientId);

    /// <summary>Another reading of the same month: who was there keeps the place.</summary>
    public void Take(ReconciliationMonth month)
    {
        Month = month;
        _order.AddRange(InOrder(month.Clients).Select(row => row.ClientId).Where(id => !_order.Contains(id)));
    }

    public void Take(ClientReconciliation client) => Month = Month with
    {
        Clients = [.. Month.Clients.Select(row => row.ClientId == client.ClientId ? row.After(client) : row)],
    };

    /// <summary>The client before or after in the list as it is shown; null at its ends.</summary>
    public Guid? Beside(Guid clientId, int step)
    {
        var shown = Shown;
        var here = shown.ToList().FindIndex(row => row.ClientId == clientId);
        return here < 0 ? shown.Count > 0 ? shown[0].ClientId : null
            : here + step >= 0 && here + step < shown.Count ? shown[here + step].ClientId : null;
    }

    /// <summary>The next client of the list with something undecided, from here on and then from the beginning; null when nobody has.</summary>
    public Guid? NextOpen(Guid? from)
    {
        var shown = Shown.ToList();
        var here = shown.FindIndex(row => row.ClientId == from) + 1;
        return shown.Skip(here).Concat(shown.Take(here)).FirstOrDefault(row => row.Open > 0)?.ClientId;
    }

    private bool Concerns(ReconciliationRow row, string wanted) =>
        (OfficeNumber is null || row.Partners.Any(partner => partner.OfficeNumber == OfficeNumber))
        && (Tab != DeskTab.NotReceived || OfficeNumber is null || row.Partners.Any(partner => partner.OfficeNumber == OfficeNumber && partner.NotReceived))
        && (wanted.Length == 0 || new[] { row.Name, row.Kana, row.InsuredNumber }.Any(text => SearchKeys.Fold(text).Contains(wanted, StringComparison.Ordinal)));

    private static IEnumerable<ReconciliationRow> InOrder(IEnumerable<ReconciliationRow> rows) => rows
        .OrderByDescending(row => row.Open).ThenByDescending(row => row.Asked).ThenByDescending(row => row.NotReceived)
        .ThenBy(row => row.SearchKey, StringComparer.Ordinal).ThenBy(row => row.InsuredNumber, StringComparer.Ordinal);
}
