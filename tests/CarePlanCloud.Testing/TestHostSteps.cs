using System.Net.Http.Json;
using System.Text.Json;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Testing;

/// <summary>What tests of later steps take for granted, done over the product's own API.</summary>
public static class TestHostSteps
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Takes slips in for an office; without files the samples of November 2026.</summary>
    public static async Task ImportSlipsAsync(this TestHost host, string officeNumber, IReadOnlyList<RawFile>? files = null)
    {
        using var client = host.Client(officeNumber);
        using var form = new MultipartFormDataContent();
        foreach (var file in files ?? Samples.Of(Samples.Slips))
        {
            form.Add(new ByteArrayContent(file.Content.ToArray()), "files", file.Name);
        }

        using var posted = await client.PostAsync($"api/v1/offices/{officeNumber}/inbox", form);
        posted.EnsureSuccessStatusCode();
        var unit = new Uri(posted.Headers.Location!.ToString(), UriKind.Relative);
        using var deadline = new CancellationTokenSource(Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while ((await client.GetFromJsonAsync<JsonElement>(unit, deadline.Token)).GetProperty("state").GetString() != "checked")
        {
            await timer.WaitForNextTickAsync(deadline.Token);
        }

        using var imported = await client.PostAsync(new Uri($"{unit}/import", UriKind.Relative), null, deadline.Token);
        imported.EnsureSuccessStatusCode();
    }
}
