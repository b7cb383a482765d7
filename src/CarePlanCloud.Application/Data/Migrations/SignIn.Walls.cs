using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>
/// What belongs to a person stands outside the offices; one-time codes belong to the office that made them. A session that ends, and a security
/// stamp that changes, ring every process (channel <c>member_news</c>, the user's id), so that open pages close at once.
/// </summary>
public partial class SignIn
{
    private static void Walls(MigrationBuilder migration)
    {
        const string All = "select, insert, update, delete";
        migration.SharedTable("identity.authenticator_key", All);
        migration.SharedTable("identity.recovery_code", All);
        migration.SharedTable("identity.user_passkey", All);
        migration.SharedTable("identity.sign_in_session", All);
        migration.SharedTable("identity.sign_in_delay", All);
        migration.TenantTable("offices.entry_code", "select, insert, update");
        migration.Sql(
            """
            create trigger news after update of revoked_at on identity.sign_in_session for each row execute function ops.ring_member();
            create function ops.ring_user() returns trigger language plpgsql as $$
            begin
                perform pg_notify('member_news', new.id::text);
                return null;
            end $$;
            create trigger news after update of security_stamp on identity."user" for each row execute function ops.ring_user();
            """);
    }

    private static void TakeWallsDown(MigrationBuilder migration) =>
        migration.Sql(
            """
            drop trigger news on identity."user";
            drop function ops.ring_user();
            drop trigger news on identity.sign_in_session;
            """);
}
