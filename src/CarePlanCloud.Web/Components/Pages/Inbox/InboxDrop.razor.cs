using System.Globalization;
using System.Text.Json;
using CarePlanCloud.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Inbox;

/// <summary>Takes files from the hand or the file dialog and sends them by HTTP to the inbox; only the answer comes over the circuit.</summary>
public sealed partial class InboxDrop : ComponentBase, IAsyncDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private ElementReference _place;
    private IJSObjectReference? _attached;
    private DotNetObjectReference<InboxDrop>? _self;
    private long _sent;
    private long _total;

    [Parameter, EditorRequired] public string OfficeNumber { get; set; } = "";

    [Parameter] public EventCallback<UploadReport> OnReceived { get; set; }

    [Inject] private IJSRuntime Js { get; set; } = default!;

    [Inject] private AntiforgeryStateProvider Antiforgery { get; set; } = default!;

    [JSInvokable] public void Progress(long sent, long total)
    {
        (_sent, _total) = (sent, total);
        StateHasChanged();
    }

    /// <param name="status">0 when the connection broke.</param>
    [JSInvokable] public async Task Done(int status, string body, int files)
    {
        (_sent, _total) = (0, 0);
        StateHasChanged();
        await OnReceived.InvokeAsync(Read(status, body, files));
    }

    internal static UploadReport Read(int status, string body, int files)
    {
        try
        {
            if (status is >= 200 and < 300)
            {
                return new UploadReport(files, JsonSerializer.Deserialize<Answer>(body, Web)?.Items ?? [], null);
            }

            var detail = body.Length > 0 ? JsonSerializer.Deserialize<Problem>(body, Web)?.Detail : null;
            return new UploadReport(files, [], detail ?? NotSent);
        }
        catch (JsonException)
        {
            return new UploadReport(files, [], NotSent);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Inbox/InboxDrop.razor.js");
        _self = DotNetObjectReference.Create(this);
        _attached = await module.InvokeAsync<IJSObjectReference>(
            "attach", _place, _self, $"/api/v1/offices/{OfficeNumber}/inbox", Antiforgery.GetAntiforgeryToken()?.Value);
    }

    public async ValueTask DisposeAsync()
    {
        await _attached.LetGoAsync("detach");
        _self?.Dispose();
    }

    private const string NotSent = "ファイルを送れませんでした。大きすぎるか、通信が切れました。確かめて、もう一度お試しください。";

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000m:0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000m:0.0} MB");

    private sealed record Answer(IReadOnlyList<UploadedUnit> Items);

    private sealed record Problem(string? Detail);
}
