using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Licences;
using CarePlanCloud.Application.Operating.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Operating;

/// <summary>事業所 and their 利用期間, as operators look after them.</summary>
public sealed class OfficeTests : OperatingTest
{
    [Fact]
    public async Task Offices_are_listed_and_found_with_their_people_and_terms()
    {
        var all = await ListAsync(new OfficeQuery());
        Assert.Equal(7, all.Total);
        Assert.Equal(all.Rows.Select(row => row.OfficeNumber).Order(StringComparer.Ordinal), all.Rows.Select(row => row.OfficeNumber));
        var planner = all.Rows.Single(row => row.OfficeNumber == TestCare.Planner);
        Assert.Equal((TestCare.Planner, "居宅介護支援", 4, (DateTimeOffset?)null), (planner.OfficeNumber, planner.KindNames, planner.People, planner.LastSignInAt));
        Assert.Equal(TestCare.HomeHelp, Assert.Single((await ListAsync(new OfficeQuery("ヘルパー"))).Rows).OfficeNumber);
        Assert.Equal(TestCare.HomeHelp, Assert.Single((await ListAsync(new OfficeQuery("９９７００００02"))).Rows).OfficeNumber);
        Assert.Equal((7, 0), ((await ListAsync(new OfficeQuery(Page: 2))).Total, (await ListAsync(new OfficeQuery(Page: 2))).Rows.Count));
        Assert.Equal(7, (await ListAsync(new OfficeQuery(Standing: OfficeStanding.Silent))).Total);
        Assert.Equal(0, (await ListAsync(new OfficeQuery(Standing: OfficeStanding.Suspended))).Total);
    }

    [Fact]
    public async Task A_suspended_office_is_closed_to_its_people_until_it_is_resumed()
    {
        var id = await OfficeIdAsync(TestCare.Planner);
        Assert.Equal("operator_reason_needed", (await SuspendAsync(id, "")).Refusal?.Code);
        Assert.True((await SuspendAsync(id, "料金の未払い")).IsDone);
        Assert.Equal($"SuspendOffice {OperatorId}", await LastActAsync());
        Assert.Equal("office_already_so", (await SuspendAsync(id, "もう一度")).Refusal?.Code);
        Assert.Equal("operated_office_not_found", (await SuspendAsync(Guid.NewGuid(), "ない")).Refusal?.Code);
        Assert.Equal("office_suspended", await AnswerAsync());
        Assert.Equal(1, (await ListAsync(new OfficeQuery(Standing: OfficeStanding.Suspended))).Total);
        var card = (await AskAsync<OpenOfficeCard, OfficeCard>(use => use.RunAsync(id, CancellationToken.None))).Value;
        Assert.Equal(("想田 当番", "事業所を停止した", "料金の未払い"), (card.Acts[0].Person, card.Acts[0].Word, card.Acts[0].Note));

        Assert.True((await AskAsync<ResumeOffice, Done>(use => use.RunAsync(id, "支払いを確認", CancellationToken.None))).IsDone);
        Clock.Now += TimeSpan.FromSeconds(61);
        Assert.Equal("done", await AnswerAsync());
    }

