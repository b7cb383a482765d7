using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Tests.Reports;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

/// <summary>Any version of a document is printed as it stood, not only the newest.</summary>
public sealed class PrintVersionTests : PreventiveTest
{
    [Theory]
    [InlineData(PreventiveDocumentKind.PreventivePlan, "TargetLifeDay", "介護予防サービス・支援計画書")]
    [InlineData(PreventiveDocumentKind.ClientProfile, "LifeHistory", "利用者基本情報")]
    public async Task An_older_version_is_printed_with_its_own_words(PreventiveDocumentKind kind, string item, string title)
    {
        var first = await StartedAsync(kind);
        await SaveAsync(Center, first, (item, "毎朝歩く"));
        Assert.True((await AgreeAsync(Center, await DocumentAsync(Center, first.Id))).IsDone);
        var second = await DocumentAsync(Center, (await StartAsync(Center, kind, first.Id)).Value);
        await SaveAsync(Center, second, (item, "週に一度は泳ぐ"));
        Assert.Contains(title, await PrintedAsync(first.Id), StringComparison.Ordinal);
        Assert.Contains("毎朝歩く", await PrintedAsync(first.Id), StringComparison.Ordinal);
        Assert.DoesNotContain("泳ぐ", await PrintedAsync(first.Id), StringComparison.Ordinal);
        Assert.Contains("週に一度は泳ぐ", await PrintedAsync(second.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_office_prints_nothing()
    {
        var document = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        var refused = await Care.Door.RunAsync<PrintPreventiveDocument, PrintedForms>(
            await Care.AdminAsync(TestCare.Planner), use => use.RunAsync(document.Id, CancellationToken.None));
        Assert.Equal("document_not_found", refused.Refusal?.Code);
    }

    private async Task<string> PrintedAsync(Guid id) =>
        new PrintedPdf((await Care.Door.RunAsync<PrintPreventiveDocument, PrintedForms>(
            Center, use => use.RunAsync(id, CancellationToken.None))).Value.Pdf).Text();
}
