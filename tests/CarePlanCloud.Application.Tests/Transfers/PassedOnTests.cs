using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Tests.Plans.Preventive;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>介護予防の委託: what the service offices reported to the entrusted office goes on to the 地域包括 (R102).</summary>
public sealed class PassedOnTests : PreventiveTest
{
    private string entrusted = "";

    [Fact]
    public async Task Without_a_delegation_nothing_is_passed_on()
    {
        await ReportedAsync();
        Assert.DoesNotContain(await DueAsync(), row => row.OfficeNumber == CenterNumber);
    }

    [Fact]
    public async Task What_was_reported_of_an_entrusted_client_and_nothing_else_reaches_the_center()
    {
        await EntrustAsync();
        Assert.DoesNotContain(await KindsDueAsync(), kind => kind == UnitKind.Actuals);
        await ReportedAsync();
        Assert.Contains(UnitKind.Slip, await KindsDueAsync());
        Assert.Contains(UnitKind.Actuals, await KindsDueAsync());

        var slip = await SentAsync(UnitKind.Slip);
        await TakeInAsync(slip);
        var actuals = await SentAsync(UnitKind.Actuals);
        Assert.DoesNotContain(actuals.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(("43", 1), (actuals.SenderServiceKind, actuals.Clients));
        var files = await UnpackedAsync(actuals.Id);
        var name = Assert.Single(files.Keys);
        Assert.StartsWith($"UPJSK_202611_{TestCare.Planner}_43_{CenterNumber}_46_", name, StringComparison.Ordinal);
        Assert.All(files[name].Split("\r\n", StringSplitOptions.RemoveEmptyEntries), row =>
        {
            Assert.Contains(entrusted, row, StringComparison.Ordinal);
            Assert.Contains(TestCare.HomeHelp, row, StringComparison.Ordinal);
            Assert.Contains(TestCare.Planner, row, StringComparison.Ordinal);
        });

        await TakeInAsync(actuals);
        var there = await SlipOfAsync(Center, entrusted);
        var here = await SlipOfAsync(Planner, entrusted);
        Assert.Equal(Actuals(here), Actuals(there));
        Assert.NotEmpty(Actuals(there));
        Assert.DoesNotContain(await KindsDueAsync(), kind => kind is UnitKind.Actuals or UnitKind.Slip);
    }

    [Fact]
    public async Task A_correction_is_passed_on_again_and_no_deletion_is_proposed()
    {
        await EntrustAsync();
        await ReportedAsync();
        await SentAsync(UnitKind.Actuals);
        Assert.DoesNotContain(await KindsDueAsync(), kind => kind == UnitKind.Actuals);
        var slip = await SlipOfAsync(HomeHelp, entrusted);
        var line = slip.Lines.First(one => one.Actual.Count > 0);
        var day = line.Actual.Keys.Min();
        Assert.True((await EnterAsync(HomeHelp, slip.Id, new CellChange(line.Id, day, null, new CellValue(0), AnyBefore: true))).IsDone);
        await BackAsync();
        Assert.Contains(UnitKind.Actuals, await KindsDueAsync());

        // Even when nothing of it stands any more: the deletion is for whoever did it (R16).
        await Care.TamperAsync("delete from schedules.day_mark where phase = 1");
        Assert.DoesNotContain(await KindsDueAsync(), kind => kind is UnitKind.Actuals or UnitKind.ActualsDeletion);
    }

    // The entrusted office writes the plan of 介護予防 for the center, and the client agrees.
    private async Task EntrustAsync()
    {
        entrusted = (await SlipsAsync(Planner))[0].InsuredNumber;
        var client = await Care.ScalarAsync<Guid>("select c.id from clients.client c join offices.office o on o.id = c.tenant_id where o.office_number = $1 and c.insured_number = $2", TestCare.Planner, entrusted);
        foreach (var kind in new[] { PreventiveDocumentKind.ClientProfile, PreventiveDocumentKind.PreventivePlan })
        {
            var view = await DocumentAsync(Planner, (await StartAsync(Planner, kind, client: client)).Value);
            Assert.True((await DelegateAsync(Planner, view, new DelegationPartner(CenterNumber, "見本地域包括支援センター", "", ""))).IsDone);
            var agreed = await AgreeAsync(Planner, await DocumentAsync(Planner, view.Id));
            Assert.True(agreed.IsDone, agreed.Refusal?.Message);
        }
    }

    private async Task ReportedAsync()
    {
        entrusted = entrusted.Length > 0 ? entrusted : (await SlipsAsync(Planner))[0].InsuredNumber;
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        await EnterEverythingAsync(HomeHelp);
        await BackAsync();
    }

    private async Task BackAsync()
    {
        var id = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        Assert.True((await SendAsync(HomeHelp, id)).IsDone);
        await Care.RunWorkAsync();
        var incoming = await Care.ScalarAsync<Guid>("select id from exchange.incoming where message_id = $1", id);
        var imported = await ImportAsync(Planner, incoming);
        Assert.True(imported.IsDone, imported.Refusal?.Message);
    }

    private async Task<OutgoingView> SentAsync(UnitKind kind)
    {
        var requested = await RequestAsync(Planner, CenterNumber, kind: kind);
        Assert.True(requested.IsDone, requested.Refusal?.Message);
        await Care.RunWorkAsync();
        Assert.True((await SendAsync(Planner, requested.Value)).IsDone);
        await Care.RunWorkAsync();
        return (await OutgoingAsync(Planner, requested.Value)).Value;
    }

    private async Task TakeInAsync(OutgoingView unit)
    {
        var imported = await ImportAsync(Center, await Care.ScalarAsync<Guid>("select id from exchange.incoming where message_id = $1", unit.Id));
        Assert.True(imported.IsDone, imported.Refusal?.Message);
    }

    private async Task<IReadOnlyList<DuePartner>> DueAsync() =>
        (await Care.Door.RunAsync<ListDue, IReadOnlyList<DuePartner>>(Planner, use => use.RunAsync(November, CancellationToken.None))).Value;

    private async Task<IEnumerable<UnitKind>> KindsDueAsync() =>
        (await DueAsync()).Where(row => row.OfficeNumber == CenterNumber).SelectMany(row => row.Items).Where(item => item.State != DueState.Sent).Select(item => item.Kind);

    private async Task<Dictionary<string, string>> UnpackedAsync(Guid id)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream((await DownloadAsync(Planner, id)).Value.Content.ToArray()));
        return zip.Entries.ToDictionary(entry => entry.Name, entry =>
        {
            using var reader = new StreamReader(entry.Open(), System.Text.Encoding.Latin1);
            return reader.ReadToEnd();
        });
    }

    private static IEnumerable<(string Office, string Code, int Day, int Count, string Time)> Actuals(SlipView slip) =>
        slip.Lines.SelectMany(line => line.Actual.Values.Where(mark => mark.Count > 0)
            .Select(mark => (line.OfficeNumber, line.ServiceCode, mark.Day, mark.Count, mark.Time?.ToString() ?? ""))).Order();
}
