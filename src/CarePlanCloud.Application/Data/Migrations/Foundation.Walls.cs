using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>The half of the migration that EF cannot write: partitions, row-level security, grants.</summary>
public partial class Foundation
{
    // One partition a fiscal year (April to March, as the rules change then); what lies outside goes to the default partition.
    // The application's role reaches them only through the parent.
    private static void DayMarkPartitions(MigrationBuilder migration)
    {
        migration.Sql(
            """
            create table schedules.day_mark (
                tenant_id uuid not null,
                service_month date not null check (extract(day from service_month) = 1),
                line_id uuid not null,
                phase smallint not null check (phase in (0, 1)),
                day smallint not null check (day between 1 and 31),
                count smallint not null check (count between 0 and 99),
                start_time time,
                end_time time,
                units integer not null,
                written_by uuid,
                written_at timestamptz not null,
                constraint pk_day_mark primary key (tenant_id, service_month, line_id, phase, day),
                constraint fk_day_mark_service_line foreign key (tenant_id, line_id)
                    references schedules.service_line (tenant_id, id) on delete cascade
            ) partition by range (service_month);
            """);
        for (var year = 2024; year <= 2029; year++)
        {
            Partition(migration, $"schedules.day_mark_{year}", $"for values from ('{year}-04-01') to ('{year + 1}-04-01')");
        }

        Partition(migration, "schedules.day_mark_other", "default");
    }

    private static void Partition(MigrationBuilder migration, string name, string bounds) =>
        migration.Sql(
            $"""
            create table {name} partition of schedules.day_mark {bounds};
            alter table {name} enable row level security;
            alter table {name} force row level security;
            """);

    // The dispatcher sleeps until there is work.
    private static void OutboxBell(MigrationBuilder migration) =>
        migration.Sql(
            """
            create function ops.ring_outbox() returns trigger language plpgsql as $$
            begin
                perform pg_notify('outbox', '');
                return null;
            end $$;
            create trigger ring after insert on ops.outbox for each statement execute function ops.ring_outbox();
            """);

    private static void Walls(MigrationBuilder migration)
    {
        foreach (var schema in new[] { "identity", "offices", "masters", "clients", "plans", "schedules", "exchange", "ops", "audit" })
        {
            migration.Sql($"grant usage on schema {schema} to {RowSecurity.AppRole};");
        }

        const string All = "select, insert, update, delete";
        migration.SharedTable("identity.\"user\"", All);
        migration.SharedTable("identity.user_claim", All);
        migration.SharedTable("identity.user_login", All);
        migration.SharedTable("identity.user_token", All);
        migration.SharedTable("identity.data_protection_key", All);
        migration.SharedTable("offices.office", "select, insert, update");
        migration.SharedTable("offices.membership", All);
        migration.SharedTable("offices.api_key", "select, insert, update");
        migration.SharedTable("masters.service_code");
        migration.SharedTable("ops.outbox", All);
        migration.TenantTable("clients.client");
        migration.TenantTable("clients.client_supplement");
        migration.TenantTable("plans.care_plan");
        migration.TenantTable("schedules.service_slip");
        migration.TenantTable("schedules.slip_source");
        migration.TenantTable("schedules.service_line");
        migration.TenantTable("schedules.day_mark");
        migration.TenantTable("schedules.benefit_sheet_row");

        // What was received or written is evidence: it is never deleted.
        migration.TenantTable("exchange.incoming", "select, insert, update");
        migration.TenantTable("exchange.incoming_file", "select, insert");
        migration.TenantTable("exchange.outgoing", "select, insert, update");
        migration.TenantTable("exchange.outgoing_file", "select, insert");
        migration.TenantTable("ops.idempotent_request");
        migration.TenantTable("audit.entry", "select, insert");
    }
}
