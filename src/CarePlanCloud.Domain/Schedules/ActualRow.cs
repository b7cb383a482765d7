namespace CarePlanCloud.Domain.Schedules;

/// <summary>One row of 実績 as a service office reports it: what was done, on which day, when and how often.</summary>
public sealed record ActualRow(ServiceIdentity Service, DayMark Mark);
