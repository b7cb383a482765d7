using CarePlanCloud.Exchange;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Shared;

/// <summary>A file made here, saved where the browser keeps its downloads.</summary>
internal static class SavedFiles
{
    public static async Task SaveAsync(this IJSRuntime js, RawFile file)
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/save.js");
        using var stream = new DotNetStreamReference(new MemoryStream(file.Content.ToArray()));
        await module.InvokeVoidAsync("save", file.Name, stream);
    }
}
