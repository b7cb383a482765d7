namespace CarePlanCloud.Application.Plans.Preventive.Forms;

/// <summary>The two forms of 介護予防.</summary>
public static class PreventiveForms
{
    public static IReadOnlyList<FormDescription> All { get; } = [ClientProfileForm.Description, PreventivePlanForm.Description];

    public static FormDescription Of(PreventiveDocumentKind kind) => All.Single(form => form.Kind == kind);
}
