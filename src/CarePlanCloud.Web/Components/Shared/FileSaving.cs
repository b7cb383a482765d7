using CarePlanCloud.Exchange;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Shared;

internal static class FileSaving
{
    /// <summary>Hands a file that was made here to the browser, which saves it under its own name.</summary>
    public static async Task SaveFileAsync(this IJSRuntime script, RawFile file)
    {
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/save-file.js");
        using var stream = new DotNetStreamReference(new MemoryStream(file.Content.ToArray()));
        await module.InvokeVoidAsync("save", file.Name, stream);
    }
}
