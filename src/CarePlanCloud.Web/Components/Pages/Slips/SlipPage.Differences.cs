namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>差だけ: only the lines on which plan and actual differ. It stays while one goes from client to client.</summary>
public sealed partial class SlipPage
{
    // Null: all lines. A line whose last difference was mended stays until the next look, else it would go under the hand.
    private HashSet<Guid>? _shown;

    private void ToggleDifferences()
    {
        _shown = _shown is null ? [] : null;
        Draw();
        _goTo = (true, _focus);
    }
}
