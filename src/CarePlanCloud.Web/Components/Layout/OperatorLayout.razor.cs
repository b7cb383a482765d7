using CarePlanCloud.Application;
using CarePlanCloud.Application.Operating.Looking;
using CarePlanCloud.Application.Operating.SigningIn;
using CarePlanCloud.Web.Components.Operator;
using CarePlanCloud.Web.Operator;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Layout;

/// <summary>Finds who the operator is, and shows on every page when a look into an office is open.</summary>
public sealed partial class OperatorLayout : LayoutComponentBase
{
    private static readonly (string Path, string Icon, string Name)[] Rooms =
    [
        ("operator", "list", "申請"), ("operator/offices", "office", "事業所"), ("operator/endings", "x", "解約"), ("operator/health", "net", "稼働"), ("operator/announcements", "bell", "お知らせ"),
        ("operator/acts", "shield", "監査"), ("operator/people", "client", "運営者"),
    ];

    private OperatorPlace? _place;
    private IReadOnlyList<LookView> _looks = [];
    private ErrorBoundary? _boundary;
    private string _path = "";
    private bool _announced;

    [Inject] private AuthenticationStateProvider Session { get; set; } = default!;

    [Inject] private UseCases Door { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        var path = Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0];
        if (path != _path)
        {
            _boundary?.Recover();
            _path = path;
        }

        if (_place is null && OperatorCookie.PersonOf((await Session.GetAuthenticationStateAsync()).User) is { } person)
        {
            var account = await Door.RunAsync<OpenOperatorSession, OperatorAccount>(new Caller.Nobody(), use => use.RunAsync(person, CancellationToken.None));
            _place = account.IsDone ? new OperatorPlace(new Caller.Operator(person), account.Value.Name, account.Value.LoginName) : null;
        }

        if (_place is null)
        {
            Navigation.NavigateTo(OperatorDesk.SignInPath, forceLoad: true);
            return;
        }

        var looks = await Door.RunAsync<ListOpenLooks, IReadOnlyList<LookView>>(_place.Caller, use => use.RunAsync(CancellationToken.None));
        _looks = looks.IsDone ? looks.Value : [];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_announced || _place is null)
        {
            return;
        }

        _announced = true;
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Layout/OfficeLayout.razor.js");
        await module.InvokeVoidAsync("ready", "operator/alive");
    }

    private bool IsHere(string path) => _path == path || (path != "operator" && _path.StartsWith(path + "/", StringComparison.Ordinal))
        || (path == "operator" && _path.StartsWith("operator/applications", StringComparison.Ordinal))
        || (path == "operator/offices" && _path.StartsWith("operator/look", StringComparison.Ordinal));
}
