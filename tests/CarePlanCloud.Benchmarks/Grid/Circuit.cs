#pragma warning disable BL0006 // The size of a render batch is what is measured here.
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using MudBlazor.Services;

namespace CarePlanCloud.Benchmarks.Grid;

/// <summary>
/// What a Blazor Server circuit does for one component, without the network: renders it, and writes each batch of changes with the
/// framework's own writer, so that the bytes are those that would travel.
/// </summary>
internal sealed class Circuit : Renderer
{
    // Internal to ASP.NET Core; the only way to the true size of a batch.
    private static readonly Type Writer = Assembly.Load("Microsoft.AspNetCore.Components.Server")
        .GetType("Microsoft.AspNetCore.Components.Server.Circuits.RenderBatchWriter", throwOnError: true)!;

    private static readonly MethodInfo Write = Writer.GetMethod("Write", [typeof(RenderBatch).MakeByRefType()])!;

    private Circuit(IServiceProvider services)
        : base(services, services.GetRequiredService<ILoggerFactory>())
    {
    }

    public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

    /// <summary>Bytes sent since the start.</summary>
    public long Sent { get; private set; }

    public static Circuit Open()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddMudServices();
        services.AddSingleton<IJSRuntime, SilentBrowser>();
        services.AddSingleton<NavigationManager, Nowhere>();
        return new Circuit(services.BuildServiceProvider());
    }

    public T Show<T>()
        where T : IComponent => Dispatcher.InvokeAsync(async () =>
        {
            var component = (T)InstantiateComponent(typeof(T));
            var id = AssignRootComponentId(component);
            await RenderRootComponentAsync(id);
            return component;
        }).GetAwaiter().GetResult();

    public void Do(Action act) => Dispatcher.InvokeAsync(act).GetAwaiter().GetResult();

    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
    {
        using var stream = new MemoryStream();
        using (var writer = (IDisposable)Activator.CreateInstance(Writer, [stream, true])!)
        {
            Write.Invoke(writer, [renderBatch]);
        }

        Sent += stream.Length;
        return Task.CompletedTask;
    }

    protected override void HandleException(Exception exception) => throw new InvalidOperationException("The grid failed.", exception);

    private sealed class SilentBrowser : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => Answer<TValue>();

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => Answer<TValue>();

        private static ValueTask<TValue> Answer<TValue>() => typeof(TValue) == typeof(IJSObjectReference)
            ? ValueTask.FromResult((TValue)(object)new SilentModule())
            : ValueTask.FromResult(default(TValue)!);
    }

    private sealed class SilentModule : IJSObjectReference
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => typeof(TValue) == typeof(IJSObjectReference)
            ? ValueTask.FromResult((TValue)(object)this)
            : ValueTask.FromResult(default(TValue)!);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Nowhere : NavigationManager
    {
        public Nowhere() => Initialize("http://localhost/", "http://localhost/");
    }
}
