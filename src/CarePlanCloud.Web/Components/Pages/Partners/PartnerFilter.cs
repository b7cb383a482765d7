using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Partners;

namespace CarePlanCloud.Web.Components.Pages.Partners;

/// <summary>A column by which the list can be put in order.</summary>
public enum PartnerOrder
{
    Name,
    Number,
    Channel,
    LastExchange,
    Invited,
}

/// <summary>Which partners are shown, and in which order.</summary>
/// <param name="Here">True for those on CarePlanCloud, false for the others, null for all.</param>
public sealed record PartnerFilter(
    string Text = "", string Kind = "", PartnerChannel? Channel = null, bool? Here = null, bool Retired = false, PartnerOrder Order = PartnerOrder.Name,
    bool Down = false)
{
    public List<PartnerSummary> Of(IReadOnlyList<PartnerSummary> all)
    {
        var wanted = SearchKeys.Fold(Text);
        var shown = all.Where(row => (Retired || row.IsActive) && (Kind.Length == 0 || row.ServiceKinds.Contains(Kind))
            && (Channel is null || row.Standing.Channel == Channel) && (Here is null || row.Standing.IsHere == Here)
            && (row.SearchKey.Contains(wanted, StringComparison.Ordinal) || row.OfficeNumber.StartsWith(wanted, StringComparison.Ordinal)
                || SearchKeys.Fold(row.Note).Contains(wanted, StringComparison.Ordinal)));
        return Order switch
        {
            PartnerOrder.Number => Sorted(shown, row => row.OfficeNumber),
            PartnerOrder.Channel => Sorted(shown, row => (int)row.Standing.Channel),
            PartnerOrder.LastExchange => Sorted(shown, row => row.Standing.LastAt ?? DateTimeOffset.MinValue),
            PartnerOrder.Invited => Sorted(shown, row => row.Standing.InvitedAt ?? DateTimeOffset.MinValue),
            _ => Sorted(shown, row => row.SearchKey),
        };
    }

    /// <summary>By another column, or the same the other way round. Times begin with the newest.</summary>
    public PartnerFilter By(PartnerOrder order) =>
        this with { Order = order, Down = order == Order ? !Down : order is PartnerOrder.LastExchange or PartnerOrder.Invited };

    private List<PartnerSummary> Sorted<TKey>(IEnumerable<PartnerSummary> rows, Func<PartnerSummary, TKey> key) =>
        [.. (Down ? rows.OrderByDescending(key, Comparer<TKey>.Create(Compare)) : rows.OrderBy(key, Comparer<TKey>.Create(Compare))).ThenBy(row => row.OfficeNumber, StringComparer.Ordinal)];

    private static int Compare<TKey>(TKey left, TKey right) =>
        left is string one && right is string other ? string.CompareOrdinal(one, other) : Comparer<TKey>.Default.Compare(left, right);
}
