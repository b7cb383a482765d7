using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

public sealed class ImportSlipsTests : CareTest
{
    private const string Older = "20261025093059";
    private const string Newer = "20261025093200";

    private static readonly RawFile[] Slips = Samples.Of(Samples.Slips);

    [Fact]
    public async Task The_preview_calls_unknown_clients_new()
    {
        var unit = await ReceiveAsync(HomeHelp, Slips);
        var preview = (await PreviewAsync(HomeHelp, unit.Id)).Value;
        Assert.Equal(3, preview.Changes.Count(change => change is { Kind: ChangeKind.New, Level: ChangeLevel.Client }));
    }

    [Fact]
    public async Task Everything_planned_is_stored_exactly_as_the_files_say()
    {
        await TakeOverAsync(HomeHelp, Slips);
        Assert.Equal(
            Ledger.MarksIn(Slips, "UPPLAN"),
            (await Care.MarksOfAsync(await Care.TenantIdAsync(TestCare.HomeHelp), phase: 0)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Clients_are_stored_exactly_as_the_supplement_says()
    {
        await TakeOverAsync(HomeHelp, Slips);
        Assert.Equal(
            Ledger.RowsIn(Slips, "UPHOSOKU").Select(row => $"{row[1]} {row[2]} {row[4]} {row[5]} {row[6]} {row[7]}").Order(StringComparer.Ordinal),
            (await Care.WordsAsync(
                $"""
                select concat_ws(' ', insurer_number, insured_number, kana, name, sex, to_char(birth_date, 'YYYYMMDD'))
                from clients.client where tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}'
                """)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_row_of_the_benefit_sheet_is_kept()
    {
        await TakeOverAsync(HomeHelp, Slips);
        Assert.Equal(
            Ledger.RowsIn(Slips, "UPSIKYU").Count,
            await Care.CountAsync($"schedules.benefit_sheet_row where tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}'"));
    }

    [Fact]
    public async Task The_same_bytes_twice_are_one_entry_and_change_nothing()
    {
        await TakeOverAsync(HomeHelp, Slips);
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var before = await Care.RowsOfAsync(tenant, "audit.entry");
        Assert.True((await ReceiveAsync(HomeHelp, [.. Slips.Reverse()])).IsDuplicate);
        Assert.Equal(before, await Care.RowsOfAsync(tenant, "audit.entry"));
    }

    [Fact]
    public async Task Many_uploads_of_the_same_bytes_at_once_are_one_entry()
    {
        var uploads = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Care.Door.RunAsync<ReceiveFiles, IReadOnlyList<ReceivedUnit>>(
            HomeHelp, use => use.RunAsync(Slips, IncomingChannel.Api, CancellationToken.None))));
        Assert.Single(uploads.Select(upload => upload.Value[0].Id).Distinct());
    }

    [Fact]
    public async Task A_second_import_is_refused()
    {
        var id = await TakeOverAsync(HomeHelp, Slips);
        Assert.Equal("already_imported", (await ImportAsync(HomeHelp, id)).Refusal?.Code);
    }

    [Fact]
    public async Task Two_imports_at_once_import_once()
    {
        var unit = await ReceiveAsync(HomeHelp, Slips);
        var both = await Task.WhenAll(ImportAsync(HomeHelp, unit.Id), ImportAsync(HomeHelp, unit.Id));
        Assert.Equal(["already_imported", "done"], both.Select(outcome => outcome.Refusal?.Code ?? "done").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_addressed_to_another_office_is_rejected() => await AssertRejectedAsync(DayCare, Slips, "CPC-T002");

    [Fact]
    public async Task Ones_own_file_is_rejected() => await AssertRejectedAsync(Planner, Slips, "CPC-T003");

    [Fact]
    public async Task A_unit_that_is_wholly_older_is_kept_on_file_and_never_taken_in()
    {
        await TakeOverAsync(HomeHelp, Slips);
        var old = await ReceiveAsync(HomeHelp, Slips.WithSerial(Older));
        var view = await IncomingAsync(HomeHelp, old.Id);
        Assert.Equal(IncomingState.Outdated, view.Summary.State);
        Assert.Contains(view.Findings, finding => finding.Code == "CPC-T004");
        Assert.Equal("outdated", (await ImportAsync(HomeHelp, old.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task The_older_of_two_that_wait_goes_in_first()
    {
        var old = await ReceiveAsync(HomeHelp, Slips.WithSerial(Older));
        var newer = await ReceiveAsync(HomeHelp, Slips);
        Assert.Equal("older_waits", (await ImportAsync(HomeHelp, newer.Id)).Refusal?.Code);
        Assert.True((await ImportAsync(HomeHelp, old.Id)).IsDone);
        Assert.True((await ImportAsync(HomeHelp, newer.Id)).IsDone);
    }

    [Fact]
    public async Task The_same_serial_with_other_content_is_rejected()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await AssertRejectedAsync(HomeHelp, Slips.Replace("例示 計子", "例示 計太"), "CPC-T005");
    }

    [Theory]
    [InlineData("UPPLAN")]
    [InlineData("UPSIKYU")]
    [InlineData("UPHOSOKU")]
    public async Task A_unit_with_a_member_missing_is_rejected(string missing)
    {
        var unit = await ReceiveAsync(HomeHelp, [.. Slips.Where(file => !file.Name.StartsWith(missing, StringComparison.Ordinal))]);
        Assert.Equal(IncomingState.Rejected, (await IncomingAsync(HomeHelp, unit.Id)).Summary.State);
    }

    [Fact]
    public async Task A_unit_with_an_error_imports_nothing()
    {
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var spoilt = await ReceiveAsync(HomeHelp, Slips.Replace("H990000003,20261025,202611,9970000011,\"例示 計子\",244,,20261110", "H990000003,20261025,202611,9970000011,\"例示 計子\",244,,20261131"));
        var before = await Care.RowsOfAsync(tenant);
        Assert.Equal("has_errors", (await ImportAsync(HomeHelp, spoilt.Id)).Refusal?.Code);
        Assert.Equal(before, await Care.RowsOfAsync(tenant));
    }

    [Fact]
    public async Task An_import_before_the_check_is_refused()
    {
        var received = await Care.Door.RunAsync<ReceiveFiles, IReadOnlyList<ReceivedUnit>>(
            HomeHelp, use => use.RunAsync(Slips, IncomingChannel.Dropped, CancellationToken.None));
        Assert.Equal("not_checked", (await ImportAsync(HomeHelp, received.Value[0].Id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_newer_slip_keeps_the_actual_marks()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await EnterEverythingAsync(HomeHelp);
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var before = await Care.MarksOfAsync(tenant, phase: 1);
        await TakeOverAsync(HomeHelp, Mutated(",1000,1045,", ",1100,1145,"));
        Assert.Equal(before, await Care.MarksOfAsync(tenant, phase: 1));
    }

    [Fact]
    public async Task A_newer_slip_removes_lines_that_are_no_longer_planned()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Mutated(",1000,1045,", ",1100,1145,"));
        var slip = await SlipOfAsync(HomeHelp, "9900000001");
        Assert.Equal([new TimeOnly(11, 0)], slip.Lines.Where(line => line.ServiceCode == "117211").Select(line => line.Time!.Start));
    }

    [Fact]
    public async Task A_line_on_which_something_was_done_stays_though_no_longer_planned()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await EnterEverythingAsync(HomeHelp);
        await TakeOverAsync(HomeHelp, Mutated(",1000,1045,", ",1100,1145,"));
        var slip = await SlipOfAsync(HomeHelp, "9900000001");
        Assert.Contains(slip.Lines, line => line is { ServiceCode: "117211", IsPlanned: false } && line.Actual.Count == 4);
    }

    [Fact]
    public async Task The_preview_says_that_such_a_line_stays()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await EnterEverythingAsync(HomeHelp);
        var unit = await ReceiveAsync(HomeHelp, Mutated(",1000,1045,", ",1100,1145,"));
        var removed = Assert.Single(
            (await PreviewAsync(HomeHelp, unit.Id)).Value.Changes, change => change is { Kind: ChangeKind.Removed, Level: ChangeLevel.Line });
        Assert.Equal("実績があるため行は残ります", removed.Note);
    }

    [Fact]
    public async Task An_actual_has_the_units_of_its_own_day()
    {
        // R62: units may stand on one day of a line and be nought on the others.
        await TakeOverAsync(HomeHelp, Mutated("179,,20261113,", "0,,20261113,"));
        await EnterEverythingAsync(HomeHelp);
        var line = (await SlipOfAsync(HomeHelp, "9900000001")).Lines.Single(line => line.ServiceCode == "117211");
        Assert.Equal([179, 0, 179, 179], line.Actual.Values.OrderBy(mark => mark.Day).Select(mark => mark.Units));
    }

    public static TheoryData<string, string, string> Changes => new()
    {
        { "the same again", "", "" },
        { "a day moved", "244,,20261102,,0900", "244,,20261103,,0900" },
        { "one visit at another time", "244,,20261105,,0900,0930", "244,,20261105,,0915,0945" },
        { "a line at another time", ",1000,1045,", ",1100,1145," },
        { "a client with another name", "見本 太郎", "見本 次郎" },
        { "another care manager", "例示 計子", "例示 計太" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_preview_says_of_every_day_what_the_import_then_does(string what, string old, string @new)
    {
        _ = what;
        await TakeOverAsync(HomeHelp, Slips);
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var before = await Care.MarksOfAsync(tenant, phase: 0);
        var unit = await ReceiveAsync(HomeHelp, Mutated(old, @new));
        var preview = (await PreviewAsync(HomeHelp, unit.Id)).Value;
        Assert.True((await ImportAsync(HomeHelp, unit.Id)).IsDone);
        Assert.Equal(
            Done(before, await Care.MarksOfAsync(tenant, phase: 0)),
            preview.Changes.Where(change => change.Level == ChangeLevel.Day)
                .Select(change => $"{change.InsuredNumber} {change.Day} {change.Kind}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_preview_says_that_a_name_changes()
    {
        await TakeOverAsync(HomeHelp, Slips);
        var unit = await ReceiveAsync(HomeHelp, Mutated("見本 太郎", "見本 次郎"));
        var preview = (await PreviewAsync(HomeHelp, unit.Id)).Value;
        Assert.Equal("9900000001", Assert.Single(preview.Changes, change => change.Kind == ChangeKind.Changed).InsuredNumber);
    }

    [Fact]
    public async Task The_result_counts_what_the_preview_counted()
    {
        var unit = await ReceiveAsync(HomeHelp, Slips);
        var preview = (await PreviewAsync(HomeHelp, unit.Id)).Value;
        var result = (await ImportAsync(HomeHelp, unit.Id)).Value;
        Assert.Equal(
            (3, preview.CountOf(ChangeKind.New), 0, 0), (result.Clients, result.New, result.Changed, result.Removed));
    }

    [Fact]
    public async Task A_unit_that_came_too_late_is_checked_again_when_it_is_sent_again()
    {
        await TakeOverAsync(HomeHelp, Slips);
        var unit = await ReceiveAsync(HomeHelp, Samples.Of(Samples.Slips).WithSerial(Older));
        Assert.Equal(IncomingState.Received, (await ReceiveAsync(HomeHelp, Samples.Of(Samples.Slips).WithSerial(Older))).State);
        Assert.Equal(IncomingState.Outdated, (await IncomingAsync(HomeHelp, unit.Id)).Summary.State);
    }

    private static RawFile[] Mutated(string old, string @new) => (old.Length == 0 ? Slips : Slips.Replace(old, @new)).WithSerial(Newer);

    // "client code times office: day count time units" before and after → what became of each day of each line.
    private static IEnumerable<string> Done(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var old = before.ToDictionary(LineAndDay);
        var renewed = after.ToDictionary(LineAndDay);
        return old.Keys.Union(renewed.Keys).Select(key =>
        {
            var kind = !old.TryGetValue(key, out var was) ? ChangeKind.New
                : !renewed.TryGetValue(key, out var is_) ? ChangeKind.Removed
                : was == is_ ? ChangeKind.Same : ChangeKind.Changed;
            return $"{key[..10]} {key[(key.LastIndexOf(' ') + 1)..]} {kind}";
        }).Order(StringComparer.Ordinal);
    }

    private static string LineAndDay(string mark)
    {
        var parts = mark.Split(": ");
        return $"{parts[0]} {parts[1].Split(' ')[0]}";
    }

    private async Task AssertRejectedAsync(Caller caller, RawFile[] files, string code)
    {
        var unit = await ReceiveAsync(caller, files);
        var view = await IncomingAsync(caller, unit.Id);
        Assert.Equal(
            (IncomingState.Rejected, true), (view.Summary.State, view.Findings.Any(finding => finding.Code == code && finding.Severity == Severity.Error)));
    }
}
