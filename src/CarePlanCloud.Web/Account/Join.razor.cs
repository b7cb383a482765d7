using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Account;

/// <summary>Where a one-time code leads, typed from paper or by the link of a mail: who it is for, and a password of one's own.</summary>
public sealed partial class Join
{
    private EntryView? _entry;
    private Guid? _me;

    [SupplyParameterFromForm(Name = nameof(Form), FormName = "code")] public Entry? Typed { get; set; }

    [SupplyParameterFromForm(Name = nameof(Form), FormName = "join")] public Entry? Chosen { get; set; }

    [SupplyParameterFromForm(Name = nameof(Form), FormName = "join-as-myself")] public Entry? Myself { get; set; }

    [SupplyParameterFromQuery] public string? From { get; set; }

    [SupplyParameterFromQuery] public string? Code { get; set; }

    [Inject] private UseCases Door { get; set; } = default!;

    [Inject] private SignInDesk Desk { get; set; } = default!;

    [Inject] private SignInLimits Limits { get; set; } = default!;

    private Entry? Form { get; set; }

    private Caller Holder => new Caller.LinkHolder(Form!.Office!);

    private string Here => $"/join?from={Form!.Office}&code={Form.Code}";

    protected override async Task OnInitializedAsync()
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        _me = Guid.TryParse(HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user) ? user : null;
        Form = Chosen ?? Myself ?? Typed ?? new Entry { Office = From, Code = Code };
        (Form.Office, Form.Code) = ((Form.Office ?? "").FoldWidth().Trim().ToUpperInvariant(), (Form.Code ?? "").FoldWidth().Trim());
        if (Typed is null && (Form.Office.Length > 0 || Form.Code.Length > 0))
        {
            await OpenAsync();
        }
    }

    // Codes cannot be tried out: so many a minute from one address, and 80 random bits.
    private async Task OpenAsync()
    {
        if (Limits.Entry(HttpContext.Connection.RemoteIpAddress) is { } wait)
        {
            Follow(SignInResult.TooMany(wait));
            return;
        }

        if (Form!.Office!.Length == 0 || Form.Code!.Length == 0)
        {
            Problem = "事業所番号とコードの両方を入れてください。";
            return;
        }

        var opened = await Door.RunAsync<OpenEntryCode, EntryView>(Holder, use => use.RunAsync(Form!.Code!, HttpContext.RequestAborted));
        _entry = opened.IsDone ? opened.Value : null;
        Problem = opened.IsDone ? Problem : MemberRefusals.CodeUnknown.Message;
    }

    private async Task UseAsync()
    {
        if (_entry is null)
        {
            return;
        }

        if (Form!.Password != Form.Again)
        {
            Problem = "2つのパスワードがちがいます。もう一度、同じものを2回入れてください。";
            return;
        }

        var used = await Door.RunAsync<UseEntryCode, Guid>(Holder, use => use.RunAsync(Form.Code!, Form.Password ?? "", CancellationToken.None));
        if (used.Refusal is { } refusal)
        {
            Problem = refusal.Message;
            return;
        }

        Follow(await Desk.NextAsync(HttpContext, new Pending(used.Value, Form.Office!, "")));
    }

    private async Task JoinAsMyselfAsync()
    {
        if (_entry is null || _me is not { } me)
        {
            return;
        }

        var joined = await Door.RunAsync<JoinAsMyself, Done>(Holder, use => use.RunAsync(Form!.Code!, me, CancellationToken.None));
        if (joined.Refusal is { } refusal)
        {
            Problem = refusal.Message;
            return;
        }

        Navigation.NavigateTo($"/o/{Form!.Office}");
    }

    public sealed class Entry
    {
        public string? Office { get; set; }

        public string? Code { get; set; }

        public string? Password { get; set; }

        public string? Again { get; set; }
    }
}
