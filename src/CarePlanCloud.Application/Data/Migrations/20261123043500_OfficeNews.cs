using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>
/// The database rings when something that open pages show has changed: channel <c>office_news</c>, the office's id and nothing else. The
/// bell is heard after the commit; of a transaction that changes a hundred rows it is heard once. No table changes.
/// </summary>
[DbContext(typeof(CareDb))]
[Migration("20261123043500_OfficeNews")]
public sealed class OfficeNews : Migration
{
    private static readonly string[] Tables =
    [
        "exchange.incoming", "exchange.incoming_client", "exchange.outgoing", "exchange.transfer_event", "inquiries.post", "reports.print_run",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            create function ops.ring_office() returns trigger language plpgsql as $$
            begin
                perform pg_notify('office_news', new.tenant_id::text);
                return null;
            end $$;
            """);
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"create trigger news after insert or update on {table} for each row execute function ops.ring_office();");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"drop trigger news on {table};");
        }

        migrationBuilder.Sql("drop function ops.ring_office();");
    }
}
