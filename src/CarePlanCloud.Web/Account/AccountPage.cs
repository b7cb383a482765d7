using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Account;

/// <summary>A page of plain HTML that belongs to a person: works before any script has loaded, and password managers understand it.</summary>
public abstract class AccountPage : ComponentBase
{
    [CascadingParameter] public HttpContext HttpContext { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>What went wrong, in words; null while nothing did.</summary>
    protected string? Problem { get; set; }

    /// <summary>Goes where the answer leads, or shows its problem.</summary>
    protected void Follow(SignInResult answer)
    {
        if (answer.Destination is { } destination)
        {
            Navigation.NavigateTo(destination);
            return;
        }

        HttpContext.Hold(answer);
        Problem = answer.Problem;
    }
}
