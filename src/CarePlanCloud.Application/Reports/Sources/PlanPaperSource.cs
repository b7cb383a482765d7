using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>One of 第1表, 第2表, 第3表 of the plan in force.</summary>
internal sealed class PlanPaperSource(FormName form, PlanPapers plans) : IPaperSource
{
    public FormName Form { get; } = form;

    public async Task<IReadOnlyList<Paper>> PapersAsync(Office office, Guid clientId, ServiceMonth month, CancellationToken cancel) =>
        await plans.InForceAsync(clientId, month, cancel) is { } plan ? [PlanSheets.Of(Form, plan)] : [];
}
