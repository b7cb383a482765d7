using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>The certifications of a client, newest first, edited in place.</summary>
public sealed partial class CertificationSection : SpanEditor
{
    private static readonly (string Value, string Word)[] Levels =
        [("", "選んでください"), .. CareLevels.All.Select(level => (level.Code(), level.Name()))];

    private static readonly (string Value, string Word)[] States =
        [(nameof(CertificationStatus.Certified), "認定済"), (nameof(CertificationStatus.Applied), "申請中")];

    private CertificationForm? _form;
    private Guid? _shown;

    /// <summary>A client who was just entered wants a certification next.</summary>
    [Parameter] public bool OpenAtOnce { get; set; }

    protected override void OnParametersSet()
    {
        if (_shown != View.Id)
        {
            _shown = View.Id;
            _form = OpenAtOnce ? CertificationForm.New(View) : null;
        }
    }

    private void Add()
    {
        Begin();
        _form = CertificationForm.New(View);
    }

    private void Mend(CertificationView row)
    {
        Begin();
        _form = CertificationForm.Of(row);
    }

    private void Close()
    {
        Begin();
        _form = null;
    }

    private async Task StoreAsync(bool endsPrevious)
    {
        var form = _form!;
        if (await SaveAsync(form.Unreadable(), () => PutAsync(form.Id, form.ToDraft(), endsPrevious)))
        {
            _form = null;
        }
    }

    private Task TakeOutAsync(CertificationView row) => RemoveAsync(
        () => Door.RunAsync<RemoveCertification, Done>(Place.Caller, use => use.RunAsync(View.Id, row.Id, CancellationToken.None)),
        () => PutAsync(null, row.Values, endsPrevious: false));

    private Task<Outcome<SpanSaved>> PutAsync(Guid? id, CertificationDraft draft, bool endsPrevious) =>
        Door.RunAsync<SaveCertification, SpanSaved>(Place.Caller, use => use.RunAsync(View.Id, id, draft, endsPrevious, CancellationToken.None));
}
