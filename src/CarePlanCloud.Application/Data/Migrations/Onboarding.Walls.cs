using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>
/// Applications and the things of operators stand outside the offices. The product cannot make an operator, nor change what operators did.
/// How much work stands still in each office is counted where it stands still, because nobody outside an office sees its rows.
/// </summary>
public partial class Onboarding
{
    private static void Walls(MigrationBuilder migration)
    {
        migration.Sql($"grant usage on schema onboarding to {RowSecurity.AppRole};");
        migration.SharedTable("onboarding.application", "select, insert, update");
        migration.SharedTable("identity.operator", "select, update");
        migration.SharedTable("ops.operator_act", "select, insert");
        migration.SharedTable("ops.announcement", "select, insert, update");
        migration.SharedTable("ops.stopped_work", "select, insert, update");
        migration.SharedTable("ops.break_glass", "select, insert, update");
        migration.Sql(
            """
            create function ops.count_stopped_work() returns trigger language plpgsql as $$
            begin
                if tg_op = 'INSERT' then
                    insert into ops.stopped_work as known (office_id, kind, count, since) values (new.tenant_id, new.kind, 1, new.last_attempt_at)
                    on conflict (office_id, kind) do update
                        set count = known.count + 1, since = case when known.count = 0 then excluded.since else known.since end;
                else
                    update ops.stopped_work set count = count - 1 where office_id = old.tenant_id and kind = old.kind;
                end if;
                return null;
            end $$;
            create trigger counted after insert or delete on ops.dead_letter for each row execute function ops.count_stopped_work();

            -- The owner is bound by the walls too; for what stands still already they are opened for one statement.
            alter table ops.dead_letter no force row level security;
            insert into ops.stopped_work (office_id, kind, count, since)
                select tenant_id, kind, count(*)::int, min(last_attempt_at) from ops.dead_letter group by tenant_id, kind;
            alter table ops.dead_letter force row level security;
            """);
    }

    private static void TakeWallsDown(MigrationBuilder migration) =>
        migration.Sql("drop trigger counted on ops.dead_letter; drop function ops.count_stopped_work();");
}
