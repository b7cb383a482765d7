using Microsoft.AspNetCore.Identity;

namespace CarePlanCloud.Application.Identity;

/// <summary>A person. Which offices the person works for, and as what, stands in <see cref="Membership"/>.</summary>
public sealed class User : IdentityUser<Guid>
{
    /// <summary>Of an operator; of who works for offices the name first given, as each office keeps its own in <see cref="Membership.Name"/>.</summary>
    public string DisplayName { get; set; } = "";
}
