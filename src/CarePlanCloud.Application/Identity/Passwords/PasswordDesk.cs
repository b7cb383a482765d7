using CarePlanCloud.Application.Data;
using Microsoft.AspNetCore.Identity;

namespace CarePlanCloud.Application.Identity.Passwords;

/// <summary>Sets passwords that <see cref="PasswordRules"/> has let through. A new one changes the security stamp: sessions that began with the old one end.</summary>
public sealed class PasswordDesk(CareDb db, IPasswordHasher<User> hasher)
{
    /// <summary>A person without a password, not saved yet.</summary>
    internal User NewUser(string name, string mail)
    {
        var id = Guid.CreateVersion7();
        var user = new User { Id = id, UserName = id.ToString("N"), NormalizedUserName = id.ToString("N").ToUpperInvariant(), DisplayName = name };
        if (mail.Length > 0)
        {
            (user.Email, user.NormalizedEmail) = (mail, mail.ToUpperInvariant());
        }

        db.Users.Add(user);
        return user;
    }

    /// <summary>The caller saves.</summary>
    internal void Set(User user, string password)
    {
        user.PasswordHash = hasher.HashPassword(user, password);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
    }

    internal bool IsRight(User user, string password) =>
        user.PasswordHash is { } hash && hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed;
}
