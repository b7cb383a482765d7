using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>
/// The end of a contract (decision 0030). 解約 and 削除証明書 stand outside the offices. What the product's role may never delete, evidence and
/// memberships, goes through the one function here that has its owner's rights: of the office of the connection only, whose 解約 an operator has
/// ordered to be carried out and whose last day is over. The owner is bound by the policies too, so no row of another office can be met.
/// </summary>
public partial class EndOfContract
{
    private static void Walls(MigrationBuilder migration)
    {
        migration.SharedTable("offices.termination", "select, insert, update");
        migration.SharedTable("ops.deletion_certificate", "select, insert");
        migration.TenantTable("offices.export", "select, insert, update");
        migration.TenantTable("offices.export_part", "select, insert, delete");
        migration.Sql("create trigger news after insert or update on offices.export for each row execute function ops.ring_office();");
        migration.Sql(
            $"""
            create function ops.delete_office(office uuid) returns table (name text, deleted bigint)
                language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
            declare waiting oid[]; chosen oid;
            begin
                if nullif(current_setting('app.tenant_id', true), '')::uuid is distinct from office or not exists (
                    select from offices.termination t where t.office_id = office and t.withdrawn_at is null and t.deleted_at is null
                        and t.ordered_at is not null and t.last_day < (now() at time zone 'Asia/Tokyo')::date) then
                    raise insufficient_privilege using message = 'Only an office whose contract is over, and whose deletion was ordered, is deleted, by itself.';
                end if;

                -- Each table of an office but the trail and the books; those first that no other one refers to.
                select array_agg(c.oid) into waiting from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> 'audit' and c.oid <> 'billing.invoice'::regclass;
                while cardinality(waiting) > 0 loop
                    select w.id into chosen from unnest(waiting) w (id) where not exists (
                        select from pg_constraint k where k.contype = 'f' and k.confrelid = w.id and k.conrelid <> w.id and k.conrelid = any(waiting))
                        order by w.id limit 1;
                    if chosen is null then
                        raise exception 'The tables of an office refer to each other in a circle.';
                    end if;

                    execute format('delete from %s where tenant_id = $1', chosen::regclass) using office;
                    get diagnostics deleted = row_count;
                    name := (select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = chosen);
                    waiting := array_remove(waiting, chosen);
                    return next;
                end loop;

                -- What stands outside the offices and is about this one.
                for name in select unnest(array['offices.membership', 'offices.api_key', 'ops.announcement', 'ops.stopped_work', 'onboarding.application']) loop
                    execute format('delete from %s where office_id = $1', name) using office;
                    get diagnostics deleted = row_count;
                    return next;
                end loop;
            end $$;
            revoke all on function ops.delete_office(uuid) from public;
            grant execute on function ops.delete_office(uuid) to {RowSecurity.AppRole};
            """);
    }

    private static void TakeWallsDown(MigrationBuilder migration) => migration.Sql("drop function ops.delete_office(uuid);");
}
