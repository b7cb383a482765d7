using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>Forms as PDF over REST, read back by a reader that is not ours.</summary>
public sealed class FormsApiTests(Product product) : IClassFixture<Product>
{
    private readonly OfficeApi planner = product.Office(Demo.Planner);

    [Theory]
    [InlineData("1", "居宅サービス計画書（1）", "見本太郎")]
    [InlineData("2", "居宅サービス計画書（2）", "見本太郎")]
    [InlineData("3", "週間サービス計画表", "見本太郎")]
    [InlineData("6", "サービス利用票", "身体介護１")]
    [InlineData("7", "サービス利用票別表", "2,196")]
    [InlineData("plan_overview", "居宅サービス計画書（1）", "見本太郎")]
    public async Task A_form_of_one_client_is_a_PDF_with_its_words(string form, string title, string word)
    {
        var reply = (await planner.GetAsync($"/clients/{await ClientIdAsync()}/forms/{form}.pdf?month={OfficeApi.Month}")).Must(200);
        Assert.Equal(("application/pdf", "no-store"), (reply.MediaType, reply.Header("Cache-Control")));
        var text = new PrintedPdf(reply.Bytes).Text().Normalize(System.Text.NormalizationForm.FormKC);
        Assert.Contains(title.Normalize(System.Text.NormalizationForm.FormKC), text, StringComparison.Ordinal);
        Assert.Contains(word.Normalize(System.Text.NormalizationForm.FormKC), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_forms_are_one_PDF_in_the_order_of_the_paper()
    {
        var reply = (await planner.GetAsync($"/clients/{await ClientIdAsync()}/forms.pdf?month={OfficeApi.Month}&forms=benefit_sheet,service_slip")).Must(200);
        var pdf = new PrintedPdf(reply.Bytes);
        Assert.Contains("サービス利用票", pdf.Text(1), StringComparison.Ordinal);
        Assert.Contains("別表", pdf.Text(pdf.PageSizes().Count), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6.pdf", 400, "bad_month")]
    [InlineData("6.pdf?month=2026-13", 400, "bad_month")]
    [InlineData("6.pdf?month=", 400, "bad_month")]
    [InlineData("5.pdf?month=2026-11", 404, "unknown_form")]
    [InlineData("service-slip.pdf?month=2026-11", 404, "unknown_form")]
    [InlineData("6.pdf?month=2027-08", 404, "nothing_to_print")]
    [InlineData("7.pdf?month=2027-08", 404, "nothing_to_print")]
    public async Task What_is_not_there_is_said(string form, int status, string code) =>
        (await planner.GetAsync($"/clients/{await ClientIdAsync()}/forms/{form}")).MustRefuse(status, code);

    [Fact]
    public async Task A_client_who_is_not_there_and_no_form_are_refused()
    {
        (await planner.GetAsync($"/clients/{Guid.NewGuid()}/forms/6.pdf?month={OfficeApi.Month}")).MustRefuse(404, "client_not_found");
        (await planner.GetAsync($"/clients/{await ClientIdAsync()}/forms.pdf?month={OfficeApi.Month}")).MustRefuse(400, "no_form_chosen");
        (await planner.GetAsync($"/plans/{Guid.NewGuid()}/forms.pdf")).MustRefuse(404, "plan_not_found");
    }

    [Fact]
    public async Task A_batch_is_asked_for_watched_and_fetched()
    {
        var ids = new[] { await ClientIdAsync(), await ClientIdAsync("9900000002") };
        var asked = (await planner.PostAsync("/print-runs", new { month = OfficeApi.Month, forms = new[] { "6", "benefit_sheet" }, clients = ids })).Must(202);
        var id = asked.Json.Text("id");
        Assert.Equal($"{planner.Root}/print-runs/{id}", asked.Header("Location"));
        var run = await Waiting.UntilAsync(
            async () => (await planner.GetAsync($"/print-runs/{id}")).Must(200).Json, now => now.Text("state") is "printed" or "failed");
        Assert.Equal(("printed", 2, 2), (run.Text("state"), run.Number("clients"), run.Number("done")));
        Assert.Equal(["service_slip", "benefit_sheet"], run.GetProperty("forms").EnumerateArray().Select(form => form.GetString()));
        Assert.Contains((await planner.GetAsync($"/print-runs?month={OfficeApi.Month}")).Must(200).Json.EnumerateArray(), listed => listed.Text("id") == id);

        var pages = (await planner.GetAsync($"/print-runs/{id}/pages.pdf")).Must(200);
        Assert.Equal("application/pdf", pages.MediaType);
        var pdf = new PrintedPdf(pages.Bytes);
        Assert.Equal(run.Number("pages"), pdf.PageSizes().Count);
        Assert.Contains("見本太郎", pdf.Text(), StringComparison.Ordinal);
        Assert.Contains("見本花子", pdf.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_makes_no_sense_is_refused()
    {
        var client = new[] { await ClientIdAsync() };
        (await planner.PostAsync("/print-runs", new { })).MustRefuse(400, "bad_month");
        (await planner.PostAsync("/print-runs", new { month = OfficeApi.Month, clients = client })).MustRefuse(400, "no_form_chosen");
        (await planner.PostAsync("/print-runs", new { month = OfficeApi.Month, forms = new[] { "6" } })).MustRefuse(400, "no_client_chosen");
        (await planner.PostAsync("/print-runs", new { month = OfficeApi.Month, forms = new[] { "8" }, clients = client })).MustRefuse(404, "unknown_form");
        (await planner.PostAsync("/print-runs", new { month = OfficeApi.Month, forms = new string?[] { null }, clients = client })).MustRefuse(404, "unknown_form");
        (await planner.PostAsync("/print-runs", new { month = OfficeApi.Month, forms = new[] { "6" }, clients = new[] { Guid.NewGuid() } })).MustRefuse(400, "no_client_chosen");
        (await planner.GetAsync($"/print-runs/{Guid.NewGuid()}")).MustRefuse(404, "print_run_not_found");
        (await planner.GetAsync($"/print-runs/{Guid.NewGuid()}/pages.pdf")).MustRefuse(404, "print_run_not_found");
        (await planner.GetAsync("/print-runs?month=soon")).MustRefuse(400, "bad_month");
    }

    private async Task<string> ClientIdAsync(string insuredNumber = "9900000001") =>
        (await planner.GetAsync($"/clients?q={insuredNumber}")).Must(200).Json.EnumerateArray().Single().Text("id");
}
