using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>Puts a picture of the family on a draft of 利用者基本情報, instead of the one before. Judged by its bytes, not by its name.</summary>
[Requires(Permission.WritePlans)]
public sealed class PutFamilyChart(PreventiveDesk desk, AuditTrail audit)
{
    /// <param name="id">The draft.</param>
    /// <param name="version">What the writer saw.</param>
    /// <param name="picture">JPEG or PNG; null takes the picture away.</param>
    /// <param name="cancel">The writer has left.</param>
    public async Task<Outcome<SavedPreventive>> RunAsync(Guid id, uint version, byte[]? picture, CancellationToken cancel)
    {
        var found = await desk.DraftAsync(id, version, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (picture is { Length: > FamilyCharts.MostBytes })
        {
            return PreventiveRefusals.ChartTooLarge;
        }

        if (picture is not null && FamilyCharts.FormatOf(picture) == PictureFormat.Unknown)
        {
            return PreventiveRefusals.ChartNotPicture;
        }

        var document = found.Value;
        if (document.Kind != PreventiveDocumentKind.ClientProfile)
        {
            return PreventiveRefusals.NoProfilePicture;
        }

        if (picture is null && document.FamilyChart is null)
        {
            return PreventiveRefusals.ChartNotFound;
        }

        document.FamilyChart = picture;
        var saved = await desk.SaveAsync(document, cancel);
        await audit.AppendAsync(nameof(PutFamilyChart), document.ClientId, cancel);
        return saved;
    }
}
