using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Application.Schedules;

/// <summary>Whose the planned side of a slip is: that of the office that plans it. A service office holds a copy.</summary>
internal static class OwnPlan
{
    public static bool Plans(this Office office, ServiceSlip slip) =>
        office.Kind != OfficeKind.ServiceOffice && office.OfficeNumber == slip.CareManagementOfficeNumber;
}
