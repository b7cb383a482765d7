using System.IO.Compression;
using System.Text;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Reconciliation.Evidence;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

/// <summary>運営指導: what was agreed to in 介護予防 is in the pack, with who agreed to it.</summary>
public sealed class InspectedDocumentsTests : PreventiveTest
{
    [Fact]
    public async Task What_was_agreed_to_is_in_the_pack_and_a_draft_is_only_named()
    {
        var plan = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        await StartedAsync(PreventiveDocumentKind.ClientProfile);
        Assert.True((await AgreeAsync(Center, plan, by: "例示 春子")).IsDone);
        Assert.True((await HandOverAsync(Center, plan.Id, by: "見本 包子")).IsDone);

        var month = ServiceMonth.Of(Today);
        var packed = await Care.Door.RunAsync<PackInspection, RawFile>(Center, use => use.RunAsync(new InspectionOrder(month, month, ClientId, null), CancellationToken.None));
        await using var zip = new ZipArchive(new MemoryStream(packed.Value.Content.ToArray()));
        Assert.Equal(["計画/支援計画書_第1版.pdf"], zip.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("計画/", StringComparison.Ordinal)));
        using var pdf = new MemoryStream();
        await (await zip.GetEntry("計画/支援計画書_第1版.pdf")!.OpenAsync(TestContext.Current.CancellationToken)).CopyToAsync(pdf, TestContext.Current.CancellationToken);
        Assert.Contains("介護予防サービス", new PrintedPdf(pdf.ToArray()).Text(), StringComparison.Ordinal);

        using var reader = new StreamReader(await zip.GetEntry("同意と交付.csv")!.OpenAsync(TestContext.Current.CancellationToken), Encoding.UTF8);
        var rows = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("利用者基本情報 第1版", rows[0], StringComparison.Ordinal);
        Assert.Contains("原案", rows[0], StringComparison.Ordinal);
        foreach (var word in new[] { "支援計画書 第1版", "交付", "例示 春子", "見本 包子" })
        {
            Assert.Contains(word, rows[1], StringComparison.Ordinal);
        }
    }
}
