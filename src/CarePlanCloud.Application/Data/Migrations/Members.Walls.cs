using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>
/// Who belonged to an office is never deleted, only locked. What changes of a membership rings every process (channel <c>member_news</c>, the
/// user's id), so that open pages learn of it at once. 職員 become what their office does: planners' ケアマネジャー, service offices'
/// サービス提供責任者.
/// </summary>
public partial class Members
{
    private static void Walls(MigrationBuilder migration)
    {
        migration.Sql($"revoke delete on offices.membership from {RowSecurity.AppRole};");
        migration.Sql(
            """
            create function ops.ring_member() returns trigger language plpgsql as $$
            begin
                perform pg_notify('member_news', new.user_id::text);
                return null;
            end $$;
            create trigger news after update of role, locked_at on offices.membership for each row execute function ops.ring_member();
            update offices.membership set role = case office.kind when 'service_office' then 'service_supervisor' else 'care_manager' end
                from offices.office where office.id = membership.office_id and membership.role = 'staff';
            """);
    }

    private static void TakeWallsDown(MigrationBuilder migration)
    {
        migration.Sql(
            """
            update offices.membership set role = 'staff' where role in ('care_manager', 'service_supervisor', 'clerk');
            drop trigger news on offices.membership;
            drop function ops.ring_member();
            """);
        migration.Sql($"grant delete on offices.membership to {RowSecurity.AppRole};");
    }
}
