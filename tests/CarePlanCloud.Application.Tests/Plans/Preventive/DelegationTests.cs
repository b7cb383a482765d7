using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

public sealed class DelegationTests : PreventiveTest
{
    private static readonly DelegationPartner Office = new(TestCare.Planner, "見本ケアプラン", "見本県例示市架空町一丁目", "000-0000-0001");

    [Fact]
    public async Task 包括が委託すると作成事業所が紙に載る()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Assert.True((await DelegateAsync(Center, view, Office)).IsDone);
        var delegated = await DocumentAsync(Center, view.Id);
        Assert.Equal(
            (true, TestCare.Planner, "見本ケアプラン", "000-0000-0001", "2"),
            (delegated.Delegation.IsDelegated, delegated.Delegation.OfficeNumber, delegated.Content.Item("AuthorOfficeName"), delegated.Content.Item("AuthorOfficePhone"), delegated.Content.Item("Entrustment")));
    }

    [Fact]
    public async Task 自前に戻すと作成事業所が紙から消える()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        await DelegateAsync(Center, view, Office);
        await DelegateAsync(Center, await DocumentAsync(Center, view.Id), null);
        var own = await DocumentAsync(Center, view.Id);
        Assert.Equal((false, "", "", "1"), (own.Delegation.IsDelegated, own.Delegation.OfficeNumber, own.Content.Item("AuthorOfficeName"), own.Content.Item("Entrustment")));
    }

    [Fact]
    public async Task 居宅が受託するとどこの包括かが紙に載る()
    {
        var client = await AddClientAsync(TestCare.Planner);
        var view = await DocumentAsync(Planner, (await StartAsync(Planner, PreventiveDocumentKind.PreventivePlan, client: client)).Value);
        Assert.True((await DelegateAsync(Planner, view, new DelegationPartner(CenterNumber, "見本地域包括支援センター", "", ""))).IsDone);
        var named = await DocumentAsync(Planner, view.Id);
        Assert.Equal((CenterNumber, "見本地域包括支援センター", view.Content.Item("AuthorOfficeName")), (named.Delegation.OfficeNumber, named.Content.Item("CommunitySupportCenterName"), named.Content.Item("AuthorOfficeName")));
        Assert.Empty(named.Missing);
        Assert.True((await AgreeAsync(Planner, named)).IsDone);
    }

    [Fact]
    public async Task 介護予防支援の指定を受けた居宅は自前で書く()
    {
        var client = await AddClientAsync(TestCare.Planner);
        Assert.Equal("2", (await DocumentAsync(Planner, (await StartAsync(Planner, PreventiveDocumentKind.ClientProfile, client: client)).Value)).Content.Item("Entrustment"));
        Assert.True((await Care.Door.RunAsync<SaveOfficeKind, Done>(
            Planner, use => use.RunAsync(new DesignatedKind("46", new DateOnly(2026, 11, 10)), false, CancellationToken.None))).IsDone);
        Assert.Equal("1", (await DocumentAsync(Planner, (await StartAsync(Planner, PreventiveDocumentKind.PreventivePlan, client: client)).Value)).Content.Item("Entrustment"));
    }

    [Theory]
    [InlineData("123", "短い")]
    [InlineData(CenterNumber, "自分")]
    [InlineData(TestCare.Planner, " ")]
    public async Task A_partner_has_a_number_and_a_name_and_is_another(string number, string name)
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Refused("bad_delegation", (await DelegateAsync(Center, view, new DelegationPartner(number, name, "", ""))).Refusal);
    }

    [Fact]
    public async Task A_profile_remembers_the_partner_too()
    {
        var view = await StartedAsync(PreventiveDocumentKind.ClientProfile);
        await DelegateAsync(Center, view, Office);
        var delegated = await DocumentAsync(Center, view.Id);
        Assert.Equal(("2", TestCare.Planner), (delegated.Content.Item("Entrustment"), delegated.Delegation.OfficeNumber));
        Assert.False(delegated.Content.Items.ContainsKey("AuthorOfficeName"));
    }

    [Fact]
    public async Task A_center_chooses_among_care_management_offices()
    {
        var partners = await Care.Door.RunAsync<ListDelegationPartners, IReadOnlyList<DelegationPartner>>(Center, use => use.RunAsync(CancellationToken.None));
        Assert.Contains(partners.Value, partner => partner.OfficeNumber == TestCare.Planner);
        Assert.DoesNotContain(partners.Value, partner => partner.OfficeNumber is TestCare.HomeHelp or CenterNumber);
    }
}
