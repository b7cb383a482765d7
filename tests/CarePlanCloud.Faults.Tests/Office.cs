using System.Net;
using System.Text.Json;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;

namespace CarePlanCloud.Faults.Tests;

/// <summary>
/// Another program that works with the product of an office over REST, as a careful one does: what is not answered is asked again, under the
/// same key, until it is. The product may be restarted under its hands.
/// </summary>
internal sealed class Office(Func<TestHost> host, string number)
{
    public const string Month = "2026-11";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public string Number => number;

    /// <summary>Once: null when there was no answer, or one that says "not now".</summary>
    public async Task<(HttpStatusCode Status, byte[] Body)?> TryAsync(HttpMethod method, string path, Func<HttpContent>? body = null, string? key = null)
    {
        try
        {
            using var client = host().Client(number);
            client.Timeout = TimeSpan.FromSeconds(30);
            using var request = new HttpRequestMessage(method, $"/api/v1/offices/{number}{path}") { Content = body?.Invoke() };
            if (key is not null)
            {
                request.Headers.Add("Idempotency-Key", key);
            }

            using var response = await client.SendAsync(request);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            var again = (int)response.StatusCode >= 500
                || (response.StatusCode == HttpStatusCode.Conflict && System.Text.Encoding.UTF8.GetString(bytes).Contains("idempotency_key_under_way", StringComparison.Ordinal));
            return again ? null : (response.StatusCode, bytes);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Until it is answered.</summary>
    public async Task<byte[]> AskAsync(HttpMethod method, string path, Func<HttpContent>? body = null, string? key = null)
    {
        var end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end)
        {
            if (await TryAsync(method, path, body, key) is { } answer)
            {
                return (int)answer.Status is >= 200 and < 300 ? answer.Body
                    : throw new InvalidOperationException($"{method} {path}: {answer.Status} {System.Text.Encoding.UTF8.GetString(answer.Body)}");
            }

            await Task.Delay(Pause);
        }

        throw new TimeoutException($"{method} {path} was not answered within {Patience}.");
    }

    public async Task<JsonElement> GetAsync(string path) => JsonSerializer.Deserialize<JsonElement>(await AskAsync(HttpMethod.Get, path));

    public async Task<JsonElement> PostAsync(string path, object? body = null, string? key = null) =>
        JsonSerializer.Deserialize<JsonElement>(await AskAsync(HttpMethod.Post, path, () => JsonContent(body), key));

    public static HttpContent JsonContent(object? body) =>
        body is null ? new ByteArrayContent([]) : new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { { "Content-Type", "application/json" } } };

    public static HttpContent Form(IEnumerable<RawFile> files)
    {
        var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent(file.Content.ToArray()), "files", file.Name);
        }

        return form;
    }

    /// <returns>The ids of the entries.</returns>
    public async Task<string[]> UploadAsync(RawFile[] files, string? key = null)
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(await AskAsync(HttpMethod.Post, "/inbox", () => Form(files), key));
        return [.. answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
    }

    public async Task<string> StateAsync(string path) => (await GetAsync(path)).GetProperty("state").GetString()!;

    public async Task<string> SettledAsync(string path)
    {
        var end = DateTime.UtcNow + Patience;
        while (await StateAsync(path) is var state && state is "received" or "checking" or "requested" or "generating" or "sent")
        {
            if (DateTime.UtcNow > end)
            {
                throw new TimeoutException($"{path} is still {state}.");
            }

            await Task.Delay(Pause);
        }

        return await StateAsync(path);
    }
}
