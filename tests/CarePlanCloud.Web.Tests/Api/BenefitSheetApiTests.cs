using System.Text.Json;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>The 別表 over REST, and the excess allotted on it.</summary>
public sealed class BenefitSheetApiTests(Product product) : IClassFixture<Product>, IAsyncLifetime
{
    private PlannedMonth november = null!;

    public async ValueTask InitializeAsync() => november = await PlannedMonth.OfNovemberAsync(product.Office(Demo.Planner));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Units_and_money_are_those_that_the_rules_give()
    {
        var sheet = await november.SheetAsync();
        var visits = Row(sheet, "111111");
        Assert.Equal((244, 9, 2196), (visits.Number("units"), visits.Number("count"), visits.Number("serviceUnits")));
        var help = sheet.GetProperty("rows").EnumerateArray().Where(row => row.Text("officeNumber") == Demo.HomeHelp && row.GetProperty("totalCost").ValueKind != JsonValueKind.Null).ToList();
        Assert.NotEmpty(help);
        foreach (var row in help.Where(row => row.GetProperty("withinLimit").ValueKind != JsonValueKind.Null))
        {
            var cost = (long)Math.Floor(row.Number("withinLimit") * row.GetProperty("unitPrice").GetDecimal());
            var claim = cost * row.Number("benefitRate") / 100;
            Assert.Equal((cost, claim, cost - claim), (row.GetProperty("totalCost").GetInt64(), row.GetProperty("insuranceClaim").GetInt64(), row.GetProperty("clientCharge").GetInt64()));
        }
    }

    [Fact]
    public async Task The_numbers_are_those_of_the_use_case()
    {
        var shown = await november.SheetAsync();
        var computed = (await OpenAsync()).Computed!;
        Assert.Equal(computed.Sheet.Rows.Count, shown.GetProperty("rows").GetArrayLength());
        foreach (var (row, answer) in computed.Sheet.Rows.Zip(shown.GetProperty("rows").EnumerateArray()))
        {
            Assert.Equal(
                (row.Key.Code, row.ServiceUnits, row.ManagedUnits, row.Split.OverLimit, row.Split.WithinLimit, row.Money?.TotalCost, row.Money?.InsuranceClaim, row.Money?.ClientCharge, row.Money?.SelfPaid),
                (answer.Text("code"), (int?)Value(answer, "serviceUnits"), (int?)Value(answer, "managedUnits"), (int?)Value(answer, "overLimit"), (int?)Value(answer, "withinLimit"),
                    Value(answer, "totalCost"), Value(answer, "insuranceClaim"), Value(answer, "clientCharge"), Value(answer, "selfPaid")));
        }

        var limit = computed.Sheet.Limit;
        Assert.Equal((limit.Limit, limit.Used, limit.Over), (shown.Number("limitUnits"), shown.Number("usedUnits"), shown.Number("overUnits")));
        Assert.Equal(computed.Sheet.Totals.ClientCharge, shown.GetProperty("totals").GetProperty("clientCharge").GetInt64());
        Assert.True(limit.Used > 0);
    }

    [Fact]
    public async Task What_was_done_is_another_sheet_and_a_word_that_is_no_side_is_refused()
    {
        var planner = product.Office(Demo.Planner);
        Assert.Equal(0, (await planner.GetAsync($"{november.Path}/benefit-sheet?phase=actual")).Must(200).Json.Number("usedUnits"));
        (await planner.GetAsync($"{november.Path}/benefit-sheet?phase=dreamt")).MustRefuse(400, "bad_phase");
    }

    [Fact]
    public async Task An_excess_is_allotted_to_the_unit_and_the_proposal_takes_over_again()
    {
        // Another client than the one whose units are counted above.
        var busy = await PlannedMonth.OfNovemberAsync(product.Office(Demo.Planner), "9900000002");
        (await busy.AllotAsync()).MustRefuse(409, "nothing_over");
        await busy.ExceedAsync("111211");
        var over = (await busy.SheetAsync()).Number("overUnits");
        Assert.True(over > 0);
        (await busy.AllotAsync(Put(over - 1))).MustRefuse(400, "allotment_not_fit");
        (await busy.AllotAsync(Put(over, kind: "99"))).MustRefuse(400, "allotment_unknown");
        (await busy.AllotAsync(Put(over + 1), Put(-1, office: Demo.DayCare, kind: "15"))).MustRefuse(400, "allotment_not_fit");
        (await busy.AllotAsync(Put(int.MaxValue))).MustRefuse(400, "allotment_not_fit");
        (await busy.AllotAsync(Put(int.MaxValue), Put(int.MaxValue, office: Demo.DayCare, kind: "15"))).MustRefuse(400, "allotment_not_fit");
        Assert.Equal(0, (await busy.SheetAsync()).GetProperty("allotments").GetArrayLength());

        var allotted = (await busy.AllotAsync(Put(over))).Must(200).Json;
        Assert.Equal(over, Assert.Single(allotted.GetProperty("allotments").EnumerateArray()).Number("units"));
        Assert.Equal(over, allotted.GetProperty("rows").EnumerateArray().Where(row => row.Text("officeNumber") == Demo.HomeHelp).Max(row => Value(row, "overLimit")));
        var again = (await product.Office(Demo.Planner).PutAsync($"{busy.Path}/overrun-allotments", new { allotments = (object?)null })).Must(200).Json;
        Assert.Equal((0, over), (again.GetProperty("allotments").GetArrayLength(), again.Number("overUnits")));
    }

    [Fact]
    public async Task A_received_sheet_is_given_as_received()
    {
        var help = product.Office(Demo.HomeHelp);
        await help.ImportAsync(Samples.Of(Samples.Slips));
        var sheet = await (await PlannedMonth.OfNovemberAsync(help)).SheetAsync();
        Assert.False(sheet.GetProperty("isComputed").GetBoolean());
        Assert.Equal((0, true), (sheet.GetProperty("rows").GetArrayLength(), sheet.GetProperty("received").GetArrayLength() > 0));
    }

    private static object Put(int units, string office = Demo.HomeHelp, string kind = "11") => new { officeNumber = office, serviceKind = kind, units };

    private static JsonElement Row(JsonElement sheet, string code) =>
        sheet.GetProperty("rows").EnumerateArray().First(row => row.Text("code") == code);

    private static long? Value(JsonElement row, string property) =>
        row.GetProperty(property) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    // Past the API: the use case itself on the database of the product, as the office's administrator.
    private async Task<BenefitSheetView> OpenAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddCarePlanApplication(TestPostgres.AsApp(product.Host.Database)).BuildServiceProvider();
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(product.Host.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"select m.user_id from offices.membership m join offices.office o on o.id = m.office_id where o.office_number = '{Demo.Planner}' and m.login_name = 'admin'", connection);
        var admin = new Caller.Member((Guid)(await command.ExecuteScalarAsync())!, Demo.Planner);
        var slipId = Guid.Parse(november.Path.Split('/')[^1]);
        return (await services.GetRequiredService<UseCases>().RunAsync<OpenBenefitSheet, BenefitSheetView>(
            admin, use => use.RunAsync(slipId, Phase.Planned, CancellationToken.None))).Value;
    }
}
