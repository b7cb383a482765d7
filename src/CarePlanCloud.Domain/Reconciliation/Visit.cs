using System.Globalization;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>A service on one day, planned or done at least once.</summary>
/// <param name="LineId">Where it stands in the slip. No part of what it is: a corrected file may bring it on another line.</param>
/// <param name="Units">Per time.</param>
public sealed record Visit(Guid LineId, ServiceIdentity Service, int Day, int Count, ServiceTime? Time, int Units)
{
    public string OfficeNumber => Service.ServiceOfficeNumber;

    public string ServiceKind => ServiceCode.KindOf(Service.ServiceCode);

    public int TotalUnits => Count * Units;

    /// <summary>The same service, apart from what only tells two of them apart (R72).</summary>
    internal bool IsSameButFor(Visit other) => Bare(Service) == Bare(other.Service);

    /// <summary>Everything but the line and the units, as a text that is the same for the same visit.</summary>
    internal string Key => string.Create(CultureInfo.InvariantCulture, $"{ServiceKey}@{Day:00}{(Time is { } time ? $" {time.Start:HHmm}-{time.End:HHmm}" : "")} x{Count}");

    internal string ServiceKey => string.Join('/', Service.ServiceOfficeNumber, Service.SatelliteNumber, Service.ServiceCode, Service.TaisCode, Service.EquipmentNotificationCode, Service.DetailDiscriminatorCode);

    private static ServiceIdentity Bare(ServiceIdentity service) => service with { DetailDiscriminatorCode = "", SatelliteNumber = "" };

    internal static IEnumerable<Visit> Of(SlipLine line, IReadOnlyDictionary<int, DayMark> marks) =>
        from mark in marks.Values
        where mark.Count > 0
        orderby mark.Day
        select new Visit(line.Id, line.Key.Service, mark.Day, mark.Count, mark.Time, mark.Units);
}
