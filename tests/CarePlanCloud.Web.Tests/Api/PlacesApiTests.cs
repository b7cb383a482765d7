using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>From the directory to a partner, to the sheet that invites it, to the page behind its code; and the keys that prove deliveries.</summary>
public sealed class PlacesApiTests(Product product) : IClassFixture<Product>
{
    private readonly OfficeApi planner = product.Office(Demo.Planner);

    [Fact]
    public async Task An_office_of_the_directory_becomes_a_partner_and_is_invited()
    {
        var found = (await planner.GetAsync($"/directory?q={Uri.EscapeDataString("ほーむ")}&use=none")).Must(200).Json.GetProperty("rows")[0];
        Assert.False(found.GetProperty("isHere").GetBoolean());
        var id = (await planner.PostAsync("/directory/partners", new { officeNumbers = new[] { found.Text("officeNumber") } })).Must(200).Json[0].GetString()!;
        var row = (await planner.GetAsync("/partners")).Must(200).Json.EnumerateArray().Single(partner => partner.Text("id") == id);
        Assert.Equal((found.Text("name"), "fax"), (row.Text("name"), row.GetProperty("standing").Text("channel")));

        var sheet = (await planner.PostAsync($"/partners/{id}/invitation", null, "invited")).Must(200);
        Assert.Equal("application/pdf", sheet.MediaType);
        var text = new PrintedPdf(sheet.Bytes).Text(1);
        Assert.Contains(found.Text("officeNumber"), text, StringComparison.Ordinal);
        Assert.NotEqual(JsonValueKind.Null, (await planner.GetAsync($"/partners/{id}")).Must(200).Json.GetProperty("standing").GetProperty("invitedAt").ValueKind);

        var path = text[text.IndexOf("apply?from=", StringComparison.Ordinal)..][..("apply?from=&code=".Length + 22)];
        using var stranger = new Browser(product.Host.Address);
        var page = (await stranger.GetAsync("/" + path)).Must(200);
        Assert.Contains("見本ケアプランセンター", WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
        Assert.DoesNotContain(found.Text("name"), WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);

        // Unknown, another office's and none of ours: word for word the same. Without a code it only explains.
        var unknown = WithoutToken((await stranger.GetAsync($"/apply?from={Demo.Planner}&code=ZZZZZZZZZZZZ")).Must(404).Text);
        foreach (var other in new[] { path.Replace(Demo.Planner, Demo.HomeHelp, StringComparison.Ordinal), "apply?from=0000000000&code=x", $"apply?from={Demo.Planner}" })
        {
            Assert.Equal(unknown, WithoutToken((await stranger.GetAsync("/" + other)).Must(404).Text));
        }

        Assert.DoesNotContain("見本ケアプランセンター", WebUtility.HtmlDecode((await stranger.GetAsync("/apply")).Must(200).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_makes_no_sense_is_refused()
    {
        (await planner.GetAsync("/directory?use=perhaps")).MustRefuse(400, "directory_bad_query");
        (await planner.GetAsync("/directory?page=0")).MustRefuse(400, "directory_bad_query");
        (await planner.GetAsync("/directory/usage?group=tea")).MustRefuse(400, "directory_bad_query");
        (await planner.PostAsync("/directory/partners", new { officeNumbers = new[] { "9999999999" } })).MustRefuse(404, "directory_office_not_found");
        (await planner.PostAsync("/partners/invitations", new { })).MustRefuse(400, "partner_nobody_to_invite");
    }

    [Fact]
    public async Task Use_is_counted_by_area()
    {
        var usage = (await planner.GetAsync("/directory/usage")).Must(200).Json;
        Assert.Equal(usage.GetProperty("total").GetProperty("offices").GetInt32(), usage.GetProperty("areas").EnumerateArray().Sum(row => row.GetProperty("offices").GetInt32()));
        Assert.Equal(7, usage.GetProperty("total").GetProperty("here").GetInt32());
        var first = usage.GetProperty("areas")[0].Text("area");
        Assert.NotEmpty((await planner.GetAsync($"/directory/areas?prefecture={Uri.EscapeDataString(first)}")).Must(200).Json.EnumerateArray());
    }

    [Fact]
    public async Task A_stranger_verifies_a_receipt_with_the_published_key()
    {
        var sent = (await planner.PostAsync("/outgoing/slips", new { month = OfficeApi.Month, destination = Demo.HomeHelp, send = true })).Must(202).Json[0];
        await planner.WrittenAsync(sent.Text("id"));
        var listed = (await planner.GetAsync($"/receipts?month={OfficeApi.Month}&partner={Demo.HomeHelp}")).Must(200).Json.EnumerateArray().First();
        Assert.Equal((sent.Text("id"), "delivered"), (listed.Text("transferId"), listed.Text("event")));
        Assert.Equal(JsonValueKind.Null, (await planner.PostAsync("/receipts/verification")).Must(200).Json.GetProperty("firstBroken").ValueKind);
        (await planner.GetAsync("/receipts")).MustRefuse(400, "bad_month");

        using var stranger = new Browser(product.Host.Address);
        var key = (await stranger.GetAsync("/.well-known/careplan-receipt-keys")).Must(200).Json.GetProperty("keys")[0];
        Assert.Equal(("EC", "P-256", "ES256"), (key.Text("kty"), key.Text("crv"), key.Text("alg")));
        using var ours = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Base64Url.DecodeFromChars(key.Text("x")), Y = Base64Url.DecodeFromChars(key.Text("y")) },
        });
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream((await planner.GetAsync($"/outgoing/{sent.Text("id")}/receipt")).Must(200).Bytes));
        byte[] Entry(string name)
        {
            using var content = zip.GetEntry(name)!.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        }

        Assert.True(ours.VerifyData(Entry("statement.json"), Entry("signature.der"), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        Assert.Contains(System.Text.Encoding.ASCII.GetString(Entry("public-key.pem")), (await stranger.GetAsync("/.well-known/careplan-receipt-keys.pem")).Must(200).Text, StringComparison.Ordinal);
    }

    // Each page has an antiforgery token of its own.
    private static string WithoutToken(string page) => System.Text.RegularExpressions.Regex.Replace(page, "name=\"__RequestVerificationToken\" value=\"[^\"]+\"", "");
}
