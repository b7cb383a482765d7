using CarePlanCloud.Testing;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>Certifications put straight into the database, for tests that begin behind the page of clients.</summary>
internal static class Certifying
{
    /// <summary>要介護４ until 15 November, 要介護１ from the 16th.</summary>
    public static Task<int> ChangeLevelAsync(this TestCare care, Guid clientId) => care.TamperAsync(
        $"""
        delete from clients.certification where client_id = '{clientId}';
        insert into clients.certification (tenant_id, id, client_id, insurer_number, insured_number, status, care_level, valid_from, valid_to, limit_from, limit_to,
            kind_limits, review_board_opinion, short_stay_days_before)
        select tenant_id, gen_random_uuid(), id, insurer_number, insured_number, 'certified', span.level, span.valid_from, span.valid_to, span.limit_from, span.limit_to, '[]', '', 0
        from clients.client, (values ('24', date '2026-01-01', date '2026-11-15', date '2026-02-01', date '2026-12-31'),
                                     ('21', date '2026-11-16', date '2028-10-31', date '2026-11-16', date '2028-10-31')) span (level, valid_from, valid_to, limit_from, limit_to)
        where id = '{clientId}'
        """);
}
