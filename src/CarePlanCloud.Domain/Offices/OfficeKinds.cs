namespace CarePlanCloud.Domain.Offices;

/// <summary>What an office is for the exchange, by the kinds it is designated for under its one number.</summary>
public static class OfficeKinds
{
    private static readonly string[] OfCenters = ["46", "AF"];

    /// <summary>
    /// The kind and the サービス種類コード it exchanges under. A 居宅介護支援事業所 may be designated for 介護予防支援 as well and stays one; whoever
    /// plans for prevention only is a 地域包括支援センター.
    /// </summary>
    /// <param name="serviceKinds">At least one.</param>
    public static (OfficeKind Kind, string ServiceKind) Of(IReadOnlyList<string> serviceKinds)
    {
        var care = ServiceKinds.OfPlanning(OfficeKind.CareManagementOffice);
        if (serviceKinds.Contains(care))
        {
            return (OfficeKind.CareManagementOffice, care);
        }

        return OfCenters.Any(serviceKinds.Contains)
            ? (OfficeKind.CommunitySupportCenter, ServiceKinds.OfPlanning(OfficeKind.CommunitySupportCenter))
            : (OfficeKind.ServiceOffice, serviceKinds[0]);
    }
}
