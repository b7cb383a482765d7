namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>
/// Where an overrun goes that nobody has allotted. It stays on one provider and one row if it fits: among the kinds that can carry all of
/// it the one with the lowest price (the client pays it in full), 福祉用具 last, because an item is not lent in parts. If none can carry
/// it, the largest first. Ties by provider number and code, so that the order of the lines never matters.
/// </summary>
internal static class AllotmentProposal
{
    public static void Put(IReadOnlyList<OverrunRow> rows, int over)
    {
        var rest = over;
        while (rest > 0 && WhereItGoesFirst(rows, rest).FirstOrDefault(row => row.Free > 0) is { } row)
        {
            rest -= row.Take(rest);
        }
    }

    public static IEnumerable<OverrunRow> WhereItGoesFirst(IReadOnlyList<OverrunRow> rows, int over = 0) => rows
        .GroupBy(row => row.Group)
        .Select(kind => (Group: kind.Key, Rows: kind.ToList(), Free: kind.Sum(row => row.Free)))
        .Where(kind => kind.Free > 0 || over == 0)
        .OrderByDescending(kind => kind.Free >= over)
        .ThenBy(kind => kind.Group.IsEquipment)
        .ThenByDescending(kind => kind.Free >= over ? 0 : kind.Free)
        .ThenBy(kind => kind.Group.UnitPrice ?? decimal.MaxValue)
        .ThenByDescending(kind => $"{kind.Group.ProviderNumber} {kind.Group.SatelliteNumber} {kind.Group.Kind}", StringComparer.Ordinal)
        .SelectMany(kind => kind.Rows
            .OrderByDescending(row => row.Free)
            .ThenByDescending(row => row.Item.Key.Code, StringComparer.Ordinal)
            .ThenByDescending(row => row.Item.Key.EquipmentCode, StringComparer.Ordinal)
            .ThenByDescending(row => row.Item.Key.Discriminator, StringComparer.Ordinal)
            .ThenByDescending(row => row.Item.Line.Name, StringComparer.Ordinal));
}
