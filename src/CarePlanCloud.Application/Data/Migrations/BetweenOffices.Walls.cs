using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>Row-level security and grants of what offices tell each other, and what older rows did not know of themselves.</summary>
public partial class BetweenOffices
{
    private static void Walls(MigrationBuilder migration)
    {
        migration.Sql($"grant usage on schema inquiries to {RowSecurity.AppRole};");
        migration.TenantTable("partners.channel_period");
        migration.TenantTable("exchange.client_match");

        // Who said what, when, and what became of it, is evidence: it is never deleted.
        migration.TenantTable("exchange.outgoing_client", "select, insert, update");
        migration.TenantTable("exchange.incoming_client", "select, insert, update");
        migration.TenantTable("exchange.confirmation_link", "select, insert, update");
        migration.TenantTable("exchange.signal", "select, insert, update");
        migration.TenantTable("inquiries.inquiry", "select, insert, update");
        migration.TenantTable("inquiries.post", "select, insert, update");

        // And these are not even changed.
        migration.TenantTable("exchange.transfer_event", "select, insert");
        migration.TenantTable("exchange.received_signal", "select, insert");
        migration.TenantTable("exchange.receipt", "select, insert");
        migration.SharedTable("partners.directory_office");
        migration.SharedTable("ops.signing_key", "select, insert");

        // The owner is bound by the policies too, and belongs to no office.
        migration.Sql(
            """
            alter table exchange.outgoing no force row level security;
            update exchange.outgoing set
                state_since = coalesce(delivered_at, sent_at, generated_at, requested_at),
                sender_service_kind = (select office.service_kind from offices.office where office.id = outgoing.tenant_id);
            alter table exchange.outgoing force row level security;
            """);
    }
}
