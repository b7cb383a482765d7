namespace CarePlanCloud.Domain.Offices;

/// <summary>What an office is for the exchange, by the kinds it is designated for under its one number.</summary>
public static class OfficeKinds
{
    private static readonly string[] OfCenters = ["46", "AF"];

    /// <summary>
    /// A 居宅介護支援事業所 may be designated for 介護予防支援 as well, or serve, and stays one; whoever plans for prevention only is a
    /// 地域包括支援センター.
    /// </summary>
    /// <param name="serviceKinds">At least one.</param>
    public static OfficeKind Of(IReadOnlyCollection<string> serviceKinds) =>
        serviceKinds.Contains(ServiceKinds.OfPlanning(OfficeKind.CareManagementOffice)) ? OfficeKind.CareManagementOffice
        : OfCenters.Any(serviceKinds.Contains) ? OfficeKind.CommunitySupportCenter
        : OfficeKind.ServiceOffice;

    /// <summary>
    /// The kind an office exchanges under and is called by: 43 or 46 of who plans; of who serves the first by code, one that goes on before one
    /// that ends. It says nothing of what else the office provides (decision 0031).
    /// </summary>
    /// <param name="designated">At least one.</param>
    public static string MainOf(OfficeKind office, IEnumerable<DesignatedKind> designated) =>
        office == OfficeKind.ServiceOffice
            ? designated.OrderByDescending(kind => kind.To ?? DateOnly.MaxValue).ThenBy(kind => kind.Kind, StringComparer.Ordinal).First().Kind
            : ServiceKinds.OfPlanning(office);

    /// <summary>As they are kept: each once, by code. An office starts with kinds of which nobody knows since when.</summary>
    public static List<DesignatedKind> Designated(IEnumerable<string> serviceKinds) =>
        [.. serviceKinds.Distinct().Order(StringComparer.Ordinal).Select(kind => new DesignatedKind(kind))];
}
