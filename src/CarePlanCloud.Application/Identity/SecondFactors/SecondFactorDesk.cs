using System.Security.Cryptography;
using CarePlanCloud.Application.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace CarePlanCloud.Application.Identity.SecondFactors;

/// <summary>What a person has beside the password.</summary>
public sealed record SecondFactorState(bool HasAuthenticator, int RecoveryCodesLeft, int Passkeys)
{
    /// <summary>Whether the person can pass at all.</summary>
    public bool IsSetUp => HasAuthenticator || Passkeys > 0;
}

/// <summary>What an authenticator app needs: to be scanned, or typed.</summary>
/// <param name="Address">otpauth://totp/…; the picture holds the same.</param>
/// <param name="Secret">Base32, in groups of four.</param>
/// <param name="Picture">A QR code, PNG.</param>
public sealed record AuthenticatorOffer(string Address, string Secret, byte[] Picture);

/// <summary>
/// The second factor of one person, whoever the person works for. Every answer is given once: a time step or a recovery code that has passed
/// passes no second time, also when two requests come at the same moment.
/// </summary>
public sealed class SecondFactorDesk(CareDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Issuer = "CarePlanCloud";
    private const int KeyBytes = 20;
    private const int CodeLength = 6;
    private const int GroupLength = 4;

    // One step early, one step late: clocks of telephones.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector protector = protection.CreateProtector("authenticator keys");

    internal async Task<SecondFactorState> StateAsync(Guid userId, CancellationToken cancel) => new(
        await db.AuthenticatorKeys.AnyAsync(row => row.UserId == userId && row.Key != null, cancel),
        await db.RecoveryCodes.CountAsync(row => row.UserId == userId && row.UsedAt == null, cancel),
        await db.UserPasskeys.CountAsync(row => row.UserId == userId, cancel));

    /// <summary>
    /// A new secret to be put into an app; what is in force stays so until <see cref="ConfirmAsync"/>. Asked again by the same attempt, the same secret
    /// is shown; another attempt gets another, so that nobody who saw one before knows what the person sets up.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="attempt">For which first step it is shown.</param>
    /// <param name="account">How the app names it: office and ユーザーID, no person.</param>
    /// <param name="cancel">Stops.</param>
    internal async Task<AuthenticatorOffer> OfferAsync(Guid userId, Guid attempt, string account, CancellationToken cancel)
    {
        var row = await db.AuthenticatorKeys.FirstOrDefaultAsync(one => one.UserId == userId, cancel)
            ?? db.AuthenticatorKeys.Add(new AuthenticatorKey { UserId = userId }).Entity;
        row.OfferedKey ??= protector.Protect(KeyGeneration.GenerateRandomKey(KeyBytes));
        await db.SaveChangesAsync(cancel);
        var secret = Base32Encoding.ToString(KeyFor(attempt, row.OfferedKey)).TrimEnd('=');
        var address = new OtpUri(OtpType.Totp, secret, account, Issuer).ToString();
        return new AuthenticatorOffer(
            address, string.Join(' ', secret.Chunk(GroupLength).Select(group => new string(group))), Reports.QrCodes.Of(new Uri(address)));
    }

    /// <returns>New recovery codes, shown this once; null when the code is not the one the app shows now.</returns>
    internal async Task<IReadOnlyList<string>?> ConfirmAsync(Guid userId, Guid attempt, string typed, CancellationToken cancel)
    {
        var row = await db.AuthenticatorKeys.FirstOrDefaultAsync(one => one.UserId == userId, cancel);
        if (row?.OfferedKey is not { } offered || KeyFor(attempt, offered) is var key && StepOf(key, PaperCode.Tidy(typed)) is not { } step)
        {
            return null;
        }

        (row.Key, row.OfferedKey, row.ConfirmedAt, row.LastStep) = (protector.Protect(key), null, clock.GetUtcNow(), step);
        await db.SaveChangesAsync(cancel);
        return await RenewCodesAsync(userId, cancel);
    }

    /// <param name="userId">Whose.</param>
    /// <param name="typed">Six digits of the app, or a recovery code.</param>
    /// <param name="cancel">Stops.</param>
    internal async Task<bool> PassAsync(Guid userId, string typed, CancellationToken cancel)
    {
        var tidied = PaperCode.Tidy(typed);
        return tidied.Length == CodeLength ? await PassByAppAsync(userId, tidied, cancel) : await PassByCodeAsync(userId, tidied, cancel);
    }

    /// <returns>Ten new ones, shown this once; all before them are no good any more.</returns>
    internal async Task<IReadOnlyList<string>> RenewCodesAsync(Guid userId, CancellationToken cancel)
    {
        await db.RecoveryCodes.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancel);
        var texts = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.NewText()).ToList();
        db.RecoveryCodes.AddRange(texts.ConvertAll(text => new RecoveryCode { UserId = userId, Hash = PaperCode.HashOf(text) }));
        await db.SaveChangesAsync(cancel);
        return texts;
    }

    /// <summary>Takes everything away: at the next sign-in the person sets up anew.</summary>
    internal async Task RemoveAsync(Guid userId, CancellationToken cancel)
    {
        await db.AuthenticatorKeys.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancel);
        await db.RecoveryCodes.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancel);
        await db.UserPasskeys.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancel);
    }

    // The step is written under the condition that it is newer: of two requests with one code the database lets one through.
    private async Task<bool> PassByAppAsync(Guid userId, string code, CancellationToken cancel)
    {
        var key = await db.AuthenticatorKeys.AsNoTracking().Where(row => row.UserId == userId).Select(row => row.Key).FirstOrDefaultAsync(cancel);
        return key is not null && StepOf(protector.Unprotect(key), code) is { } step
            && await db.AuthenticatorKeys.Where(row => row.UserId == userId && row.LastStep < step)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.LastStep, step), cancel) == 1;
    }

    private async Task<bool> PassByCodeAsync(Guid userId, string code, CancellationToken cancel)
    {
        var (hash, now) = (PaperCode.HashOf(code), clock.GetUtcNow());
        return await db.RecoveryCodes.Where(row => row.UserId == userId && row.Hash == hash && row.UsedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.UsedAt, now), cancel) == 1;
    }

    private byte[] KeyFor(Guid attempt, byte[] offered) => HMACSHA256.HashData(protector.Unprotect(offered), attempt.ToByteArray())[..KeyBytes];

    private long? StepOf(byte[] key, string code) =>
        code.Length == CodeLength && new Totp(key).VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out var step, Window) ? step : null;
}
