using System.Text.Json;

namespace CarePlanCloud.Web.Tests.Hosting;

/// <summary>A planned month, of 見本 太郎 unless said otherwise, as a program of the office that plans it uses it.</summary>
internal sealed class PlannedMonth(OfficeApi planner, string id)
{
    public string Path => $"/service-slips/{id}";

    public static async Task<PlannedMonth> OfNovemberAsync(OfficeApi planner, string insuredNumber = "9900000001") =>
        new(planner, (await planner.SlipOfAsync(insuredNumber)).Text("id"));

    public async Task<IReadOnlyList<JsonElement>> LinesAsync() =>
        [.. (await planner.GetAsync(Path)).Must(200).Json.GetProperty("lines").EnumerateArray()];

    public async Task<string> LineIdAsync(string code) => (await LinesAsync()).First(line => line.Text("serviceCode") == code).Text("id");

    public Task<Reply> AddAsync(object service) => planner.PostAsync($"{Path}/planned-lines", service);

    public Task<Reply> PlanAsync(params object[] cells) => planner.PutAsync($"{Path}/plan", new { cells });

    /// <summary>A service four times on every day: far over any limit.</summary>
    public async Task ExceedAsync(string code)
    {
        var lineId = await LineIdAsync(code);
        (await PlanAsync([.. Enumerable.Range(1, 30).Select(day => new { lineId, day, count = 4 })])).Must(200);
    }

    public async Task<JsonElement> SheetAsync() => (await planner.GetAsync($"{Path}/benefit-sheet")).Must(200).Json;

    public Task<Reply> AllotAsync(params object[] allotments) => planner.PutAsync($"{Path}/overrun-allotments", new { allotments });

    public static IEnumerable<int> Days(JsonElement line) => line.GetProperty("plan").EnumerateArray().Select(mark => mark.Number("day"));
}
