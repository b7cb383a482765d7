using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Reports;

/// <summary>Brings one form of one client to paper. One class per form.</summary>
internal interface IPaperSource
{
    FormName Form { get; }

    /// <summary>The documents in the order they are to be printed; none when the client has no such form in the month.</summary>
    Task<IReadOnlyList<Paper>> PapersAsync(Office office, Guid clientId, ServiceMonth month, CancellationToken cancel);
}
