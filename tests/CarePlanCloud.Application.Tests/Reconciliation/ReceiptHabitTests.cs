using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>When 実績 came in this month, and on which day after the month a partner usually sends them.</summary>
public sealed class ReceiptHabitTests : DeskTests
{
    private const string Equipment = "9970000045";
    private const string ShortStay = "9970000052";

    [Fact]
    public async Task A_row_says_when_the_partners_actuals_came_and_the_partner_when_the_last_did()
    {
        await ReceivedAsync(TestCare.HomeHelp, "2026-11-01", "9900000001", "2026-12-02T01:00Z");
        await ReceivedAsync(TestCare.HomeHelp, "2026-11-01", "9900000002", "2026-12-04T01:00Z");
        await ReceivedAsync(TestCare.DayCare, "2026-11-01", "9900000001", "2026-10-25T01:00Z", phase: 0);
        var partners = (await RowAsync()).Partners.ToDictionary(partner => partner.OfficeNumber, partner => partner.ReceivedAt);
        Assert.Equal((new DateTimeOffset(2026, 12, 2, 1, 0, 0, TimeSpan.Zero), (DateTimeOffset?)null), (partners[TestCare.HomeHelp], partners[TestCare.DayCare]));
        Assert.Equal(
            new DateTimeOffset(2026, 12, 4, 1, 0, 0, TimeSpan.Zero), (await MonthAsync()).Partners.Single(partner => partner.OfficeNumber == TestCare.HomeHelp).LastReceivedAt);
    }

    [Fact]
    public async Task The_usual_day_is_the_middle_of_the_six_months_before()
    {
        await ReceivedAsync(ShortStay, "2026-08-01", "9900000002", "2026-09-08T01:00Z");
        await ReceivedAsync(ShortStay, "2026-09-01", "9900000002", "2026-10-03T01:00Z");
        await ReceivedAsync(ShortStay, "2026-10-01", "9900000002", "2026-11-02T01:00Z");

        // Too long ago.
        await ReceivedAsync(ShortStay, "2026-04-01", "9900000002", "2026-05-20T01:00Z");

        // What went out is no answer.
        await ReceivedAsync(ShortStay, "2026-07-01", "9900000002", "2026-08-01T01:00Z", phase: 0);
        await ReceivedAsync(ShortStay, "2026-06-01", "9900000002", "2026-07-01T01:00Z", phase: 0);
        Assert.Equal(3, await UsualDayAsync(ShortStay));
        Assert.Null(await UsualDayAsync(Equipment));
    }

    [Fact]
    public async Task In_a_month_the_first_file_counts_and_this_month_does_not()
    {
        await ReceivedAsync(TestCare.HomeHelp, "2026-10-01", "9900000001", "2026-11-09T01:00Z");
        await ReceivedAsync(TestCare.HomeHelp, "2026-10-01", "9900000002", "2026-11-04T01:00Z");
        await ReceivedAsync(TestCare.HomeHelp, "2026-11-01", "9900000002", "2026-12-20T01:00Z");
        Assert.Equal(4, await UsualDayAsync(TestCare.HomeHelp));
    }

    [Fact]
    public async Task Days_are_days_in_Japan_and_the_first_is_the_least()
    {
        await ReceivedAsync(TestCare.DayCare, "2026-10-01", "9900000001", "2026-11-02T16:00Z");
        await ReceivedAsync(Equipment, "2026-10-01", "9900000002", "2026-10-29T01:00Z");
        Assert.Equal((3, 1), (await UsualDayAsync(TestCare.DayCare), await UsualDayAsync(Equipment)));
    }

    private async Task<int?> UsualDayAsync(string officeNumber) => (await MonthAsync()).Partners.Single(partner => partner.OfficeNumber == officeNumber).UsualDay;

    // As an import would have written it, with a slip of that month where there is none.
    private async Task ReceivedAsync(string sender, string month, string insuredNumber, string at, int phase = 1) => await Care.TamperAsync(
        $"""
        insert into schedules.service_slip (tenant_id, id, client_id, service_month, created_on, care_management_office_number, care_management_service_kind, care_manager_name)
        select tenant_id, gen_random_uuid(), id, '{month}', '{month}', '{TestCare.Planner}', '43', '' from clients.client
        where tenant_id = '{await Care.TenantIdAsync(TestCare.Planner)}' and insured_number = '{insuredNumber}' on conflict do nothing;
        insert into schedules.slip_source (tenant_id, slip_id, phase, sender_office_number, serial_number, imported_at)
        select s.tenant_id, s.id, {phase}, '{sender}', '20261101000000', '{at}' from schedules.service_slip s join clients.client c on c.id = s.client_id
        where s.tenant_id = '{await Care.TenantIdAsync(TestCare.Planner)}' and s.service_month = '{month}' and c.insured_number = '{insuredNumber}';
        """);
}
