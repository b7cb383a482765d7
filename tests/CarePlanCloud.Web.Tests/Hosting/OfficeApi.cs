using System.Text;
using System.Text.Json;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;

namespace CarePlanCloud.Web.Tests.Hosting;

/// <summary>The REST API as a program of one office uses it.</summary>
internal sealed class OfficeApi(TestHost host, string number)
{
    public const string Month = "2026-11";

    private readonly HttpClient http = host.Client(number);

    public string Root => $"/api/v1/offices/{number}";

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Reply> PostAsync(string path, object? body = null, string? key = null) => SendAsync(HttpMethod.Post, path, Json(body), key);

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<Reply> PutAsync(string path, object? body) => SendAsync(HttpMethod.Put, path, Json(body));

    public Task<Reply> UploadAsync(params RawFile[] files) => SendAsync(HttpMethod.Post, "/inbox", Multipart.Of(files));

    /// <summary><paramref name="path"/> below the office, or from the root when it starts with /api.</summary>
    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? body, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/api", StringComparison.Ordinal) ? path : Root + path) { Content = body };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await Reply.OfAsync(http.SendAsync(request));
    }

    /// <summary>The entry of the inbox once its check is over.</summary>
    public Task<JsonElement> CheckedAsync(string id) => Waiting.UntilAsync(
        async () => (await GetAsync($"/inbox/{id}")).Must(200).Json,
        entry => entry.Text("state") is not ("received" or "checking"));

    /// <summary>The outgoing unit once nothing is under way any more.</summary>
    public Task<JsonElement> WrittenAsync(string id) => Waiting.UntilAsync(
        async () => (await GetAsync($"/outgoing/{id}")).Must(200).Json,
        unit => unit.Text("state") is not ("requested" or "generating" or "sent"));

    /// <summary>Takes files in and waits for the check of every unit in them.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReceiveAsync(params RawFile[] files)
    {
        var answer = (await UploadAsync(files)).Must(202).Json;
        var entries = new List<JsonElement>();
        foreach (var item in answer.GetProperty("items").EnumerateArray())
        {
            entries.Add(await CheckedAsync(item.Text("id")));
        }

        return entries;
    }

    public async Task ImportAsync(params RawFile[] files)
    {
        foreach (var entry in await ReceiveAsync(files))
        {
            Assert.True(entry.Text("state") == "checked", entry.ToString());
            (await PostAsync($"/inbox/{entry.Text("id")}/import")).Must(200);
        }
    }

    public async Task<IReadOnlyList<JsonElement>> SlipsAsync() => [.. (await GetAsync($"/service-slips?month={Month}")).Must(200).Json.EnumerateArray()];

    public async Task<JsonElement> SlipOfAsync(string insuredNumber)
    {
        var slip = (await SlipsAsync()).Single(row => row.Text("insuredNumber") == insuredNumber);
        return (await GetAsync($"/service-slips/{slip.Text("id")}")).Must(200).Json;
    }

    public async Task EnterAllAsPlannedAsync()
    {
        foreach (var slip in await SlipsAsync())
        {
            (await PutAsync($"/service-slips/{slip.Text("id")}/actuals", new { asPlanned = true })).Must(200);
        }
    }

    public async Task<JsonElement> WriteActualsAsync(string destination)
    {
        var asked = (await PostAsync("/outgoing/actuals", new { month = Month, destination })).Must(202);
        var id = Assert.Single(asked.Json.EnumerateArray()).Text("id");
        Assert.Equal($"{Root}/outgoing/{id}", asked.Header("Location"));
        return await WrittenAsync(id);
    }

    /// <summary>Everything an office sees of itself, as text: equal before and after means that nothing changed.</summary>
    public async Task<string> EverythingAsync()
    {
        var all = new StringBuilder((await GetAsync("/inbox")).Must(200).Text).Append((await GetAsync($"/outgoing?month={Month}")).Must(200).Text);
        foreach (var client in (await GetAsync("/clients")).Must(200).Json.EnumerateArray())
        {
            all.Append((await GetAsync($"/clients/{client.Text("id")}")).Must(200).Text);
        }

        return all.Append((await GetAsync("/inquiries?filter=all")).Must(200).Text).Append((await GetAsync("/client-changes")).Must(200).Text).Append((await GetAsync("/members")).Must(200).Text)
            .Append((await GetAsync("/credentials")).Must(200).Text).Append(await SlipsTextAsync()).ToString();
    }

    public async Task<string> SlipsTextAsync()
    {
        var all = new StringBuilder((await GetAsync($"/service-slips?month={Month}")).Must(200).Text);
        foreach (var slip in await SlipsAsync())
        {
            all.Append((await GetAsync($"/service-slips/{slip.Text("id")}")).Must(200).Text);
        }

        return all.ToString();
    }

    private static ByteArrayContent? Json(object? body) =>
        body is null ? null : Multipart.Raw(JsonSerializer.SerializeToUtf8Bytes(body), "application/json");
}

internal static class JsonReading
{
    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString() ?? "";

    public static int Number(this JsonElement element, string property) => element.GetProperty(property).GetInt32();

    public static IEnumerable<string> Codes(this JsonElement entry) => entry.GetProperty("findings").EnumerateArray().Select(finding => finding.Text("code"));

    /// <summary>The line with this code and start ("" when it has no time).</summary>
    public static JsonElement Line(this JsonElement slip, string code, string start) =>
        slip.GetProperty("lines").EnumerateArray().Single(line => line.Text("serviceCode") == code && line.Text("start") == start);

    /// <summary>"count start-end" of a day, or null.</summary>
    public static string? Mark(this JsonElement line, string side, int day)
    {
        foreach (var mark in line.GetProperty(side).EnumerateArray().Where(mark => mark.Number("day") == day))
        {
            return $"{mark.Number("count")} {mark.Text("start")}-{mark.Text("end")}";
        }

        return null;
    }
}
