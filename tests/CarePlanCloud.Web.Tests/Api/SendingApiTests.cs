using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>What is due, out to a partner who is elsewhere, and the page behind the link that says it arrived.</summary>
public sealed class SendingApiTests(Product product) : IClassFixture<Product>
{
    private readonly OfficeApi planner = product.Office(Demo.Planner);

    [Fact]
    public async Task From_what_is_due_to_a_partner_who_says_that_it_arrived()
    {
        var due = (await planner.GetAsync($"/outgoing/due?month={OfficeApi.Month}")).Must(200).Json.EnumerateArray()
            .Single(partner => partner.Text("officeNumber") == Demo.HomeHelp);
        Assert.Equal("care_plan_cloud", due.Text("channel"));
        Assert.All(due.GetProperty("items").EnumerateArray(), item => Assert.Equal("new", item.Text("state")));
        var seen = (await planner.GetAsync($"/outgoing/preview?month={OfficeApi.Month}&destination={Demo.HomeHelp}")).Must(200).Json;
        Assert.Equal(due.GetProperty("items").GetArrayLength(), seen.GetProperty("clients").GetArrayLength());

        var made = (await planner.PostAsync("/outgoing/due", new { month = OfficeApi.Month, destinations = new[] { Demo.HomeHelp }, send = false })).Must(202).Json;
        var unit = await planner.WrittenAsync(made.EnumerateArray().Single(one => one.Text("kind") == "slip").Text("id"));
        Assert.Equal("valid", unit.Text("state"));
        var id = unit.Text("id");
        var exported = (await planner.PostAsync("/outgoing/export", new { ids = new[] { id } })).Must(200);
        using var zip = new ZipArchive(new MemoryStream(exported.Bytes));
        Assert.Contains(zip.Entries, entry => entry.FullName.StartsWith(Demo.HomeHelp, StringComparison.Ordinal));
        Assert.Equal("dispatched", (await planner.PostAsync($"/outgoing/{id}/dispatch", new { note = "17:20" })).Must(200).Json.Text("state"));

        var link = new Uri((await planner.PostAsync($"/outgoing/{id}/confirmation-link")).Must(200).Json.Text("address")).AbsolutePath;
        using var partner = new Browser(product.Host.Address);
        var page = (await partner.GetAsync(link)).Must(200);
        Assert.Contains("届きました", page.Text, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        foreach (var client in (await planner.GetAsync("/clients")).Must(200).Json.EnumerateArray())
        {
            Assert.DoesNotContain(client.Text("name"), System.Net.WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
            Assert.DoesNotContain(client.Text("insuredNumber"), page.Text, StringComparison.Ordinal);
        }

        // Without the token of the page nothing is confirmed, and nothing is lost.
        (await partner.PostAsync(link)).Must(200);
        Assert.Equal("dispatched", (await planner.GetAsync($"/outgoing/{id}")).Must(200).Json.Text("state"));
        var pressed = (await partner.PostAsync(link, ("__RequestVerificationToken", await partner.TokenAsync(link)))).Must(200);
        Assert.Contains("ありがとうございました", System.Net.WebUtility.HtmlDecode(pressed.Text), StringComparison.Ordinal);
        Assert.Equal("confirmed", (await planner.GetAsync($"/outgoing/{id}")).Must(200).Json.Text("state"));

        // Used, another office's and never made: word for word the same, but for the token.
        var used = (await partner.GetAsync(link)).Must(404).Text;
        foreach (var other in new[] { link.Replace(Demo.Planner, Demo.HomeHelp, StringComparison.Ordinal), $"/c/{Demo.Planner}/{new string('a', 43)}", "/c/0000000000/b" })
        {
            Assert.Equal(used, (await partner.GetAsync(other)).Must(404).Text);
        }

        Assert.Equal("withdrawn", (await planner.PostAsync($"/outgoing/{id}/withdraw", new { person = "例示 受子", note = "月をまちがえた" })).Must(200).Json.Text("state"));
    }

    [Fact]
    public async Task The_roads_to_a_partner()
    {
        var partner = (await planner.GetAsync($"/partners?q={Demo.DayCare}")).Must(200).Json[0].Text("id");
        var before = (await planner.GetAsync($"/partners/{partner}/channels")).Must(200).Json;
        Assert.Equal("care_plan_cloud", before.Text("today"));
        Assert.True(before.GetProperty("isHere").GetBoolean());
        (await planner.PutAsync($"/partners/{partner}/channels", new[]
        {
            new { validFrom = "2026-04-01", channel = "fax" }, new { validFrom = "2026-04-01", channel = "mail" },
        })).MustRefuse(400, "partner_bad_channels");
        var after = (await planner.PutAsync($"/partners/{partner}/channels", new[]
        {
            new { validFrom = "2020-04-01", channel = "fax", note = "夜はつながらない" }, new { validFrom = "2099-04-01", channel = "hand", note = "" },
        })).Must(200).Json;
        Assert.Equal("fax", after.Text("today"));
        Assert.Equal(["hand", "fax"], after.GetProperty("periods").EnumerateArray().Select(period => period.Text("channel")));
    }
}
