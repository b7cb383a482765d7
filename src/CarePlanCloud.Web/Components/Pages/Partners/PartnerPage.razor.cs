using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Partners;

/// <summary>One 連携先: what stands on paper of it, and what its units and money depend on.</summary>
public sealed partial class PartnerPage : OfficePage
{
    private readonly Dictionary<string, ServiceCodeInForce> _names = [];
    private PartnerForm? _form;
    private PartnerStanding? _standing;
    private string? _problem;
    private bool _doubtful;
    private bool _saved;
    private bool _busy;
    private bool _removing;

    /// <summary>Null for a new one.</summary>
    [Parameter] public Guid? Id { get; set; }

    protected override object? Subject => Id;

    private static IEnumerable<KindRule> Offered => KindRules.All.Where(rule => rule.InsideLimit || rule.Kind is "31" or "34").OrderBy(rule => rule.Kind, StringComparer.Ordinal);

    protected override async Task LoadAsync()
    {
        (_form, _problem, _removing) = (Id is null ? new PartnerForm() : null, null, false);
        if (Id is not { } id)
        {
            return;
        }

        var opened = await AskAsync<OpenPartner, PartnerView>(use => use.RunAsync(id, Place.ServiceMonth, Leaving));
        _problem = opened.Refusal?.Message;
        if (opened.IsDone)
        {
            (_form, _doubtful, _standing) = (PartnerForm.Of(opened.Value.Partner), opened.Value.CheckDigitDiffers, opened.Value.Standing);
            foreach (var (code, row) in opened.Value.AddOns)
            {
                _names[code] = row;
            }
        }
    }

    // What is being typed stays; only the note of the invitation is new.
    private async Task InvitedAsync()
    {
        var opened = await AskAsync<OpenPartner, PartnerView>(use => use.RunAsync(Id!.Value, Place.ServiceMonth, Leaving));
        _standing = opened.IsDone ? opened.Value.Standing : _standing;
    }

    private void JudgeNumber()
    {
        var number = _form!.OfficeNumber.FoldWidth().Trim().ToUpperInvariant();
        _doubtful = Domain.Numbers.OfficeNumber.IsValid(number) && !Domain.Numbers.OfficeNumber.IsPlausible(number);
    }

    private void Offer(string kind, bool offered) => _ = offered ? _form!.ServiceKinds.Add(kind) : _form!.ServiceKinds.Remove(kind);

    // What adds or takes away: services themselves are picked on the slip.
    private static bool IsAddOn(ServiceCodeInForce code) => code.Name.Contains('算');

    private async Task SaveAsync()
    {
        if (_form is not { } form || _busy)
        {
            return;
        }

        (_busy, _saved) = (true, false);
        try
        {
            var saved = await DoAsync<SavePartner, Guid>(use => use.RunAsync(Id, form.Draft, CancellationToken.None));
            _problem = saved.Refusal?.Message;
            _saved = saved.IsDone;
            if (saved.IsDone && Id is null)
            {
                Navigation.NavigateTo(Place.Link($"partners/{saved.Value}"), replace: true);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task RemoveAsync()
    {
        var removed = await DoAsync<RemovePartner, Done>(use => use.RunAsync(Id!.Value, CancellationToken.None));
        _problem = removed.Refusal?.Message;
        if (removed.IsDone)
        {
            Navigation.NavigateTo(Place.Link("partners"));
        }
    }
}
