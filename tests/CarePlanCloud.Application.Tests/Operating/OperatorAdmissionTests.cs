using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Operating.SigningIn;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Application.Tests.Operating;

/// <summary>Operators belong to no office, and nobody else operates.</summary>
public sealed class OperatorAdmissionTests : OperatingTest
{
    [Fact]
    public async Task An_operator_enters_no_office_and_may_nothing_but_operate()
    {
        var admission = Service<Admission>();
        var admitted = await admission.AdmitAsync(Me, Permission.Operate, CancellationToken.None);
        Assert.Null(admitted.Value.TenantId);
        foreach (var permission in Enum.GetValues<Permission>().Where(permission => permission != Permission.Operate))
        {
            Assert.Equal("forbidden", (await admission.AdmitAsync(Me, permission, CancellationToken.None)).Refusal?.Code);
        }
    }

    [Fact]
    public async Task Nobody_else_operates()
    {
        Assert.All(Roles.All, role => Assert.DoesNotContain(Permission.Operate, Roles.PermissionsOf(role)));
        foreach (var caller in new[] { Planner, new Caller.Job(await Care.TenantIdAsync(TestCare.Planner)), new Caller.LinkHolder(TestCare.Planner) })
        {
            Assert.Equal("forbidden", (await ListAsync(caller)).Refusal?.Code);
        }

        Assert.Equal("not_found", (await ListAsync(new Caller.Nobody())).Refusal?.Code);
        Assert.Equal("not_found", (await ListAsync(new Caller.Operator(((Caller.Member)Planner).UserId))).Refusal?.Code);
    }

    [Fact]
    public async Task An_operator_is_no_member_of_any_office() =>
        Assert.Equal("not_found", (await Care.Door.RunAsync<ListClients, ClientListing>(
            new Caller.Member(OperatorId, TestCare.Planner), use => use.RunAsync(new ClientQuery(), CancellationToken.None))).Refusal?.Code);

    [Theory]
    [InlineData("locked_at = now()")]
    [InlineData("password_chosen_at = null")]
    public async Task Who_is_locked_or_has_chosen_no_password_yet_is_refused_at_once(string change)
    {
        Assert.True((await ListAsync(Me)).IsDone);
        await Care.TamperAsync($"update identity.operator set {change}");
        Assert.Equal("not_found", (await ListAsync(Me)).Refusal?.Code);
    }

    [Fact]
    public async Task The_product_can_make_no_operator_and_change_nothing_operators_did()
    {
        foreach (var sql in new[]
        {
            $"insert into identity.operator (user_id, login_name, created_at) values ('{((Caller.Member)Planner).UserId}', 'x', now())",
            "delete from identity.operator", "update ops.operator_act set note = ''", "delete from ops.operator_act", "delete from ops.break_glass", "delete from onboarding.application",
        })
        {
            await using var connection = await Care.ConnectAsAppAsync(null);
            await using var command = new NpgsqlCommand(sql, connection);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
        }
    }

    [Fact]
    public async Task An_operator_locks_another_with_a_reason_and_never_oneself()
    {
        var other = Guid.CreateVersion7();
        await Care.TamperAsync(
            $"""
            insert into identity.user (id, display_name, user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
                values ('{other}', '想田 交代', 'other', false, false, false, true, 0);
            insert into identity.operator (user_id, login_name, created_at, password_chosen_at) values ('{other}', 'koutai', now(), now());
            """);
        Assert.Equal("operator_reason_needed", (await LockAsync(Me, other, " ")).Refusal?.Code);
        Assert.Equal("own_operator", (await LockAsync(Me, OperatorId, "やめるため")).Refusal?.Code);
        Assert.Equal("operator_not_found", (await LockAsync(Me, ((Caller.Member)Planner).UserId, "やめるため")).Refusal?.Code);
        Assert.True((await ListAsync(new Caller.Operator(other))).IsDone);

        Assert.True((await LockAsync(Me, other, " 退職 ")).IsDone);
        Assert.Equal("not_found", (await ListAsync(new Caller.Operator(other))).Refusal?.Code);
        Assert.Equal("operator_not_found", (await LockAsync(Me, other, "もう一度")).Refusal?.Code);
        Assert.Equal($"LockOperator {OperatorId} {other} 退職", await Care.ScalarAsync<string>(
            "select act || ' ' || operator_id || ' ' || subject_id || ' ' || note from ops.operator_act order by id desc limit 1"));
    }

    private Task<Outcome<Done>> LockAsync(Caller caller, Guid whom, string reason) =>
        Care.Door.RunAsync<LockOperator, Done>(caller, use => use.RunAsync(whom, reason, CancellationToken.None));

    private Task<Outcome<IReadOnlyList<OperatorRow>>> ListAsync(Caller caller) =>
        Care.Door.RunAsync<ListOperators, IReadOnlyList<OperatorRow>>(caller, use => use.RunAsync(CancellationToken.None));
}
