using Microsoft.AspNetCore.Identity;

namespace CarePlanCloud.Application.Identity;

/// <summary>A person. Which offices the person works for, and as what, stands in <see cref="Membership"/>.</summary>
public sealed class User : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";
}
