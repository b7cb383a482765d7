using CarePlanCloud.Application.Claims;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Reconciliation.Evidence;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>Who only looks decides, closes and claims nothing; a clerk claims and decides nothing.</summary>
public sealed class RoleTests : DeskTests
{
    private Caller viewer = new Caller.Nobody();
    private Caller clerk = new Caller.Nobody();

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        viewer = await AsAsync("cm1", "viewer");
        clerk = await AsAsync("cm2", "clerk");
    }

    [Fact]
    public async Task Who_only_looks_sees_the_month_and_prints_it()
    {
        Assert.Null(await CodeAsync<ListReconciliation, ReconciliationMonth>(viewer, use => use.RunAsync(November, CancellationToken.None)));
        Assert.Null(await CodeAsync<OpenReconciliation, ClientReconciliation>(viewer, use => use.RunAsync(Client, November, CancellationToken.None)));
        Assert.Null(await CodeAsync<PrintReconciliation, PrintedForms>(viewer, use => use.RunAsync(November, Client, CancellationToken.None)));
        Assert.Null(await CodeAsync<PackInspection, RawFile>(viewer, use => use.RunAsync(new InspectionOrder(November, November, Client, null), CancellationToken.None)));
        Assert.Null(await CodeAsync<OpenClaimMonth, ClaimMonth>(viewer, use => use.RunAsync(November, null, CancellationToken.None)));
        Assert.Equal("claim_month_not_closed", await CodeAsync<PrintManagementSheets, PrintedForms>(viewer, use => use.RunAsync(November, null, CancellationToken.None)));
        Assert.Equal("claim_file_not_found", await CodeAsync<DownloadClaimFile, RawFile>(viewer, use => use.RunAsync(Guid.NewGuid(), CancellationToken.None)));
    }

    [Fact]
    public async Task Who_does_not_plan_neither_decides_nor_closes()
    {
        foreach (var caller in new[] { viewer, clerk })
        {
            string?[] codes =
            [
                await CodeAsync<DecideDifference, ClientReconciliation>(caller, use => use.RunAsync(Client, November, new DecisionDraft("", Resolution.TakeActual, ""), CancellationToken.None)),
                await CodeAsync<WithdrawDecision, ClientReconciliation>(caller, use => use.RunAsync(Client, November, Guid.NewGuid(), CancellationToken.None)),
                await CodeAsync<ConfirmMatches, int>(caller, use => use.RunAsync(November, CancellationToken.None)),
                await CodeAsync<CloseMonth, ClosingView>(caller, use => use.RunAsync(November, CancellationToken.None)),
                await CodeAsync<ReopenMonth, ClosingView>(caller, use => use.RunAsync(November, "訂正", CancellationToken.None)),
            ];
            Assert.All(codes, code => Assert.Equal("forbidden", code));
        }
    }

    [Fact]
    public async Task A_clerk_makes_files_for_the_insurer_and_who_only_looks_does_not()
    {
        foreach (var (caller, made, found) in new[] { (clerk, "claim_month_not_closed", "claim_file_not_found"), (viewer, "forbidden", "forbidden") })
        {
            Assert.Equal(made, await CodeAsync<MakeClaimFile, MadeClaimFile>(caller, use => use.RunAsync(November, ClaimSort.Sheets, null, CancellationToken.None)));
            Assert.Equal(found, await CodeAsync<RecordClaimSent, Done>(caller, use => use.RunAsync(Guid.NewGuid(), CancellationToken.None)));
            Assert.Equal(found, await CodeAsync<DiscardClaimFile, Done>(caller, use => use.RunAsync(Guid.NewGuid(), CancellationToken.None)));
        }
    }

    private async Task<Caller> AsAsync(string loginName, string role)
    {
        var office = await Care.TenantIdAsync(TestCare.Planner);
        await Care.TamperAsync($"update offices.membership set role = '{role}' where office_id = '{office}' and login_name = '{loginName}'");
        return new Caller.Member(
            await Care.ScalarAsync<Guid>("select user_id from offices.membership where office_id = $1 and login_name = $2", office, loginName), TestCare.Planner);
    }

    private async Task<string?> CodeAsync<TUseCase, TResult>(Caller caller, Func<TUseCase, Task<Outcome<TResult>>> run)
        where TUseCase : class => (await Care.Door.RunAsync(caller, run)).Refusal?.Code;
}
