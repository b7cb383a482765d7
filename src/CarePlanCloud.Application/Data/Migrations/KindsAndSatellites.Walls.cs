using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>
/// An office has all its kinds: those of its application, else the one it had. A membership has the person's name. A name or ユーザーID that changes
/// rings open pages as a role does. Satellites are closed and never deleted.
/// </summary>
public partial class KindsAndSatellites
{
    private static void Walls(MigrationBuilder migration)
    {
        migration.Sql(
            """
            update offices.office set kinds = coalesce(
                (select jsonb_agg(jsonb_build_object('Kind', applied.kind, 'From', null, 'To', null) order by applied.kind collate "C")
                    from (select distinct unnest(application.service_kinds) as kind from onboarding.application application where application.office_id = office.id) applied),
                jsonb_build_array(jsonb_build_object('Kind', office.service_kind, 'From', null, 'To', null)));
            alter table offices.office alter column kinds drop default;
            update offices.membership set name = person.display_name from identity."user" person where person.id = membership.user_id;
            drop trigger news on offices.membership;
            create trigger news after update of role, locked_at, name, login_name on offices.membership for each row execute function ops.ring_member();
            """);
        migration.TenantTable("offices.satellite", "select, insert, update");
    }

    private static void TakeWallsDown(MigrationBuilder migration) => migration.Sql(
        """
        update offices.office set service_kind = case kind
            when 'care_management_office' then '43' when 'community_support_center' then '46' else kinds -> 0 ->> 'Kind' end;
        drop trigger news on offices.membership;
        create trigger news after update of role, locked_at on offices.membership for each row execute function ops.ring_member();
        """);
}
