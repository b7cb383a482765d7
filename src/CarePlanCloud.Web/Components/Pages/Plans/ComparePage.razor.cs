using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Plans;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>Two plans of one client side by side; what changed carries a sign, a word and a colour.</summary>
public sealed partial class ComparePage : OfficePage
{
    private PlanComparisonView? _view;
    private IReadOnlyList<PlanLabel> _history = [];
    private int _changed;
    private bool _all;
    private string? _problem;

    [Parameter] public Guid Id { get; set; }

    /// <summary>The other plan, the earlier one as a rule.</summary>
    [SupplyParameterFromQuery(Name = "with")] public Guid? With { get; set; }

    protected override object? Subject => (Id, With);

    protected override async Task LoadAsync()
    {
        var compared = await AskAsync<ComparePlans, PlanComparisonView>(use => use.RunAsync(With ?? Id, Id, Leaving));
        _problem = compared.Refusal?.Message;
        _view = compared.IsDone ? compared.Value : null;
        _changed = _view?.Cells.Count(cell => cell.Change != CellDifference.Same) ?? 0;
        if (_view is { } view)
        {
            var history = await AskAsync<ListPlansOfClient, IReadOnlyList<PlanLabel>>(use => use.RunAsync(view.Client.Id, Leaving));
            _history = history.IsDone ? history.Value : [view.After, view.Before];
        }
    }

    private RenderFragment Options(Guid chosen) => builder =>
    {
        foreach (var label in _history)
        {
            builder.OpenElement(0, "option");
            builder.AddAttribute(1, "value", label.Id.ToString());
            builder.AddAttribute(2, "selected", label.Id == chosen);
            builder.AddContent(3, $"{PlanWords.Label(label)} {PlanWords.State(label.State).Word}");
            builder.CloseElement();
        }
    };

    private void Go(ChangeEventArgs change, bool before)
    {
        if (Guid.TryParse(change.Value as string, out var chosen))
        {
            var (after, with) = before ? (_view!.After.Id, chosen) : (chosen, _view!.Before.Id);
            Navigation.NavigateTo(Place.Link($"plans/{after}/compare") + $"&with={with}");
        }
    }
}
