using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

public sealed class FamilyChartTests : PreventiveTest
{
    private static readonly byte[] Jpeg = Samples.Of(Samples.Prevention, "UPKIHON_IMAGE")[0].Content.ToArray();
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    [Fact]
    public async Task A_picture_is_kept_byte_for_byte_and_can_be_taken_away()
    {
        var view = await StartedAsync(PreventiveDocumentKind.ClientProfile);
        Assert.True((await PictureAsync(Center, view, Jpeg)).IsDone);
        Assert.Equal(Jpeg, (await ReadAsync(view.Id)).Value);
        var with = await DocumentAsync(Center, view.Id);
        Assert.True(with.HasFamilyChart);
        Assert.True((await PictureAsync(Center, with, null)).IsDone);
        Refused("family_chart_not_found", (await ReadAsync(view.Id)).Refusal);
    }

    [Fact]
    public async Task A_png_is_shown_but_the_note_says_it_does_not_travel()
    {
        var view = await StartedAsync(PreventiveDocumentKind.ClientProfile);
        var saved = await PictureAsync(Center, view, Png);
        Assert.Contains(saved.Value.Notes, note => note.Label == "家族構成" && note.Message.Contains("PNG", StringComparison.Ordinal));
        Assert.DoesNotContain((await PictureAsync(Center, await DocumentAsync(Center, view.Id), Jpeg)).Value.Notes, note => note.Label == "家族構成");
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_whatever_it_is_called()
    {
        var view = await StartedAsync(PreventiveDocumentKind.ClientProfile);
        Refused("family_chart_no_picture", (await PictureAsync(Center, view, "%PDF-1.7"u8.ToArray())).Refusal);
        Refused("family_chart_too_large", (await PictureAsync(Center, view, [.. Jpeg, .. new byte[FamilyCharts.MostBytes]])).Refusal);
        Assert.False((await DocumentAsync(Center, view.Id)).HasFamilyChart);
    }

    [Fact]
    public async Task A_plan_has_no_family_chart()
    {
        var view = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Refused("no_family_chart_here", (await PictureAsync(Center, view, Jpeg)).Refusal);
    }

    [Fact]
    public async Task A_new_version_keeps_the_picture()
    {
        var view = await StartedAsync(PreventiveDocumentKind.ClientProfile);
        await PictureAsync(Center, view, Jpeg);
        await AgreeAsync(Center, await DocumentAsync(Center, view.Id));
        var second = (await StartAsync(Center, PreventiveDocumentKind.ClientProfile, copyOf: view.Id)).Value;
        Assert.Equal(Jpeg, (await ReadAsync(second)).Value);
    }

    private Task<Domain.Outcome<byte[]>> ReadAsync(Guid id) =>
        Care.Door.RunAsync<ReadFamilyChart, byte[]>(Center, use => use.RunAsync(id, CancellationToken.None));
}
