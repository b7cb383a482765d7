using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Shared;

internal static class ScriptHandles
{
    /// <summary>Lets go of a page's script, after its function <paramref name="farewell"/> where it has one. A browser that has gone first needs neither.</summary>
    public static async ValueTask LetGoAsync(this IJSObjectReference? script, string? farewell = null)
    {
        if (script is null)
        {
            return;
        }

        try
        {
            if (farewell is not null)
            {
                await script.InvokeVoidAsync(farewell);
            }

            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // Nothing is attached any more.
        }
    }
}
