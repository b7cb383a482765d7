namespace CarePlanCloud.Domain.Schedules;

/// <summary>
/// What makes two rows of 第6表 the same service line, apart from the time. Equipment needs its TAIS or notification code and, for equal
/// items with equal units, the 明細判別コード (R72).
/// </summary>
public sealed record ServiceIdentity(
    string ServiceOfficeNumber,
    string SatelliteNumber,
    string ServiceCode,
    string TaisCode,
    string EquipmentNotificationCode,
    string DetailDiscriminatorCode);

/// <summary>A line of the slip: a service at its planned time.</summary>
public sealed record LineKey(ServiceIdentity Service, ServiceTime? Time);
