using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>
/// What keeps the trail a trail: row-level security and grants, the head that follows every entry, and what may be removed. The functions run
/// with the rights of whoever calls them, so the walls between offices hold in them as well.
/// </summary>
public partial class AuditHeads
{
    private static void Walls(MigrationBuilder migration)
    {
        migration.TenantTable("audit.head", "select, insert, update");
        migration.TenantTable("audit.removal", "select, insert");
        migration.TenantTable("audit.hold", "select, insert");
        migration.Sql($"grant update (lifted_by, lifted_at) on audit.hold to {RowSecurity.AppRole};");
        migration.TenantTable("audit.verification", "select, insert, update");
        migration.Sql($"grant delete on audit.entry to {RowSecurity.AppRole};");
        migration.Sql("create trigger news after insert or update on audit.verification for each row execute function ops.ring_office();");
    }

    // The trails that are there already. The owner is bound by row security too, and steps aside of it for this one statement.
    private static void HeadsOfExistingTrails(MigrationBuilder migration) =>
        migration.Sql(
            """
            alter table audit.entry no force row level security;
            alter table audit.head no force row level security;
            insert into audit.head (tenant_id, number, hash)
                select distinct on (tenant_id) tenant_id, number, hash from audit.entry order by tenant_id, number desc;
            alter table audit.head force row level security;
            alter table audit.entry force row level security;
            """);

    // No way to the database more than before: the head moves in the statement that writes the entries.
    private static void Heads(MigrationBuilder migration) =>
        migration.Sql(
            """
            create function audit.move_head() returns trigger language plpgsql as $$
            declare newest record;
            begin
                for newest in select distinct on (tenant_id) tenant_id, number, hash from fresh order by tenant_id, number desc loop
                    update audit.head set number = newest.number, hash = newest.hash where tenant_id = newest.tenant_id;
                    if not found then
                        insert into audit.head (tenant_id, number, hash) values (newest.tenant_id, newest.number, newest.hash);
                    end if;
                end loop;
                return null;
            end $$;
            create trigger head after insert on audit.entry referencing new table as fresh for each statement execute function audit.move_head();

            create function audit.guard_head() returns trigger language plpgsql as $$
            begin
                if tg_op = 'UPDATE' and (new.tenant_id <> old.tenant_id or new.number <= old.number)
                    or not exists (select from audit.entry e where e.tenant_id = new.tenant_id and e.number = new.number and e.hash = new.hash) then
                    raise insufficient_privilege using message = 'The head of a trail moves forward only, to an entry that is there.';
                end if;
                return new;
            end $$;
            create trigger guard before insert or update on audit.head for each row execute function audit.guard_head();
            """);

    // Five years: RetentionOptions.LeastYears. Old, marked and not held, or not removed, whoever asks.
    private static void Removals(MigrationBuilder migration) =>
        migration.Sql(
            """
            create function audit.is_held(office uuid) returns boolean language sql stable as $$
                select exists (select from audit.hold h where h.tenant_id = office and h.lifted_at is null);
            $$;

            create function audit.guard_removal() returns trigger language plpgsql as $$
            begin
                if audit.is_held(new.tenant_id)
                    or not exists (select from audit.entry e where e.tenant_id = new.tenant_id and e.number = new.number and e.hash = new.hash)
                    or exists (select from audit.entry e where e.tenant_id = new.tenant_id and e.number <= new.number and e.at >= now() - interval '5 years') then
                    raise insufficient_privilege using message = 'Only the beginning of a trail that is older than five years and not held may be removed.';
                end if;
                return new;
            end $$;
            create trigger guard before insert on audit.removal for each row execute function audit.guard_removal();

            create function audit.guard_entries() returns trigger language plpgsql as $$
            begin
                if exists (select from gone where gone.at >= now() - interval '5 years')
                    or exists (select from (select tenant_id, max(number) as number from gone group by tenant_id) g
                        where audit.is_held(g.tenant_id) or not exists (select from audit.removal r where r.tenant_id = g.tenant_id and r.number >= g.number)) then
                    raise insufficient_privilege using message = 'Entries of a trail are not removed but for their age, behind a mark, and never while they are held.';
                end if;
                return null;
            end $$;
            create trigger guard after delete on audit.entry referencing old table as gone for each statement execute function audit.guard_entries();
            """);

    private static void Unguard(MigrationBuilder migration) =>
        migration.Sql(
            $"""
            revoke delete on audit.entry from {RowSecurity.AppRole};
            drop function audit.move_head() cascade;
            drop function audit.guard_head() cascade;
            drop function audit.guard_removal() cascade;
            drop function audit.guard_entries() cascade;
            drop function audit.is_held(uuid);
            """);
}
