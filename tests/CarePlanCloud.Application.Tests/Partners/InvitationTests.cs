using System.Text.RegularExpressions;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Partners.Inviting;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Partners;

/// <summary>A partner who is not here is asked to join by a sheet; its code says who asked, and nothing of any person.</summary>
public sealed partial class InvitationTests : CareTest
{
    private static readonly Uri Site = new("https://careplan.example.invalid/");

    private readonly SettableClock clock = new();

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    [Fact]
    public async Task The_sheet_is_one_page_and_says_who_invites_whom_and_how_to_join()
    {
        var partner = await PartnerAsync("9970000601");
        var text = (await SheetAsync(partner.Id)).Text(1);
        foreach (var words in new[] { "CarePlanCloudのご案内", partner.Name, "御中", "見本ケアプランセンター", TestCare.Planner, "お問い合わせ先", "ご利用の始め方", "利用者の情報は入っていません" })
        {
            Assert.Contains(PrintedPdf.Squeeze(words), text, StringComparison.Ordinal);
        }

        Assert.Matches(Address(), text);
    }

    [Fact]
    public async Task Several_partners_get_a_sheet_each_with_a_code_of_its_own()
    {
        var (one, two) = (await PartnerAsync("9970000601"), await PartnerAsync("9970000635"));
        var pdf = await SheetAsync(one.Id, two.Id);
        Assert.Equal(2, pdf.PageSizes().Count);
        Assert.Contains(PrintedPdf.Squeeze(two.Name), pdf.Text(2), StringComparison.Ordinal);
        Assert.NotEqual(CodeIn(pdf.Text(1)), CodeIn(pdf.Text(2)));
    }

    [Fact]
    public async Task When_and_by_whom_stands_with_the_partner()
    {
        var before = await PartnerAsync("9970000601");
        Assert.Null(before.Standing.InvitedAt);
        await SheetAsync(before.Id);
        clock.Now += TimeSpan.FromDays(3);
        await SheetAsync(before.Id);
        var after = (await PartnerAsync("9970000601")).Standing;
        Assert.Equal((clock.Now, "例示 計子"), (after.InvitedAt, after.InvitedBy));
        Assert.Null((await PartnerAsync("9970000635")).Standing.InvitedAt);
    }

    [Fact]
    public async Task The_code_leads_to_the_inviting_office_until_it_ends()
    {
        var code = CodeIn((await SheetAsync((await PartnerAsync("9970000601")).Id)).Text(1));
        var seen = (await LookAsync(TestCare.Planner, code)).Value;
        Assert.Equal(("見本ケアプランセンター", TestCare.Planner), (seen.OfficeName, seen.OfficeNumber));
        Assert.True((await LookAsync(TestCare.Planner, $" {code.ToLowerInvariant()} ")).IsDone);
        Assert.Equal("invitation_not_found", (await LookAsync(TestCare.HomeHelp, code)).Refusal?.Code);
        Assert.Equal("invitation_not_found", (await LookAsync(TestCare.Planner, "AAAAAAAAAAAA")).Refusal?.Code);
        clock.Now += TimeSpan.FromDays(180);
        Assert.Equal("invitation_not_found", (await LookAsync(TestCare.Planner, code)).Refusal?.Code);
    }

    [Fact]
    public async Task Of_the_code_only_a_hash_is_kept()
    {
        var code = CodeIn((await SheetAsync((await PartnerAsync("9970000601")).Id)).Text(1));
        Assert.Equal(12, code.Length);
        Assert.Equal(32, (await Care.ScalarAsync<byte[]>("select code_hash from partners.invitation")).Length);
    }

    [Fact]
    public async Task Nobody_here_or_elsewhere_is_invited()
    {
        Assert.Equal("partner_nobody_to_invite", (await PrintAsync(Planner)).Refusal?.Code);
        Assert.Equal("partner_already_here", (await PrintAsync(Planner, (await PartnerAsync(TestCare.HomeHelp)).Id)).Refusal?.Code);
        var partner = (await PartnerAsync("9970000601")).Id;
        Assert.Equal("partner_not_found", (await PrintAsync(HomeHelp, partner)).Refusal?.Code);
        Assert.Equal("forbidden", (await PrintAsync(new Caller.LinkHolder(TestCare.Planner), partner)).Refusal?.Code);
        Assert.Equal("forbidden", (await Care.Door.RunAsync<OpenInvitation, InvitationView>(Planner, use => use.RunAsync("", CancellationToken.None))).Refusal?.Code);
        Assert.Equal(0, await Care.CountAsync("partners.invitation"));
    }

    [Fact]
    public async Task A_partner_with_an_invitation_can_be_taken_off_the_list()
    {
        var partner = (await PartnerAsync("9970000601")).Id;
        await SheetAsync(partner);
        Assert.True((await Care.Door.RunAsync<RemovePartner, Done>(Planner, use => use.RunAsync(partner, CancellationToken.None))).IsDone);
        Assert.Equal(0, await Care.CountAsync("partners.invitation"));
    }

    [GeneratedRegex($"https://careplan\\.example\\.invalid/apply\\?from={TestCare.Planner}&code=(?<code>[2-9A-HJ-NP-Z]{{12}})(?![0-9A-Z])", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    private static string CodeIn(string text) => Address().Match(text).Groups["code"].Value;

    private async Task<PrintedPdf> SheetAsync(params Guid[] partners) => new((await PrintAsync(Planner, partners)).Value.Content.ToArray());

    private Task<Outcome<RawFile>> PrintAsync(Caller caller, params Guid[] partners) =>
        Care.Door.RunAsync<PrintInvitations, RawFile>(caller, use => use.RunAsync(partners, Site, CancellationToken.None));

    private Task<Outcome<InvitationView>> LookAsync(string office, string code) =>
        Care.Door.RunAsync<OpenInvitation, InvitationView>(new Caller.LinkHolder(office), use => use.RunAsync(code, CancellationToken.None));

    private async Task<PartnerSummary> PartnerAsync(string number) => (await Care.Door.RunAsync<ListPartners, IReadOnlyList<PartnerSummary>>(
        Planner, use => use.RunAsync("", null, false, CancellationToken.None))).Value.Single(row => row.OfficeNumber == number);
}
