using Microsoft.JSInterop;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>The phrase book beside the sheet.</summary>
public sealed partial class PlanPage
{
    private static readonly string[] Kinds =
    [
        "訪問介護", "訪問看護", "訪問入浴介護", "訪問リハビリ", "通所介護", "通所リハビリ", "福祉用具貸与", "特定福祉用具販売", "短期入所生活介護",
        "短期入所療養介護", "居宅療養管理指導", "住宅改修", "本人", "家族", "ボランティア", "近隣",
    ];

    private static readonly string[] Frequencies = ["毎日", "週１回", "週２回", "週３回", "週４回", "週５回", "月１回", "月２回", "随時", "常時", "必要時"];

    private void TogglePhrases()
    {
        if (_phrases is not null)
        {
            _phrases = null;
        }
        else
        {
            OpenPhrases(_here ?? PhraseTargets.First(_sheet));
        }
    }

    private void OpenPhrases(PhraseTarget target) => (_here, _phrases) = (target, target);

    private IReadOnlyList<PhraseChoice> Suggestions(PhraseTarget target) => target.Place switch
    {
        "service_kind" => [.. Kinds.Select(kind => new PhraseChoice(kind))],
        "frequency" => [.. Frequencies.Select(text => new PhraseChoice(text))],
        "service_office" => [.. _offices.Select(office => new PhraseChoice(office.Name, office.Number))],
        "period" => Periods(_draft!),
        _ => [],
    };

    private async Task PickAsync(PhraseChoice choice)
    {
        var target = _phrases!;
        PhraseTargets.Put(_draft!, target, choice);
        Changed();
        await ClosePhrasesAsync();
    }

    private async Task ClosePhrasesAsync()
    {
        var target = _phrases;
        _phrases = null;
        StateHasChanged();
        if (target?.Cell is { } cell && _needs is not null)
        {
            await _needs.FocusAsync(cell);
        }
        else if (target is not null && _typing is not null)
        {
            await _typing.InvokeVoidAsync("focus", $"f-{target.Place}");
        }
    }

    // Six and twelve months from the plan, and to the end of what is certified: what nearly every period is.
    private static IReadOnlyList<PhraseChoice> Periods(PlanDraft draft)
    {
        var from = new DateOnly(draft.PlanDate.Year, draft.PlanDate.Month, 1);
        from = from < draft.PlanDate ? from.AddMonths(1) : from;
        var used = NeedTable.Rows(draft.Forms.Needs).SelectMany(row => new[] { row.Text(NeedColumn.LongGoalPeriod), row.Text(NeedColumn.ShortGoalPeriod), row.Text(NeedColumn.Period) });
        IEnumerable<string> usual = [PeriodText.Of(from, from.AddMonths(6).AddDays(-1)), PeriodText.Of(from, from.AddMonths(12).AddDays(-1)), PeriodText.Of(from, from.AddMonths(3).AddDays(-1))];
        IEnumerable<string> certified = draft.Forms.Overview.ValidTo is { } end && end > from ? [PeriodText.Of(from, end)] : [];
        return [.. used.Where(text => text.Length > 0).Concat(usual).Concat(certified).Distinct().Select(text => new PhraseChoice(text))];
    }
}
