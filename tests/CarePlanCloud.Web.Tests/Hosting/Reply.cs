using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CarePlanCloud.Web.Tests.Hosting;

/// <summary>An answer, kept whole.</summary>
internal sealed record Reply(int Status, string? MediaType, byte[] Bytes, HttpResponseHeaders Headers)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>A page as a person reads it: Blazor writes Japanese letters as entities.</summary>
    public string Page => WebUtility.HtmlDecode(Text);

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Bytes);

    /// <summary>The stable word of a refusal; null when the answer is not a ProblemDetails with one.</summary>
    public string? Code =>
        MediaType == "application/problem+json" && Bytes.Length > 0 && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public static async Task<Reply> OfAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new Reply((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, bytes, response.Headers);
    }

    /// <summary>The answer, when it has this status; else the test fails with the answer's own words.</summary>
    public Reply Must(int status)
    {
        Assert.True(Status == status, $"{status} expected, answered {Status}: {Text}");
        return this;
    }

    /// <summary>A redirect to a page of the product.</summary>
    public Reply MustLeadTo(string path)
    {
        Must(302);
        var location = new Uri(new Uri("http://here.example"), Header("Location")!);
        Assert.Equal(path, location.PathAndQuery);
        return this;
    }

    /// <summary>A refusal as the API promises it: ProblemDetails, a stable code, a sentence a person can use.</summary>
    public Reply MustRefuse(int status, string code)
    {
        Must(status);
        Assert.True(Code == code, $"{code} expected, answered {MediaType} {Text}");
        Assert.True(Json.GetProperty("detail").GetString().IsJapanese(), Text);
        return this;
    }
}

internal static class Words
{
    /// <summary>Some kana, so a sentence and not only a code or a number.</summary>
    public static bool IsJapanese(this string? text) => text is not null && text.Any(letter => letter is >= '\u3041' and <= '\u30FE');
}
