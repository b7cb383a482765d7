using CarePlanCloud.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CarePlanCloud.Benchmarks.Circuits;

/// <summary>The peer of an open page of the product: Blazor Server with nothing on it, as a process of its own.</summary>
public static class EmptyPage
{
    public const string Verb = "empty-page";

    public static async Task<int> RunAsync()
    {
        // The browser's half of Blazor is the one that was built with the product.
        var assets = Path.ChangeExtension(TestHost.Binary, null);
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.WebHost.UseSetting(WebHostDefaults.StaticWebAssetsKey, $"{assets}.staticwebassets.runtime.json").UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets($"{assets}.staticwebassets.endpoints.json");
        app.MapRazorComponents<Frame>().AddInteractiveServerRenderMode();
        await app.RunAsync();
        return 0;
    }

    [Route("/")]
    public sealed class Frame : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<!DOCTYPE html><html lang=\"ja\"><head><title>empty</title><base href=\"/\"></head><body>");
            builder.OpenComponent<Nothing>(1);
            builder.AddComponentRenderMode(new InteractiveServerRenderMode(prerender: false));
            builder.CloseComponent();
            builder.AddMarkupContent(2, "<script src=\"_framework/blazor.web.js\"></script></body></html>");
        }
    }

    public sealed class Nothing : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<p id=\"here\">.</p>");
    }
}
