using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Masters;

public sealed class CareCalendarTests : CareTest
{
    [Fact]
    public async Task Without_own_days_the_law_holds() =>
        Assert.Equal([3, 23], (await HolidaysAsync(TestCare.Planner)).Select(day => day.Day).Order());

    [Fact]
    public async Task An_own_day_goes_before_the_law()
    {
        await Care.TamperAsync(
            $"""
            insert into masters.calendar_day (tenant_id, day, name, is_holiday)
            select id, day::date, '見本の日', holiday from offices.office, (values ('2026-11-03', false), ('2026-11-10', true)) as own(day, holiday)
            where office_number = '{TestCare.Planner}'
            """);
        Assert.Equal([10, 23], (await HolidaysAsync(TestCare.Planner)).Select(day => day.Day).Order());
        Assert.Equal([3, 23], (await HolidaysAsync(TestCare.HomeHelp)).Select(day => day.Day).Order());
    }

    private async Task<IReadOnlySet<DateOnly>> HolidaysAsync(string office)
    {
        await using var scope = Care.Scope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(await Care.TenantIdAsync(office));
        return await scope.ServiceProvider.GetRequiredService<CareCalendar>().HolidaysAsync(November, CancellationToken.None);
    }
}
