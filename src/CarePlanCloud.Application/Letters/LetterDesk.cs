using System.Text.Json;
using CarePlanCloud.Application.Data;
using Microsoft.AspNetCore.DataProtection;

namespace CarePlanCloud.Application.Letters;

/// <summary>Lays letters ready in the transaction of the act that makes them necessary; the letter round of a worker sends them.</summary>
public sealed class LetterDesk(CareDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("letters");

    /// <summary>The caller saves.</summary>
    internal void Lay(Letter letter)
    {
        var now = clock.GetUtcNow();
        db.WaitingLetters.Add(new WaitingLetter { Content = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(letter)), CreatedAt = now, DueAt = now });
    }

    internal Letter Open(WaitingLetter waiting) => JsonSerializer.Deserialize<Letter>(protector.Unprotect(waiting.Content))!;
}
