using System.Globalization;
using CarePlanCloud.Domain.Plans;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>第1表 on the screen.</summary>
public sealed partial class OverviewSheet : ComponentBase
{
    private static readonly (string Word, PlanCategories Flag)[] Categories =
        [("初回", PlanCategories.First), ("紹介", PlanCategories.Referred), ("継続", PlanCategories.Continued)];

    private static readonly string[] Levels = ["21", "22", "23", "24", "25"];

    private static readonly (HouseworkAidReason Reason, string Word)[] Reasons =
    [
        (HouseworkAidReason.None, "なし"), (HouseworkAidReason.LivesAlone, "１．一人暮らし"), (HouseworkAidReason.FamilyDisabledOrIll, "２．家族等が障害、疾病等"),
        (HouseworkAidReason.Other, "３．その他"),
    ];

    [Parameter, EditorRequired] public PlanDraft Draft { get; set; } = default!;

    [Parameter] public EventCallback OnChanged { get; set; }

    /// <summary>The person is now in a field that has phrases.</summary>
    [Parameter] public EventCallback<PhraseTarget> OnPlace { get; set; }

    private bool ReadOnly => !Draft.CanWrite;

    private PlanOverview Of => Draft.Forms.Overview;

    private Task Write(PlanOverview sheet, string? field = null)
    {
        Draft.WriteOverview(sheet, field);
        return OnChanged.InvokeAsync();
    }

    private Task WriteDate(DateOnly? day)
    {
        if (day is { } known)
        {
            Draft.WriteDate(known);
        }

        return OnChanged.InvokeAsync();
    }

    private Task Mark(PlanCategories flag, ChangeEventArgs change) =>
        Write(Of with { Categories = change.Value is true ? Of.Categories | flag : Of.Categories & ~flag });

    // Bound on every keystroke; Blazor keeps what is in the field when an older value comes back.
    private RenderFragment Field(string value, Func<string, PlanOverview> write, string name, string label) => builder =>
    {
        builder.OpenElement(0, "input");
        builder.AddAttribute(1, "id", $"f-{name}");
        builder.AddAttribute(2, "class", "text");
        builder.AddAttribute(3, "autocomplete", "off");
        builder.AddAttribute(4, "aria-label", label);
        builder.AddAttribute(5, "readonly", ReadOnly);
        Bind(builder, value, write, name);
        builder.CloseElement();
    };

    private RenderFragment Box(string name, string value, Func<string, PlanOverview> write, int rows) => builder =>
    {
        builder.OpenElement(0, "textarea");
        builder.AddAttribute(1, "id", $"f-{name}");
        builder.AddAttribute(2, "class", "cell text");
        builder.AddAttribute(3, "rows", rows);
        builder.AddAttribute(4, "style", string.Create(CultureInfo.InvariantCulture, $"--rows:{rows}"));
        builder.AddAttribute(5, "readonly", ReadOnly);
        Bind(builder, value, write, name);
        builder.CloseElement();
    };

    private void Bind(RenderTreeBuilder builder, string value, Func<string, PlanOverview> write, string name)
    {
        builder.AddAttribute(6, "onfocus", EventCallback.Factory.Create(this, () => OnPlace.InvokeAsync(new PhraseTarget(name))));
        builder.AddAttribute(7, "value", BindConverter.FormatValue(value));
        builder.AddAttribute(8, "oninput", EventCallback.Factory.CreateBinder<string?>(this, text => Write(write(text ?? ""), name), value));
        builder.SetUpdatesAttributeName("value");
    }
}
