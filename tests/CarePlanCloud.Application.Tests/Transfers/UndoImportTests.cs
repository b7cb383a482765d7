using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Matching;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>取込を戻す: all rows of the office are what they were, whatever was taken in, until something was built on it.</summary>
public sealed class UndoImportTests : CareTest
{
    // What tells of the import and its undoing stays; everything else must be the same.
    private static readonly string[] Telling =
        ["exchange.incoming", "exchange.incoming_client", "exchange.transfer_event", "exchange.signal", "audit.entry", "ops.outbox"];

    private static readonly RawFile[] Slips = Samples.Of(Samples.Slips);
    private static readonly RawFile[] Actuals = Samples.Of(Samples.ActualsBack);

    private static RawFile[] Documents => [.. Samples.Of(Samples.Prevention, "UPKIHON"), .. Samples.Of(Samples.Prevention, "UPYOBO")];

    public static TheoryData<string, string> Kinds => new()
    {
        { "plans", "into an empty book" },
        { "plans", "over older ones" },
        { "slips", "into an empty book" },
        { "slips", "over older ones" },
        { "slips", "over older ones with actuals" },
        { "plan deletion", "over older ones" },
        { "slip deletion", "over older ones" },
        { "slip deletion", "over older ones with actuals" },
        { "slip deletion", "into an empty book" },
        { "profile", "into an empty book" },
        { "profile", "over older ones" },
        { "profile deletion", "over older ones" },
        { "preventive plan deletion", "over older ones" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Import_and_undo_leave_every_row_as_it_was(string kind, string standing)
    {
        var prevention = kind.Contains("profile", StringComparison.Ordinal) || kind.Contains("preventive", StringComparison.Ordinal);
        var office = prevention ? await Care.AdminAsync(TestCare.VisitingService) : HomeHelp;
        if (standing.StartsWith("over", StringComparison.Ordinal))
        {
            await TakeOverAsync(office, prevention ? Documents : kind.StartsWith("plan", StringComparison.Ordinal) ? Samples.Of(Samples.Plans) : Slips);
        }

        if (standing.EndsWith("actuals", StringComparison.Ordinal))
        {
            await EnterEverythingAsync(HomeHelp);
        }

        var tenant = await Care.TenantIdAsync(prevention ? TestCare.VisitingService : TestCare.HomeHelp);
        await ThereAndBackAsync(office, tenant, UnitOf(kind));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Random_months_come_and_go_without_a_trace(int seed)
    {
        var random = new Random(seed);
        await TakeOverAsync(HomeHelp, Shuffled(random, "20261025093100"));
        foreach (var slip in await SlipsAsync(HomeHelp))
        {
            if (random.Next(2) == 0)
            {
                await AsPlannedAsync(HomeHelp, slip.Id);
            }
        }

        await ThereAndBackAsync(HomeHelp, await Care.TenantIdAsync(TestCare.HomeHelp), Shuffled(random, "20261026093100"));
    }

    [Fact]
    public async Task Actuals_beside_the_plan_and_their_deletion_can_be_taken_back()
    {
        var tenant = await Care.TenantIdAsync(TestCare.Planner);
        await ThereAndBackAsync(Planner, tenant, Actuals.Replace("1400,1430,1,111111", "1400,1430,1,111211"));
        await ReturnWaitingAsync();
        await TakeOverAsync(Planner, Actuals.WithSerial("20261201170001"));
        await ThereAndBackAsync(Planner, tenant, Samples.Of(Samples.Deletions, "DLTJSK").WithSerial("20261215093000"));
    }

    [Fact]
    public async Task After_the_undo_it_can_be_taken_in_again_and_the_rows_are_the_same()
    {
        var unit = await ReceiveAsync(HomeHelp, Slips);
        await ImportAsync(HomeHelp, unit.Id);
        var marks = await Care.MarksOfAsync(await Care.TenantIdAsync(TestCare.HomeHelp), phase: 0);
        Assert.Equal(3, (await UndoAsync(HomeHelp, unit.Id)).Value);
        Assert.Equal(IncomingState.Checked, (await IncomingAsync(HomeHelp, unit.Id)).Summary.State);
        Assert.True((await ImportAsync(HomeHelp, unit.Id)).IsDone);
        Assert.Equal(marks, await Care.MarksOfAsync(await Care.TenantIdAsync(TestCare.HomeHelp), phase: 0));
    }

    [Fact]
    public async Task Marks_written_since_keep_the_import_and_are_named()
    {
        var unit = await TakeOverAsync(HomeHelp, Slips);
        var slip = await SlipOfAsync(HomeHelp, "9900000001");
        await EnterAsync(HomeHelp, slip.Id, new CellChange(slip.Lines[0].Id, slip.Lines[0].Planned.Keys.Min(), null, new CellValue(1)));
        var before = await Care.RowsOfAsync(await Care.TenantIdAsync(TestCare.HomeHelp));
        var refusal = (await UndoAsync(HomeHelp, unit)).Refusal!;
        Assert.Equal("built_on", refusal.Code);
        Assert.Contains("予定や実績が書きかえられています", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("見本 太郎さん", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Care.RowsOfAsync(await Care.TenantIdAsync(TestCare.HomeHelp)));
    }

    [Fact]
    public async Task A_newer_import_is_undone_first()
    {
        var first = await TakeOverAsync(HomeHelp, Slips);
        var second = await TakeOverAsync(HomeHelp, Slips.WithSerial("20261026093100"));
        Assert.Contains("あとから別のファイル", (await UndoAsync(HomeHelp, first)).Refusal!.Message, StringComparison.Ordinal);
        Assert.True((await UndoAsync(HomeHelp, second)).IsDone);
        Assert.True((await UndoAsync(HomeHelp, first)).IsDone);
    }

    [Fact]
    public async Task What_was_sent_on_since_keeps_the_import()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await EnterEverythingAsync(HomeHelp);
        var newer = await TakeOverAsync(HomeHelp, Slips.WithSerial("20261026093100"));
        await RequestAsync(HomeHelp, TestCare.Planner);
        await Care.RunWorkAsync();
        Assert.Contains("送信を作っています", (await UndoAsync(HomeHelp, newer)).Refusal?.Message ?? "done", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_entered_by_the_import_stays_when_other_records_name_the_client()
    {
        var unit = await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Plans));
        Assert.Contains("ほかの記録", (await UndoAsync(HomeHelp, unit)).Refusal?.Message ?? "done", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_undone_that_was_not_imported_and_nothing_of_another_office()
    {
        var unit = await ReceiveAsync(HomeHelp, Slips);
        Assert.Equal("not_imported", (await UndoAsync(HomeHelp, unit.Id)).Refusal?.Code);
        await ImportAsync(HomeHelp, unit.Id);
        Assert.Equal("incoming_not_found", (await UndoAsync(DayCare, unit.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task Clients_taken_in_one_after_the_other_go_together()
    {
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var unit = await ReceiveAsync(HomeHelp, Slips);
        var before = await Care.RowsOfAsync(tenant, Telling);
        await ImportAsync(HomeHelp, unit.Id, "9900000001");
        await DecideAsync(HomeHelp, unit.Id, "9900000002", ClientDecisionKind.LeaveOut);
        await ImportAsync(HomeHelp, unit.Id);
        Assert.Equal(2, (await UndoAsync(HomeHelp, unit.Id)).Value);
        Assert.Equal(before, await Care.RowsOfAsync(tenant, Telling));
    }

    private async Task ThereAndBackAsync(Caller office, Guid tenant, RawFile[] files)
    {
        var unit = await ReceiveAsync(office, files);
        var before = await Care.RowsOfAsync(tenant, Telling);
        var imported = await ImportAsync(office, unit.Id);
        Assert.True(imported.IsDone, imported.Refusal?.Message);
        Assert.NotEqual(before, await Care.RowsOfAsync(tenant, Telling));
        var undone = await UndoAsync(office, unit.Id);
        Assert.True(undone.IsDone, undone.Refusal?.Message);
        Assert.Equal(before, await Care.RowsOfAsync(tenant, Telling));
    }

    // What was taken back waits again, and would be asked for first.
    private async Task ReturnWaitingAsync()
    {
        foreach (var row in (await Care.Door.RunAsync<ListInbox, InboxRows>(Planner, use => use.RunAsync(new InboxQuery(IncomingState.Checked), CancellationToken.None))).Value.Rows)
        {
            Assert.True((await ReturnAsync(Planner, row.Id, "差しかえ")).IsDone);
        }
    }

    private static RawFile[] UnitOf(string kind) => kind switch
    {
        "plans" => Samples.Of(Samples.Plans).Replace("一丁目", "二丁目").WithSerial("20261030093000"),
        "slips" => Slips.Replace(",1000,1045,", ",1100,1145,").WithSerial("20261030093000"),
        "profile" => [.. Documents.Select(file => file with
        {
            Name = file.Name.Replace("20261027101500", "20261027101501", StringComparison.Ordinal),
            Content = file.Name.EndsWith(".CSV", StringComparison.Ordinal)
                ? Samples.Encode(file.Text().Replace("20261027101500", "20261027101501", StringComparison.Ordinal).Replace("近所の友人と", "遠くの友人と", StringComparison.Ordinal))
                : file.Content,
        })],
        "plan deletion" => Samples.Of(Samples.Deletions, "DLT1KYO"),
        "slip deletion" => Samples.Of(Samples.Deletions, "DLTPLAN"),
        "profile deletion" => Samples.Of(Samples.Prevention, "DLTKIHON"),
        _ => Samples.Of(Samples.Prevention, "DLTYOBO"),
    };

    // The sample month with days, times and whole lines moved by chance.
    private static RawFile[] Shuffled(Random random, string serial)
    {
        var files = Slips;
        foreach (var (old, times) in new[] { (",0900,0930,", new[] { ",0900,0930,", ",1300,1330,", ",1715,1745," }), (",1000,1045,", [",1000,1045,", ",1100,1145,"]), (",1400,1430,", [",1400,1430,", ",1500,1530,"]) })
        {
            files = files.Replace(old, times[random.Next(times.Length)]);
        }

        return (random.Next(2) == 0 ? files : files.Replace("例示ハイツ", "例示荘")).WithSerial(serial);
    }
}
