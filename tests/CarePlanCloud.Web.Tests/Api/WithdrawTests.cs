using System.IO.Compression;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>The deletions of the samples, and the kinds that are only checked, as a program meets them.</summary>
public sealed class WithdrawTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task A_slip_and_a_plan_are_taken_back()
    {
        var api = product.Office(Demo.HomeHelp);
        await api.ImportAsync(Samples.Of(Samples.Plans));
        await api.ImportAsync(Samples.Of(Samples.Slips));

        var slip = Assert.Single(await api.ReceiveAsync(Samples.Of(Samples.Deletions, "DLTPLAN")));
        Assert.Equal(("checked", "slip_deletion", true, "2026-11"),
            (slip.Text("state"), slip.Text("kind"), slip.GetProperty("canBeImported").GetBoolean(), slip.Text("serviceMonth")));
        var preview = (await api.GetAsync($"/inbox/{slip.Text("id")}/preview")).Must(200).Json.GetProperty("changes").EnumerateArray().ToList();
        Assert.All(preview, change => Assert.Equal(("removed", "H990000003"), (change.Text("kind"), change.Text("insuredNumber"))));
        Assert.Contains(preview, change => change.Text("level") == "document");
        Assert.Equal(preview.Count, (await api.PostAsync($"/inbox/{slip.Text("id")}/import")).Must(200).Json.Number("removed"));
        Assert.Equal(["9900000001", "9900000002"], (await api.SlipsAsync()).Select(row => row.Text("insuredNumber")));

        var plan = Assert.Single(await api.ReceiveAsync(Samples.Of(Samples.Deletions, "DLT1KYO")));
        Assert.Equal("plan_deletion", plan.Text("kind"));
        Assert.Equal(6, (await api.PostAsync($"/inbox/{plan.Text("id")}/import")).Must(200).Json.Number("removed"));
    }

    [Fact]
    public async Task Actuals_are_taken_back()
    {
        var api = product.Office(Demo.Planner);
        await api.ImportAsync(Samples.Of(Samples.ActualsBack));
        Assert.NotNull((await api.SlipOfAsync("H990000003")).GetProperty("lines")[0].Mark("actual", 3));

        var entry = Assert.Single(await api.ReceiveAsync(Samples.Of(Samples.Deletions, "DLTJSK")));
        Assert.Equal("actuals_deletion", entry.Text("kind"));
        (await api.PostAsync($"/inbox/{entry.Text("id")}/import")).Must(200);
        Assert.Null((await api.SlipOfAsync("H990000003")).GetProperty("lines")[0].Mark("actual", 3));
    }

    [Fact]
    public async Task Documents_of_prevention_are_taken_in_and_taken_back_and_handed_out_again_as_they_came()
    {
        var api = product.Office("99A0000078");
        foreach (var beginning in new[] { "UPKIHON", "UPYOBO", "DLTKIHON", "DLTYOBO" })
        {
            var entry = Assert.Single(await api.ReceiveAsync(Samples.Of(Samples.Prevention, beginning)));
            Assert.Equal(("checked", true), (entry.Text("state"), entry.GetProperty("canBeImported").GetBoolean()));
            (await api.PostAsync($"/inbox/{entry.Text("id")}/import")).Must(200);

            // Other software may want it too, so the bytes that came are handed out again.
            using var zip = new ZipArchive(new MemoryStream((await api.GetAsync($"/inbox/{entry.Text("id")}/files")).Must(200).Bytes));
            foreach (var sent in Samples.Of(Samples.Prevention, beginning))
            {
                using var kept = new MemoryStream();
                await zip.GetEntry(sent.Name)!.Open().CopyToAsync(kept, TestContext.Current.CancellationToken);
                Assert.Equal(sent.Content.ToArray(), kept.ToArray());
            }
        }
    }
}
