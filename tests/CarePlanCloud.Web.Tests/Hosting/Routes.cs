using CarePlanCloud.Testing;

namespace CarePlanCloud.Web.Tests.Hosting;

/// <summary>The routes of the API as its own description lists them.</summary>
internal static class Routes
{
    public static async Task<IReadOnlyList<(HttpMethod Method, string Path)>> AllAsync(TestHost host)
    {
        using var http = host.Client();
        var document = (await Reply.OfAsync(http.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative)))).Must(200).Json;
        return [.. from path in document.GetProperty("paths").EnumerateObject()
                   from operation in path.Value.EnumerateObject()
                   select (new HttpMethod(operation.Name.ToUpperInvariant()), path.Name)];
    }
}
