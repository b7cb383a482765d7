using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>Licences and letters stand outside the offices. Suspending an office, or taking it up again, rings everybody who belongs to it (channel <c>member_news</c>).</summary>
public partial class Licences
{
    private static void Walls(MigrationBuilder migration)
    {
        migration.SharedTable("offices.licence", "select, insert, update");
        migration.SharedTable("ops.waiting_letter", "select, insert, update, delete");
        migration.Sql(
            """
            create function ops.ring_members_of_office() returns trigger language plpgsql as $$
            begin
                perform pg_notify('member_news', user_id::text) from offices.membership where office_id = new.id;
                return null;
            end $$;
            create trigger news after update of suspended_at on offices.office for each row execute function ops.ring_members_of_office();
            """);
    }

    private static void TakeWallsDown(MigrationBuilder migration) =>
        migration.Sql("drop trigger news on offices.office; drop function ops.ring_members_of_office();");
}
