using CarePlanCloud.Application.Claims;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>給付管理票 on paper: of a closed month, of one client or of all, with the names behind the numbers.</summary>
public sealed class ManagementSheetPrintTests : ClaimDeskTests
{
    [Fact]
    public async Task Of_all_clients_with_the_names_of_insurer_office_and_partners()
    {
        var tenant = await Care.TenantIdAsync(TestCare.Planner);
        await Care.TamperAsync(
            $"""
            update offices.office_profile set address1 = '見本県例示市架空町一丁目' where tenant_id = '{tenant}';
            insert into clients.insurer (tenant_id, insurer_number, name) values ('{tenant}', '990011', '例示保険者市') on conflict (tenant_id, insurer_number) do update set name = excluded.name;
            update clients.client set kana = 'ミホン タロウ' where id = '{Client}';
            """);
        await CloseAsync();
        var text = await PrintAsync(null);
        foreach (var word in new[] { "見本太郎", "見本花子", "例示三郎", "ミホンタロウ", "見本ヘルパーステーション", "見本福祉用具", "見本ケアプランセンター", "見本県例示市架空町一丁目", "例示保険者市" })
        {
            Assert.Contains(word, text, StringComparison.Ordinal);
        }

        Assert.Equal(3, await Care.CountAsync("audit.entry where act = 'PrintManagementSheets'"));
    }

    [Fact]
    public async Task Of_one_client_alone()
    {
        await CloseAsync();
        var text = await PrintAsync(Client);
        Assert.Contains("見本太郎", text, StringComparison.Ordinal);
        Assert.DoesNotContain("見本花子", text, StringComparison.Ordinal);
        Assert.Equal([$"{Client}"], await Care.WordsAsync("select subject_id::text from audit.entry where act = 'PrintManagementSheets'"));
    }

    [Fact]
    public async Task What_cannot_be_printed_is_refused()
    {
        Assert.Equal("claim_month_not_closed", (await TryPrintAsync(null)).Refusal?.Code);
        await CloseAsync();
        Assert.Equal("client_not_found", (await TryPrintAsync(Guid.NewGuid())).Refusal?.Code);
        var without = await Care.ScalarAsync<Guid>(
            "select id from clients.client where insured_number = '9900000101' and tenant_id = $1", await Care.TenantIdAsync(TestCare.Planner));
        Assert.Equal("nothing_to_print", (await TryPrintAsync(without)).Refusal?.Code);
    }

    private Task<Outcome<PrintedForms>> TryPrintAsync(Guid? clientId) =>
        Care.Door.RunAsync<PrintManagementSheets, PrintedForms>(Planner, use => use.RunAsync(November, clientId, CancellationToken.None));

    private async Task<string> PrintAsync(Guid? clientId)
    {
        var printed = await TryPrintAsync(clientId);
        Assert.True(printed.IsDone, printed.Refusal?.Message);
        return new PrintedPdf(printed.Value.Pdf).Text();
    }
}
