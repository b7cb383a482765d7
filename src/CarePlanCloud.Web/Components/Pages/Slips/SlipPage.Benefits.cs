using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>The 別表 beside the grid: its basis is read once, it is computed with every key.</summary>
public sealed partial class SlipPage
{
    private BenefitBasis? _basis;
    private ComputedSheet? _planned;
    private ComputedSheet? _actual;
    private LimitEffect? _effect;
    private Phase _side = Phase.Planned;

    private async Task OpenBenefitsAsync(SlipSheet sheet)
    {
        // An entry may end when the next client is open already.
        if (sheet != _sheet)
        {
            return;
        }

        _basis = null;
        if (sheet.View.IsOwnPlan)
        {
            var opened = await DoAsync<OpenBenefitSheet, BenefitSheetView>(use => use.RunAsync(sheet.View.Id, Phase.Planned, CancellationToken.None));
            _basis = opened.IsDone && sheet == _sheet ? opened.Value.Basis : _basis;
        }
    }

    private void Compute()
    {
        var before = _planned;
        (_planned, _actual) = _basis is null
            ? (null, null)
            : (BenefitSheets.Of(_basis, _sheet!.View.Lines), BenefitSheets.Of(_basis, _sheet.View.Lines, Phase.Actual));
        if (_planned is not null && _actual is not null)
        {
            _sheet!.MarkOver30(Phase.Planned, _planned.DaysOver30);
            _sheet.MarkOver30(Phase.Actual, _actual.DaysOver30);
        }

        if (before is { Sheet.Limit: var old } && _planned is { Sheet.Limit: var now, LimitIsKnown: true } && old != now && before.Sheet.Month == _planned.Sheet.Month)
        {
            _effect = new LimitEffect(old, now);
        }
    }
}
