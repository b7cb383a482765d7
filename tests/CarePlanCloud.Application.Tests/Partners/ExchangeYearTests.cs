using System.Text;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Partners.Exchanging;
using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Partners;

/// <summary>連携の実績: only what a receipt proves counts, and what counts through the national system stands apart.</summary>
public sealed class ExchangeYearTests : CareTest
{
    private static readonly Uri Site = new("https://careplan.example.invalid/");

    private readonly SettableClock clock = new();

    [Fact]
    public async Task A_delivery_counts_for_both_offices_and_for_the_year_in_which_it_arrived()
    {
        clock.Now = DateTimeOffset.Parse("2027-03-31T23:59:00+09:00", null).ToUniversalTime();
        var id = await SendSlipAsync(TestCare.HomeHelp);
        clock.Now += TimeSpan.FromMinutes(1);
        await SendSlipAsync(TestCare.DayCare);

        var year = await OpenAsync(Planner, 2026);
        var partner = Assert.Single(year.Partners);
        Assert.Equal((1, 0, 5), (year.ByData, year.ByNational, year.Needed));
        Assert.Equal((TestCare.HomeHelp, 1, 0, 1, 1, new DateOnly(2027, 3, 31), id), (partner.OfficeNumber, partner.Sent, partner.Received, partner.Receipts, partner.Months, partner.FirstOn!.Value, partner.FirstProof!.Value));
        Assert.Equal(TestCare.DayCare, Assert.Single((await OpenAsync(Planner, 2027)).Partners).OfficeNumber);

        var received = Assert.Single((await OpenAsync(HomeHelp, 2026)).Partners);
        Assert.Equal((TestCare.Planner, 0, 1), (received.OfficeNumber, received.Sent, received.Received));
        Assert.Empty((await OpenAsync(DayCare, 2026)).Partners);
    }

    [Fact]
    public async Task The_national_road_counts_only_when_the_partner_confirmed()
    {
        await RoadAsync(TestCare.HomeHelp, PartnerChannel.National);
        var id = await ExportedAsync(TestCare.HomeHelp);
        var open = Assert.Single((await OpenAsync(Planner, 2026)).Partners);
        Assert.Equal((0, 1, (DateOnly?)null), (open.NationalConfirmed, open.NationalOpen, open.FirstOn));

        Assert.True((await Care.Door.RunAsync<ConfirmByPhone, Done>(Planner, use => use.RunAsync(id, new PhoneNote("例示 受子"), CancellationToken.None))).IsDone);
        await SendSlipAsync(TestCare.DayCare);
        var year = await OpenAsync(Planner, 2026);
        Assert.Equal((2, 1), (year.ByData, year.ByNational));
        Assert.Equal((1, 0), (year.Partners.Single(row => row.OfficeNumber == TestCare.HomeHelp).NationalConfirmed, year.Partners.Single(row => row.OfficeNumber == TestCare.HomeHelp).NationalOpen));
    }

    [Fact]
    public async Task Paper_and_what_was_dropped_do_not_count()
    {
        await RoadAsync(TestCare.HomeHelp, PartnerChannel.Fax);
        var id = await ExportedAsync(TestCare.HomeHelp);
        Assert.True((await Care.Door.RunAsync<ConfirmByPhone, Done>(Planner, use => use.RunAsync(id, new PhoneNote("例示 受子"), CancellationToken.None))).IsDone);
        Assert.Empty((await OpenAsync(Planner, 2026)).Partners);

        await ReceiveAsync(HomeHelp, Samples.Of(Samples.Plans));
        var year = await OpenAsync(HomeHelp, 2026);
        Assert.Equal((0, 1, (DateOnly?)null), (year.ByData, Assert.Single(year.Partners).TakenInByHand, year.Partners[0].FirstOn));
    }

