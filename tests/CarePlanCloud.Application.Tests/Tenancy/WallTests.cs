using CarePlanCloud.Testing;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Application.Tests.Tenancy;

/// <summary>A database with the data of three offices in it, shared by tests that only look or are refused.</summary>
public sealed class ThreeOffices : CareTest
{
    public TestCare Database => Care;

    public Guid Tenant { get; private set; }

    public Guid OtherTenant { get; private set; }

    // A row for every office in each table where it has none yet, whatever the columns are; foreign keys look away meanwhile.
    internal const string OneRowEach =
        """
        set session_replication_role = replica;
        do $$
        declare t record; columns text; items text;
        begin
            for t in select c.oid, c.oid::regclass as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind in ('r', 'p') and not c.relispartition
            loop
                select string_agg(quote_ident(attname), ', '), string_agg(case
                    when attname = 'tenant_id' then 'o.id'
                    when atttypid = 'uuid'::regtype then 'gen_random_uuid()'
                    when atttypid in ('text'::regtype, 'varchar'::regtype) then quote_literal('1')
                    when atttypid = 'date'::regtype then quote_literal('2026-11-01')
                    when atttypid = 'timestamptz'::regtype then 'now()'
                    when atttypid = 'boolean'::regtype then 'false'
                    when atttypid = 'jsonb'::regtype then quote_literal('[]')
                    when atttypid = 'bytea'::regtype then 'sha256(''x'')'
                    when typcategory = 'A' then quote_literal('{}')
                    else '1' end, ', ')
                into columns, items from pg_attribute join pg_type on pg_type.oid = atttypid
                where attrelid = t.oid and attnum > 0 and not attisdropped and attnotnull;
                execute format('insert into %s (%s) select %s from offices.office o where not exists (select from %s x where x.tenant_id = o.id)',
                    t.name, columns, items, t.name);
            end loop;
        end $$;
        """;

    protected override async Task ArrangeAsync()
    {
        (Tenant, OtherTenant) = (await Care.TenantIdAsync(TestCare.HomeHelp), await Care.TenantIdAsync(TestCare.Planner));
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Plans));
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        await EnterEverythingAsync(HomeHelp);
        var outgoing = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        await SendAsync(HomeHelp, outgoing);
        await Care.RunWorkAsync();
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Deletions, "DLT1KYO"));
        await Care.TamperAsync(OneRowEach);
    }
}

/// <summary>Raw SQL as the role web and worker run as, without any of the product's own care.</summary>
public sealed class WallTests(ThreeOffices offices) : IClassFixture<ThreeOffices>
{
    private TestCare Care => offices.Database;

    public static TheoryData<string> Tables =>
    [
        "audit.entry", "audit.head", "audit.hold", "audit.removal", "audit.verification", "billing.invoice", "clients.benefit_rate_period", "clients.certification", "clients.client", "clients.client_supplement",
        "clients.insurer", "clients.public_expense_period", "exchange.client_match", "exchange.confirmation_link", "exchange.incoming",
        "exchange.incoming_client", "exchange.incoming_file", "exchange.outgoing", "exchange.outgoing_client", "exchange.outgoing_file",
        "exchange.receipt", "exchange.received_signal", "exchange.signal", "exchange.transfer_event", "exchange.withdrawal",
        "inquiries.inquiry", "inquiries.mail_setting", "inquiries.post", "masters.calendar_day", "masters.master_import", "masters.office_service_code",
        "masters.office_unit_price", "offices.certificate", "offices.credential_notice", "offices.entry_code", "offices.export", "offices.export_part", "offices.national_licence", "offices.national_password",
        "offices.office_profile", "offices.satellite", "ops.dead_letter", "ops.idempotent_request", "partners.channel_period", "partners.invitation", "partners.partner",
        "plans.care_plan", "plans.phrase", "plans.plan_version", "plans.preventive_document",
        "reconciliation.claim_document", "reconciliation.claim_sending",
        "reconciliation.closed_client", "reconciliation.difference_decision", "reconciliation.fee_choice", "reconciliation.match_confirmation", "reconciliation.mirrored_month",
        "reconciliation.month_closing", "reports.print_run", "schedules.benefit_sheet_row", "schedules.day_mark", "schedules.overrun_allotment", "schedules.service_line",
        "schedules.service_slip", "schedules.slip_source",
    ];

