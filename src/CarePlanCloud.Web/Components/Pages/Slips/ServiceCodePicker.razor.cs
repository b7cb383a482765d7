using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>Finds a service code of the slip's month and insurer. Nothing is chosen for the person while two can be meant.</summary>
public sealed partial class ServiceCodePicker
{
    private string _text = "";
    private string _settled = "";
    private IReadOnlyList<ServiceCodeInForce> _choices = [];

    [Inject] private UseCases Door { get; set; } = default!;

    [Parameter, EditorRequired] public OfficePlace Place { get; set; } = default!;

    [Parameter, EditorRequired] public SlipView View { get; set; } = default!;

    [Parameter, EditorRequired] public string InputId { get; set; } = "";

    /// <summary>What stands in the field at first: the code a line has.</summary>
    [Parameter] public string StartsWith { get; set; } = "";

    [Parameter] public ServiceCodeInForce? Chosen { get; set; }

    [Parameter] public EventCallback<ServiceCodeInForce?> ChosenChanged { get; set; }

    /// <summary>What to say when nothing is chosen.</summary>
    public string Missing => _choices.Count == 0 ? "サービスのコードか名前を入れてください。" : "サービスを1つ選んでください（↑↓ で選びます）。";

    /// <summary>Nobody has typed: a code that the table of the month does not know may stay.</summary>
    public bool IsUntouched => _text == StartsWith;

    private string ListId => $"{InputId}-choices";

    private string Found => (_choices.Count, Chosen) switch
    {
        (0, _) when _text.Length == 0 => "コードのはじめ、名前、かなのどれでも探せます。",
        (0, _) => "当てはまるサービスがありません。",
        (var count, null) => $"{count}件{(count == ServiceCodeBook.Shown ? "以上" : "")}。↑↓ で選びます。",
        (_, { } chosen) => $"{chosen.Name} にします。",
    };

    /// <summary>For who typed faster than was found: what is chosen is what the text says now.</summary>
    public Task SettleAsync() => _settled == _text ? Task.CompletedTask : SearchAsync();

    protected override Task OnInitializedAsync()
    {
        _text = StartsWith;
        return _text.Length > 0 ? SearchAsync() : Task.CompletedTask;
    }

    private async Task SearchAsync()
    {
        var text = _text;
        var found = text.Trim().Length == 0
            ? []
            : (await Door.RunAsync<FindServiceCodes, IReadOnlyList<ServiceCodeInForce>>(
                Place.Caller, use => use.RunAsync(View.Month, View.Client.InsurerNumber, null, text, CancellationToken.None))) is { IsDone: true } answer
                ? answer.Value : [];
        if (text != _text)
        {
            return;
        }

        (_choices, _settled) = (found, text);
        var typed = text.FoldWidth().Trim().ToUpperInvariant();

        // Chosen for the person only when nothing else can be meant: Enter must not take the first of fifty.
        await ChosenChanged.InvokeAsync(
            found.FirstOrDefault(choice => choice.Code == typed || choice.Name.FoldWidth() == text.FoldWidth().Trim()) ?? (found is [var only] ? only : null));
    }

    private async Task WalkAsync(KeyboardEventArgs key)
    {
        var step = key.Key switch { "ArrowDown" => 1, "ArrowUp" => -1, _ => 0 };
        if (step == 0 || _choices.Count == 0)
        {
            return;
        }

        var here = _choices.Index().Where(choice => choice.Item == Chosen).Select(choice => (int?)choice.Index).FirstOrDefault();
        await ChosenChanged.InvokeAsync(_choices[here is { } index ? Math.Clamp(index + step, 0, _choices.Count - 1) : 0]);
    }

    /// <summary>What a code is worth: 244単位, or 24.5% of the month.</summary>
    internal static string Worth(ServiceCodeInForce code) => code switch
    {
        { RatePerThousand: { } rate } => string.Create(CultureInfo.InvariantCulture, $"{(decimal)rate / 10:0.#}%"),
        { Units: { } units } => $"{Said.Number(units)}単位",
        _ => "",
    };
}
