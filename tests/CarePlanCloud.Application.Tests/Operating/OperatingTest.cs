using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Operating.Applications;
using CarePlanCloud.Application.Tests.Onboarding;
using CarePlanCloud.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Operating;

/// <summary>One operator, in an hour that can be set.</summary>
public abstract class OperatingTest : CareTest
{
    protected static readonly Guid OperatorId = Guid.Parse("0f000000-0000-7000-8000-000000000001");

    private protected SettableClock Clock { get; } = new();

    private protected Applying Applying { get; private set; } = null!;

    protected Caller.Operator Me { get; } = new(OperatorId);

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(Clock);

    protected override async Task ArrangeAsync()
    {
        Clock.Now = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
        Applying = new Applying(Care);
        await Care.TamperAsync(
            $"""
            insert into identity.user (id, display_name, user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
                values ('{OperatorId}', '想田 当番', 'operator', false, false, false, true, 0);
            insert into identity.operator (user_id, login_name, created_at, password_chosen_at) values ('{OperatorId}', 'souda', now(), now());
            """);
    }

    protected Task<Outcome<TResult>> AskAsync<TUseCase, TResult>(Func<TUseCase, Task<Outcome<TResult>>> run)
        where TUseCase : class => Care.Door.RunAsync(Me, run);

    protected async Task<ApplicationRow> RowAsync(ApplicationState state = ApplicationState.Waiting) =>
        Assert.Single((await AskAsync<ListApplications, ApplicationList>(use => use.RunAsync(new ApplicationQuery(state), CancellationToken.None))).Value.Rows);

    protected Task<Outcome<FoundedOffice>> ApproveAsync(Guid id) => Service<OfficeOpening>().ApproveAsync(Me, id, CancellationToken.None);

    protected Task<string> LastActAsync() => Care.ScalarAsync<string>("select act || ' ' || coalesce(operator_id::text, '') from ops.operator_act order by id desc limit 1");

    protected Task<Guid> OfficeIdAsync(string number) => Care.TenantIdAsync(number);

    private protected T Service<T>()
        where T : notnull
    {
        using var scope = Care.Scope();
        return scope.ServiceProvider.GetRequiredService<T>();
    }
}