    [Fact]
    public async Task The_list_of_tenant_tables_is_complete() => Assert.Equal(await Care.TenantTablesAsync(), Tables.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_table_holds_rows_to_hide(string table) => Assert.NotEqual(0, await Care.CountAsync($"{table} where tenant_id = '{offices.Tenant}'"));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Without_an_office_no_row_is_seen(string table) => Assert.Equal(0L, await AsAppAsync(null, $"select count(*) from {table}"));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task With_an_office_exactly_its_rows_are_seen(string table) =>
        Assert.Equal(
            await Care.CountAsync($"{table} where tenant_id = '{offices.Tenant}'"), await AsAppAsync(offices.Tenant, $"select count(*) from {table}"));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task No_row_can_be_written_for_another_office(string table) =>
        Assert.Equal(
            PostgresErrorCodes.InsufficientPrivilege,
            (await Assert.ThrowsAsync<PostgresException>(() => AsAppAsync(offices.Tenant, $"insert into {table} (tenant_id) values ('{offices.OtherTenant}')"))).SqlState);

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task No_row_can_be_given_to_another_office(string table) =>
        Assert.Equal(
            PostgresErrorCodes.InsufficientPrivilege,
            (await Assert.ThrowsAsync<PostgresException>(() => AsAppAsync(offices.Tenant, $"update {table} set tenant_id = '{offices.OtherTenant}'"))).SqlState);

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task No_row_of_another_office_can_be_deleted(string table)
    {
        var before = await Care.CountAsync($"{table} where tenant_id = '{offices.OtherTenant}'");
        await Record.ExceptionAsync(() => AsAppAsync(offices.Tenant, $"delete from {table} where tenant_id = '{offices.OtherTenant}'"));
        Assert.Equal(before, await Care.CountAsync($"{table} where tenant_id = '{offices.OtherTenant}'"));
    }

    [Fact]
    public async Task A_partition_cannot_be_read_past_its_parent() =>
        Assert.Equal(
            PostgresErrorCodes.InsufficientPrivilege,
            (await Assert.ThrowsAsync<PostgresException>(() => AsAppAsync(offices.Tenant, "select count(*) from schedules.day_mark_2026"))).SqlState);

    [Fact]
    public async Task The_owner_is_bound_by_the_walls_too()
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsOwner(Care.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from clients.client", connection);
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task The_products_role_may_do_with_each_table_exactly_what_is_written_here() =>
        Assert.Equal(
            [
                // Only what is old, marked and not held can be deleted, and the head moves forward only: Audit/RemovalTests, Audit/AuditTests.
                "audit.entry: delete insert select", "audit.head: insert select update", "audit.hold: insert select", "audit.removal: insert select",
                "audit.verification: insert select update", "billing.invoice: insert select", "billing.tariff: select", "clients.benefit_rate_period: delete insert select update",
                "clients.certification: delete insert select update", "clients.client: delete insert select update",
                "clients.client_supplement: delete insert select update", "clients.insurer: delete insert select update",
                "clients.public_expense_period: delete insert select update", "exchange.client_match: delete insert select update",
                "exchange.confirmation_link: insert select update", "exchange.incoming: insert select update",
                "exchange.incoming_client: insert select update", "exchange.incoming_file: insert select",
                "exchange.outgoing: insert select update", "exchange.outgoing_client: insert select update",
                "exchange.outgoing_file: insert select", "exchange.receipt: insert select", "exchange.received_signal: insert select",
                "exchange.signal: insert select update", "exchange.transfer_event: insert select",
                "exchange.withdrawal: delete insert select update", "identity.authenticator_key: delete insert select update",
                "identity.data_protection_key: delete insert select update",
                "identity.operator: select update",
                "identity.recovery_code: delete insert select update",
                "identity.sign_in_delay: delete insert select update", "identity.sign_in_session: delete insert select update",
                "identity.user: delete insert select update", "identity.user_claim: delete insert select update",
                "identity.user_login: delete insert select update", "identity.user_passkey: delete insert select update",
                "identity.user_token: delete insert select update",
                "inquiries.inquiry: insert select update", "inquiries.mail_setting: delete insert select update",
                "inquiries.post: insert select update",
                "masters.calendar_day: delete insert select update", "masters.master_import: insert select update",
                "masters.office_service_code: delete insert select update", "masters.office_unit_price: delete insert select update",
                "masters.service_code: select", "offices.api_key: insert select update", "offices.certificate: insert select update",
                "offices.credential_notice: insert select", "offices.entry_code: insert select update", "offices.export: insert select update", "offices.export_part: delete insert select", "offices.licence: insert select update",
                "offices.membership: insert select update", "offices.national_licence: insert select update", "offices.national_password: insert select update",
                "offices.office: insert select update", "offices.office_profile: delete insert select update", "offices.satellite: insert select update", "offices.termination: insert select update",
                "onboarding.application: insert select update", "ops.announcement: insert select update", "ops.break_glass: insert select update",
                "ops.dead_letter: delete insert select update", "ops.deletion_certificate: insert select", "ops.idempotent_request: delete insert select update",
                "ops.operator_act: insert select", "ops.outbox: delete insert select update",
                "ops.signing_key: insert select", "ops.stopped_work: insert select update", "ops.waiting_letter: delete insert select update", "partners.channel_period: delete insert select update",
                "partners.directory_import: select", "partners.directory_office: select", "partners.invitation: delete insert select update",
                "partners.partner: delete insert select update",
                "plans.care_plan: delete insert select update", "plans.phrase: delete insert select update",
                "plans.plan_version: delete insert select update", "plans.preventive_document: delete insert select update",
                "reconciliation.claim_document: insert select update", "reconciliation.claim_sending: insert select update",
                "reconciliation.closed_client: insert select", "reconciliation.difference_decision: insert select update",
                "reconciliation.fee_choice: insert select update",
                "reconciliation.match_confirmation: insert select update", "reconciliation.mirrored_month: insert select update",
                "reconciliation.month_closing: insert select update", "reports.print_run: delete insert select update", "schedules.benefit_sheet_row: delete insert select update",
                "schedules.day_mark: delete insert select update", "schedules.overrun_allotment: delete insert select update",
                "schedules.service_line: delete insert select update", "schedules.service_slip: delete insert select update",
                "schedules.slip_source: delete insert select update",
            ],
            await Care.WordsAsync(
                """
                select n.nspname || '.' || c.relname || ': ' || string_agg(command, ' ' order by command)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) command
                where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'hangfire')
                    and has_table_privilege('careplan_app', c.oid, command)
                group by n.nspname, c.relname order by n.nspname || '.' || c.relname
                """));

    private async Task<object?> AsAppAsync(Guid? tenantId, string sql)
    {
        await using var connection = await Care.ConnectAsAppAsync(tenantId);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
