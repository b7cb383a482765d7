using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Plans.Preventive;

/// <summary>The phrase book beside the document.</summary>
public sealed partial class PreventivePage
{
    private PreventiveSpot? _here;
    private PreventiveSpot? _phrases;
    private PhraseTarget? _place;

    private string CurrentText => _phrases switch
    {
        { Cell: { } cell } => cell.Grid.TextAt(cell),
        { Item: { } item } => _draft!.Item(item.Name),
        _ => "",
    };

    private void TogglePhrases()
    {
        if (_phrases is not null)
        {
            CloseBook();
        }
        else
        {
            OpenPhrases(_here ?? new PreventiveSpot(_draft!.Form.Texts()[0]));
        }
    }

    private void OpenPhrases(PreventiveSpot spot)
    {
        (_here, _phrases) = (spot, spot.Item.Kind == EntryKind.Text ? spot : null);
        _place = _phrases is null ? null : new PhraseTarget(PhrasePlaces.Of(spot.Item));
    }

    private async Task PickAsync(PhraseChoice choice)
    {
        var text = PhraseTargets.Joined(CurrentText, choice.Text);
        if (_phrases!.Cell is { } cell)
        {
            await cell.Grid.PutAsync(cell, text);
        }
        else
        {
            _draft!.Write(_phrases.Item.Name, text);
            Changed();
        }

        await ClosePhrasesAsync();
    }

    private async Task ClosePhrasesAsync()
    {
        var target = _phrases;
        CloseBook();
        StateHasChanged();
        if (target?.Cell is { } cell)
        {
            await cell.Grid.FocusAsync(cell.Spot);
        }
        else if (target is not null && _typing is not null)
        {
            await _typing.InvokeVoidAsync("focus", $"f-{target.Item.Name}");
        }
    }

    private void CloseBook() => (_phrases, _place) = (null, null);
}