    [Fact]
    public async Task Spans_are_added_and_lengthened_and_never_overlap()
    {
        var id = await OfficeIdAsync(TestCare.Planner);
        Assert.True((await AddAsync(id, LicenceKind.Trial, new(2026, 11, 1), new(2027, 1, 31))).IsDone);
        Assert.Equal("licence_overlaps", (await AddAsync(id, LicenceKind.Paid, new(2027, 1, 31), new(2028, 1, 30))).Refusal?.Code);
        Assert.True((await AddAsync(id, LicenceKind.Paid, new(2027, 2, 1), new(2028, 1, 31))).IsDone);
        Assert.Equal("bad_licence", (await AddAsync(id, LicenceKind.Paid, new(2029, 2, 1), new(2029, 1, 31))).Refusal?.Code);
        Assert.Equal("operated_office_not_found", (await AddAsync(Guid.NewGuid(), LicenceKind.Paid, new(2029, 2, 1), new(2029, 3, 31))).Refusal?.Code);
        var card = (await AskAsync<OpenOfficeCard, OfficeCard>(use => use.RunAsync(id, CancellationToken.None))).Value;
        Assert.Equal(LicenceKind.Trial, card.Office.Licence!.Kind);
        Assert.Equal("licence_overlaps", (await ExtendAsync(card.Licences[1].Id, new(2027, 2, 1))).Refusal?.Code);
        Assert.True((await ExtendAsync(card.Licences[0].Id, new(2028, 3, 31))).IsDone);
        Assert.Equal("bad_licence", (await ExtendAsync(card.Licences[0].Id, new(2027, 1, 1))).Refusal?.Code);
        Assert.Equal("licence_not_found", (await ExtendAsync(Guid.NewGuid(), new(2027, 1, 1))).Refusal?.Code);
    }

    [Theory]
    [InlineData("2025-12-01", "2026-11-30", "2026-12-01", "2027-11-30")]
    [InlineData("2026-09-01", "2026-11-30", "2026-12-01", "2027-02-28")]
    [InlineData("2026-11-21", "2026-11-30", "2026-12-01", "2026-12-10")]
    public async Task Who_renews_goes_on_for_as_long_again_and_pays(string starts, string ends, string nextStarts, string nextEnds)
    {
        var id = await OfficeIdAsync(TestCare.Planner);
        await AddAsync(id, LicenceKind.Trial, Day(starts), Day(ends), renews: true);
        Assert.Equal(0, await RenewAsync());
        Clock.Now = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await RenewAsync());
        Assert.Equal(0, await RenewAsync());
        Assert.Equal($"paid {nextStarts} {nextEnds} t", await Care.ScalarAsync<string>("select concat_ws(' ', kind, starts_on, ends_on, renews) from offices.licence order by starts_on desc limit 1"));
        Assert.Equal("RenewLicences ", await LastActAsync());
    }

    [Fact]
    public async Task Who_does_not_renew_or_is_suspended_does_not_go_on()
    {
        var (planner, helper) = (await OfficeIdAsync(TestCare.Planner), await OfficeIdAsync(TestCare.HomeHelp));
        await AddAsync(planner, LicenceKind.Trial, new(2026, 9, 1), new(2026, 11, 24));
        await AddAsync(helper, LicenceKind.Paid, new(2026, 9, 1), new(2026, 11, 24), renews: true);
        await SuspendAsync(helper, "停止");
        Assert.Equal(0, await RenewAsync());
        Assert.Equal(6, (await ListAsync(new OfficeQuery(Standing: OfficeStanding.LicenceEnding))).Total);
    }

    private async Task<OfficeList> ListAsync(OfficeQuery query) => (await AskAsync<ListOffices, OfficeList>(use => use.RunAsync(query, CancellationToken.None))).Value;

    private Task<Outcome<Done>> SuspendAsync(Guid id, string reason) => AskAsync<SuspendOffice, Done>(use => use.RunAsync(id, reason, CancellationToken.None));

    private Task<Outcome<Done>> AddAsync(Guid id, LicenceKind kind, DateOnly starts, DateOnly ends, bool renews = false) =>
        AskAsync<AddLicence, Done>(use => use.RunAsync(id, new LicenceSpan(kind, starts, ends, renews), CancellationToken.None));

    private Task<Outcome<Done>> ExtendAsync(Guid id, DateOnly ends) => AskAsync<ExtendLicence, Done>(use => use.RunAsync(id, ends, false, CancellationToken.None));

    private async Task<int> RenewAsync() => (await Care.Door.RunAsync<RenewLicences, int>(new Caller.Nobody(), use => use.RunAsync(CancellationToken.None))).Value;

    private async Task<string> AnswerAsync() =>
        (await Care.Door.RunAsync<ListClients, ClientListing>(Planner, use => use.RunAsync(new ClientQuery(), CancellationToken.None))).Refusal?.Code ?? "done";

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