    [Fact]
    public async Task The_months_are_counted_once_each()
    {
        clock.Now = DateTimeOffset.Parse("2026-10-31T14:59:00Z", null);
        await SendSlipAsync(TestCare.HomeHelp);
        clock.Now += TimeSpan.FromMinutes(2);
        await SendSlipAsync(TestCare.HomeHelp);
        await SendSlipAsync(TestCare.HomeHelp);
        var partner = Assert.Single((await OpenAsync(Planner, 2026)).Partners);
        Assert.Equal((3, 2), (partner.Sent, partner.Months));
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2027)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public async Task A_year_without_exchange_is_refused(int year)
    {
        Assert.Equal("no_such_fiscal_year", (await Care.Door.RunAsync<OpenExchangeYear, ExchangeYear>(Planner, use => use.RunAsync(year, CancellationToken.None))).Refusal?.Code);
        Assert.Equal("no_such_fiscal_year", (await PrintAsync(year)).Refusal?.Code);
        Assert.Equal("no_such_fiscal_year", (await ExportAsync(year)).Refusal?.Code);
    }

    [Fact]
    public async Task Paper_and_spreadsheet_say_the_same_and_name_no_client()
    {
        await SendSlipAsync(TestCare.HomeHelp);
        await SendSlipAsync(TestCare.DayCare);
        await Care.TamperAsync($"update partners.partner set name = '=1+1' where office_number = '{TestCare.DayCare}'");
        var (pdf, csv) = ((await PrintAsync(2026)).Value, Encoding.UTF8.GetString((await ExportAsync(2026)).Value.Content.Span));
        var text = new PrintedPdf(pdf.Content.ToArray()).Text();
        foreach (var part in (string[])["2026年度（令和8年度）", "見本ケアプランセンター", TestCare.Planner, TestCare.HomeHelp, "連携先2か所（うち国のシステム0か所）", "発行日令和8年12月1日", "CarePlanCloudだけの連携は入りません"])
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.Contains($"\"{TestCare.DayCare}\",\"'=1+1\"", csv, StringComparison.Ordinal);
        Assert.Equal(3, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        foreach (var name in await Care.WordsAsync("select distinct name from clients.client where name <> ''"))
        {
            Assert.DoesNotContain(PrintedPdf.Squeeze(name), text, StringComparison.Ordinal);
            Assert.DoesNotContain(name, csv, StringComparison.Ordinal);
        }

        Assert.Equal(2L, await Care.ScalarAsync<long>("select count(*) from audit.entry where act in ('PrintExchangeYear', 'ExportExchangeYear')"));
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private async Task<ExchangeYear> OpenAsync(Caller caller, int year) =>
        (await Care.Door.RunAsync<OpenExchangeYear, ExchangeYear>(caller, use => use.RunAsync(year, CancellationToken.None))).Value;

    private Task<Outcome<RawFile>> PrintAsync(int year) => Care.Door.RunAsync<PrintExchangeYear, RawFile>(Planner, use => use.RunAsync(year, CancellationToken.None));

    private Task<Outcome<RawFile>> ExportAsync(int year) => Care.Door.RunAsync<ExportExchangeYear, RawFile>(Planner, use => use.RunAsync(year, CancellationToken.None));

    private async Task<Guid> SendSlipAsync(string receiver)
    {
        var id = (await RequestAsync(Planner, receiver, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        Assert.True((await SendAsync(Planner, id)).IsDone);
        await Care.RunWorkAsync();
        return id;
    }

    private async Task<Guid> ExportedAsync(string receiver)
    {
        var id = (await RequestAsync(Planner, receiver, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        Assert.True((await Care.Door.RunAsync<ExportOutgoing, RawFile>(Planner, use => use.RunAsync([id], Site, CancellationToken.None))).IsDone);
        return id;
    }

    private async Task RoadAsync(string receiver, PartnerChannel road)
    {
        var partner = (await Care.Door.RunAsync<ListPartners, IReadOnlyList<PartnerSummary>>(
            Planner, use => use.RunAsync(receiver, null, false, CancellationToken.None))).Value.Single().Id;
        Assert.True((await Care.Door.RunAsync<SaveChannels, Done>(Planner, use => use.RunAsync(
            partner, [new ChannelEntry(new DateOnly(2020, 4, 1), road)], CancellationToken.None))).IsDone);
    }
}
