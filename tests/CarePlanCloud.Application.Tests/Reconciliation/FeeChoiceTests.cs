using CarePlanCloud.Application.Claims;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>What is charged for one client beside the usual fee. The client is 要介護2.</summary>
public sealed class FeeChoiceTests : DeskTests
{
    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        await Claimable.PrepareAsync(Care);
        await DecideEverythingAsync();
    }

    [Fact]
    public async Task An_add_on_of_one_client_is_claimed_for_nobody_else_and_before_the_rate_of_all()
    {
        await CloseAsync();
        Assert.True((await ChooseAsync("434001")).IsDone);
        var month = await ClaimsAsync();
        Assert.DoesNotContain(month.FeeFindings, finding => finding.IsError);

        // 1,086 of the fee and 300 of 初回加算, 21 of a thousand of both.
        var own = month.Fees.Single(fee => fee.ClientId == Client);
        Assert.Equal([("432111", 1086), ("434001", 300), ("436191", 29)], own.Claim!.Lines.Select(line => (line.Code, line.Units)));
        Assert.Equal(["居宅支援初回加算"], own.Chosen.Select(code => code.Name));
        Assert.All(month.Fees.Where(fee => fee.ClientId != Client), fee => Assert.Equal(2, fee.Claim!.Lines.Count));
        Assert.Equal(1, await Care.ScalarAsync<long>("select count(*) from audit.entry where act = 'ChooseFees' and subject_id = $1", Client));
    }

    [Fact]
    public async Task Another_fee_than_the_tables_may_be_chosen_and_taken_back()
    {
        await CloseAsync();
        Assert.True((await ChooseAsync("433111")).IsDone);
        Assert.Equal([("433111", 544), ("436191", 11)], await LinesAsync());
        Assert.True((await ChooseAsync()).IsDone);
        Assert.Equal([("432111", 1086), ("436191", 23)], await LinesAsync());
    }

    [Fact]
    public async Task What_was_sent_goes_again_when_an_add_on_is_chosen_later()
    {
        await CloseAsync();
        var made = await Care.Door.RunAsync<MakeClaimFile, MadeClaimFile>(Planner, use => use.RunAsync(November, ClaimSort.Fees, null, CancellationToken.None));
        Assert.True((await Care.Door.RunAsync<RecordClaimSent, Done>(Planner, use => use.RunAsync(made.Value.Id, CancellationToken.None))).IsDone);
        Assert.All((await ClaimsAsync()).Fees, fee => Assert.True(fee.IsHeld));
        await ChooseAsync("434001");
        Assert.Equal(Client, Assert.Single((await ClaimsAsync()).Fees, fee => !fee.IsHeld).ClientId);
    }

    [Theory]
    [InlineData(ClaimSort.Fees)]
    [InlineData(ClaimSort.Sheets)]
    public async Task What_came_back_goes_once_more_and_of_that_client_only(ClaimSort sort)
    {
        await CloseAsync();
        Assert.Equal("nothing_held", (await ReturnedAsync(sort)).Refusal?.Code);
        var made = await Care.Door.RunAsync<MakeClaimFile, MadeClaimFile>(Planner, use => use.RunAsync(November, sort, null, CancellationToken.None));
        Assert.Equal("nothing_held", (await ReturnedAsync(sort)).Refusal?.Code);
        Assert.True((await Care.Door.RunAsync<RecordClaimSent, Done>(Planner, use => use.RunAsync(made.Value.Id, CancellationToken.None))).IsDone);
        Assert.True((await ReturnedAsync(sort)).IsDone);
        Assert.Equal("nothing_held", (await ReturnedAsync(sort)).Refusal?.Code);
        Assert.Equal(1, await Care.ScalarAsync<long>($"select count(*) from audit.entry where act = '{nameof(RecordReturned)}' and subject_id = $1", Client));

        var month = await ClaimsAsync();
        Assert.Equal([Client], sort == ClaimSort.Fees
            ? month.Fees.Where(fee => !fee.IsHeld).Select(fee => fee.ClientId) : month.Sheets.Where(sheet => sheet.Kind == SubmissionKind.New).Select(sheet => sheet.ClientId));
        Assert.Equal("client_not_found", (await Care.Door.RunAsync<RecordReturned, Done>(HomeHelp, use => use.RunAsync(November, Client, sort, CancellationToken.None))).Refusal?.Code);
    }

    [Theory]
    [InlineData("no_such_fee", "111111")]
    [InlineData("no_such_fee", "43")]
    [InlineData("no_such_fee", "439999")]
    [InlineData("fee_of_office", "434002")]
    [InlineData("fee_of_office", "436191")]
    [InlineData("fee_of_other_level", "433211")]
    [InlineData("two_fees", "433111", "434111")]
    public async Task What_cannot_be_charged_for_the_client_is_refused(string code, params string[] codes)
    {
        await CloseAsync();
        Assert.Equal(code, (await ChooseAsync(codes)).Refusal?.Code);
        Assert.Equal([("432111", 1086), ("436191", 23)], await LinesAsync());
    }

    [Fact]
    public async Task Only_a_client_of_a_closed_month_of_the_own_office_has_such_a_fee()
    {
        Assert.Equal("claim_month_not_closed", (await ChooseAsync("434001")).Refusal?.Code);
        await CloseAsync();
        Assert.Equal("client_not_found", (await Care.Door.RunAsync<ChooseFees, Done>(Planner, use => use.RunAsync(November, Guid.NewGuid(), ["434001"], CancellationToken.None))).Refusal?.Code);
        Assert.Equal("client_not_found", (await Care.Door.RunAsync<ChooseFees, Done>(HomeHelp, use => use.RunAsync(November, Client, ["434001"], CancellationToken.None))).Refusal?.Code);
    }

    private Task<Outcome<Done>> ChooseAsync(params string[] codes) =>
        Care.Door.RunAsync<ChooseFees, Done>(Planner, use => use.RunAsync(November, Client, codes, CancellationToken.None));

    private Task<Outcome<Done>> ReturnedAsync(ClaimSort sort) =>
        Care.Door.RunAsync<RecordReturned, Done>(Planner, use => use.RunAsync(November, Client, sort, CancellationToken.None));

    private async Task<ClaimMonth> ClaimsAsync() =>
        (await Care.Door.RunAsync<OpenClaimMonth, ClaimMonth>(Planner, use => use.RunAsync(November, null, CancellationToken.None))).Value;

    private async Task<IEnumerable<(string Code, int Units)>> LinesAsync() =>
        (await ClaimsAsync()).Fees.Single(fee => fee.ClientId == Client).Claim!.Lines.Select(line => (line.Code, line.Units));
}
