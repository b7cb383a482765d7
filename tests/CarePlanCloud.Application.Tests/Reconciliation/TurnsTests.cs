using CarePlanCloud.Application.Claims;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>Two people at the same month: who comes second sees what the first has done.</summary>
public sealed class TurnsTests : DeskTests
{
    [Fact]
    public async Task While_a_month_is_being_closed_nothing_is_decided_taken_back_or_confirmed()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideEverythingAsync();
        var decided = Assert.Single((await DeskAsync()).Differences);
        await using var held = await HoldAsync("reconciliation.month_closing");
        var closing = CloseAsync();
        await UntilWaitingAsync(1);
        var deciding = TryDecideAsync(decided.Key, Resolution.SetAside, "遅すぎた");
        await UntilWaitingAsync(2);
        var withdrawing = WithdrawAsync(decided.Decision!.Id);
        await UntilWaitingAsync(3);
        var confirming = Care.Door.RunAsync<ConfirmMatches, int>(Planner, use => use.RunAsync(November, CancellationToken.None));
        await UntilWaitingAsync(4);
        await held.RollbackAsync();

        Assert.True((await closing).IsDone);
        Assert.Equal(["month_is_closed", "month_is_closed", "month_is_closed"], [(await deciding).Refusal?.Code, (await withdrawing).Refusal?.Code, (await confirming).Refusal?.Code]);
        Assert.Equal(decided.Decision.Id, Assert.Single((await DeskAsync()).Differences).Decision?.Id);
    }

    [Fact]
    public async Task Two_who_reopen_at_once_do_it_once()
    {
        await DecideEverythingAsync();
        await CloseAsync();
        await using var held = await HoldAsync("reconciliation.month_closing");
        var first = ReopenAsync("一人目");
        await UntilWaitingAsync(1);
        var second = ReopenAsync("二人目");
        await UntilWaitingAsync(2);
        await held.RollbackAsync();
        Assert.True((await first).IsDone);
        Assert.Equal("month_is_open", (await second).Refusal?.Code);
        Assert.Equal("一人目", Assert.Single((await MonthAsync()).Reopened).ReopenReason);
    }

    [Fact]
    public async Task While_a_file_is_being_made_the_month_stays_closed()
    {
        await MakeReadyAsync();
        await CloseAsync();
        await using var held = await HoldAsync("reconciliation.claim_sending");
        var making = Care.Door.RunAsync<MakeClaimFile, MadeClaimFile>(Planner, use => use.RunAsync(November, ClaimSort.Sheets, null, CancellationToken.None));
        await UntilWaitingAsync(1);
        var reopening = ReopenAsync("訂正");
        await UntilWaitingAsync(2);
        Assert.False(reopening.IsCompleted);
        await held.RollbackAsync();
        Assert.True((await making).IsDone, (await making).Refusal?.Message);
        Assert.True((await reopening).IsDone);
    }

    private async Task MakeReadyAsync()
    {
        await Claimable.PrepareAsync(Care);
        await DecideEverythingAsync();
    }

    // Reading goes on, writing has to wait until the answer is rolled back.
    private async Task<NpgsqlTransaction> HoldAsync(string table)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(TestPostgres.AsAdmin(Care.Database)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand($"lock table {table} in exclusive mode", connection, transaction);
        await command.ExecuteNonQueryAsync();
        return transaction;
    }

    private async Task UntilWaitingAsync(int sessions)
    {
        var end = DateTime.UtcNow.AddSeconds(30);
        while (await Care.CountAsync("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") < sessions)
        {
            Assert.True(DateTime.UtcNow < end, $"{sessions} sessions waiting for a lock were expected.");
            await Task.Delay(20);
        }
    }
}
