using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

public sealed class CompareTests : PreventiveTest
{
    [Fact]
    public async Task Versions_are_compared_item_by_item_in_the_words_of_the_paper()
    {
        var first = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        await SaveAsync(Center, first.Id, first.Version, With(first.Content, ("MobilityHasIssue", "1")) with { Rows = [Row("通所型サービス")] });
        await AgreeAsync(Center, await DocumentAsync(Center, first.Id));
        var second = await DocumentAsync(Center, (await StartAsync(Center, PreventiveDocumentKind.PreventivePlan, copyOf: first.Id)).Value);
        await SaveAsync(Center, second.Id, second.Version, With(second.Content, ("MobilityHasIssue", "2"), ("ProgramNeedExercise", "1")) with { Rows = [Row("訪問型サービス"), Row("サロン")] });
        var differences = await CompareAsync(first.Id, second.Id);
        Assert.Equal(
            [
                "|初回・紹介・継続|初回>継続", "|運動・移動について 課題の有無|有>無", "1|サービス種別|通所型サービス>訪問型サービス", "2|サービス種別|>サロン",
                "|運動不足 事業プログラム|>○", "|同意 年月日|2026/11/10>", "|同意 氏名|例示 春子>",
            ],
            differences.Value.Select(found => $"{found.Row}|{found.Label}|{found.Before}>{found.After}"));
    }

    [Fact]
    public async Task Different_papers_do_not_compare()
    {
        var profile = await StartedAsync(PreventiveDocumentKind.ClientProfile);
        var plan = await StartedAsync(PreventiveDocumentKind.PreventivePlan);
        Refused("documents_do_not_compare", (await CompareAsync(profile.Id, plan.Id)).Refusal);
        Refused("document_not_found", (await CompareAsync(profile.Id, Guid.NewGuid())).Refusal);
    }

    private static Dictionary<string, string> Row(string kind) => new() { ["ServiceKindText"] = kind };

    private Task<Domain.Outcome<IReadOnlyList<ItemDifference>>> CompareAsync(Guid before, Guid after) =>
        Care.Door.RunAsync<ComparePreventiveDocuments, IReadOnlyList<ItemDifference>>(Center, use => use.RunAsync(before, after, CancellationToken.None));
}
