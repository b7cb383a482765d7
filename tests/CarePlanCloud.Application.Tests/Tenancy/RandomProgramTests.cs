using System.Globalization;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Tenancy;

/// <summary>
/// Three offices do whatever comes to mind with their own ids and with each other's. An oracle, told by the database past every wall,
/// remembers whose each id is.
/// </summary>
public sealed class RandomProgramTests : CareTest
{
    private const int Steps = 60;

    private readonly Dictionary<Guid, (string Kind, string Office)> owners = [];
    private readonly List<string> story = [];

    private Dictionary<string, (Caller Caller, Guid Tenant)> offices = null!;
    private Random random = new(0);
    private int serial;

    [Theory]
    [InlineData(1)]
    [InlineData(20261101)]
    [InlineData(99)]
    public async Task No_office_reads_or_changes_what_is_anothers(int seed)
    {
        random = new Random(seed);
        for (var step = 0; step < Steps; step++)
        {
            var actor = offices.Keys.ElementAt(random.Next(offices.Count));
            var others = offices.Where(office => office.Key != actor).ToList();
            var before = await Task.WhenAll(others.Select(office => Care.RowsOfAsync(office.Value.Tenant)));
            await ActAsync(actor);
            var after = await Task.WhenAll(others.Select(office => Care.RowsOfAsync(office.Value.Tenant)));
            Assert.True(before.Zip(after).All(pair => pair.First.SequenceEqual(pair.Second)), Story("changed another office's rows"));
            if (step % 7 == 0)
            {
                await Care.RunWorkAsync();
            }

            await RememberAsync();
        }
    }

    protected override async Task ArrangeAsync()
    {
        offices = new()
        {
            [TestCare.Planner] = (Planner, await Care.TenantIdAsync(TestCare.Planner)),
            [TestCare.HomeHelp] = (HomeHelp, await Care.TenantIdAsync(TestCare.HomeHelp)),
            [TestCare.DayCare] = (DayCare, await Care.TenantIdAsync(TestCare.DayCare)),
        };
        foreach (var office in offices.Keys)
        {
            await TakeOverAsync(offices[office].Caller, Files(office));
        }

        foreach (var office in new[] { TestCare.HomeHelp, TestCare.DayCare })
        {
            await EnterEverythingAsync(offices[office].Caller);
            Assert.True((await RequestAsync(offices[office].Caller, TestCare.Planner)).IsDone);
        }

        await Care.RunWorkAsync();
        await RememberAsync();
    }

    private async Task ActAsync(string office)
    {
        var caller = offices[office].Caller;
        switch (random.Next(12))
        {
            case 0:
                story.Add($"{office} receives");
                await Care.Door.RunAsync<ReceiveFiles, IReadOnlyList<ReceivedUnit>>(
                    caller, use => use.RunAsync(Files(office), IncomingChannel.Api, CancellationToken.None));
                break;
            case 1:
                await TryAsync(office, "incoming", "imports", id => ImportAsync(caller, id));
                break;
            case 2:
                await TryAsync(office, "incoming", "previews", id => PreviewAsync(caller, id));
                break;
            case 3:
                await TryAsync(office, "slip", "opens", id => OpenAsync(caller, id));
                break;
            case 4:
                await TryAsync(office, "line", "enters on its own slip", id => EnterAsync(caller, SlipFor(office, id), new CellChange(id, random.Next(1, 31), null, new CellValue(1), AnyBefore: true)));
                break;
            case 5:
                await TryAsync(office, "slip", "enters as planned on", id => AsPlannedAsync(caller, id));
                break;
            case 6:
                await TryAsync(office, "slip", "adds a line to", id => AddLineAsync(caller, id, new UnplannedLine("111211", null)));
                break;
            case 7:
                story.Add($"{office} requests");
                await RequestAsync(caller, TestCare.Planner);
                break;
            case 8:
                await TryAsync(office, "outgoing", "sends", id => SendAsync(caller, id));
                break;
            case 9:
                await TryAsync(office, "outgoing", "downloads", id => DownloadAsync(caller, id));
                break;
            case 10:
                await TryAsync(office, "outgoing", "opens", id => OutgoingAsync(caller, id));
                break;
            default:
                await ListAsync(office);
                break;
        }
    }

    private async Task TryAsync<T>(string office, string kind, string what, Func<Guid, Task<Outcome<T>>> act)
    {
        var known = owners.Where(pair => pair.Value.Kind == kind).Select(pair => pair.Key).Order().ToList();
        var id = known[random.Next(known.Count)];
        var owner = owners[id].Office;
        story.Add($"{office} {what} {kind} of {owner}");
        var outcome = await act(id);
        Assert.True((outcome.Refusal?.Kind == RefusalKind.NotFound) == (owner != office), Story(outcome.Refusal?.Code ?? "done"));
    }

    private async Task ListAsync(string office)
    {
        story.Add($"{office} lists");
        var caller = offices[office].Caller;
        var inbox = await Care.Door.RunAsync<ListInbox, InboxRows>(caller, use => use.RunAsync(new InboxQuery(), CancellationToken.None));
        var outgoing = await Care.Door.RunAsync<ListOutgoing, OutgoingMonth>(caller, use => use.RunAsync(November, CancellationToken.None));
        var seen = inbox.Value.Rows.Select(row => row.Id).Concat((await SlipsAsync(caller)).Select(slip => slip.Id)).Concat(outgoing.Value.Written.Select(row => row.Id));
        Assert.Equal(
            owners.Where(pair => pair.Value.Office == office && pair.Value.Kind != "line").Select(pair => pair.Key).Order(), seen.Order());
    }

    // A line of one's own goes with its slip; a foreign one is tried on a slip of one's own.
    private Guid SlipFor(string office, Guid lineId) =>
        owners[lineId].Office == office
            ? Care.ScalarAsync<Guid>("select slip_id from schedules.service_line where id = $1", lineId).GetAwaiter().GetResult()
            : owners.Where(pair => pair.Value == ("slip", office)).Select(pair => pair.Key).Order().First();

    private async Task RememberAsync()
    {
        var names = offices.ToDictionary(office => office.Value.Tenant.ToString(), office => office.Key);
        var rows = await Care.WordsAsync(
            """
            select concat_ws(' ', 'incoming', tenant_id, id) from exchange.incoming
            union all select concat_ws(' ', 'outgoing', tenant_id, id) from exchange.outgoing
            union all select concat_ws(' ', 'slip', tenant_id, id) from schedules.service_slip
            union all select concat_ws(' ', 'line', tenant_id, id) from schedules.service_line
            """);
        owners.Clear();
        foreach (var row in rows.Select(row => row.Split(' ')))
        {
            owners.Add(Guid.Parse(row[2]), (row[0], names[row[1]]));
        }
    }

    private RawFile[] Files(string office)
    {
        var stamp = new DateTime(2026, 12, 2, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(++serial).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return office switch
        {
            TestCare.Planner => Samples.Of(Samples.ActualsBack).WithSerial(stamp),
            TestCare.DayCare => [.. Samples.Of(Samples.Slips).WithSerial(stamp)
                .Select(file => file with { Name = file.Name.Replace("9970000029_11", "9970000037_15", StringComparison.Ordinal) })],
            _ => Samples.Of(Samples.Slips).WithSerial(stamp),
        };
    }

    private string Story(string end) => string.Join('\n', story.TakeLast(10).Append(end));
}
