using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Onboarding;

/// <summary>Somebody who applies, and the letters that come.</summary>
internal sealed class Applying(TestCare care)
{
    public static readonly ApplicationForm Form = new(
        "9970000700", "KJ997000070001", ["11"], "株式会社見本北", "見本北訪問介護", "990-0001", "見本県例示市架空町1-2-3", "000-1234-5678", "見本 北子", "ミホン キタコ", "kitako@example.jp");

    public Task<Outcome<SubmittedApplication>> SubmitAsync(ApplicationForm? form = null, string invitedBy = "") =>
        care.Door.RunAsync<SubmitApplication, SubmittedApplication>(new Caller.Nobody(), use => use.RunAsync(form ?? Form, invitedBy, CancellationToken.None));

    public Task<Outcome<ApplicationStatusView>> ConfirmAsync((string Number, string Secret) link) =>
        care.Door.RunAsync<ConfirmApplicationMail, ApplicationStatusView>(new Caller.Nobody(), use => use.RunAsync(link.Number, link.Secret, CancellationToken.None));

    public Task<Outcome<ApplicationStatusView>> OpenAsync((string Number, string Secret) link) =>
        care.Door.RunAsync<OpenApplicationStatus, ApplicationStatusView>(new Caller.Nobody(), use => use.RunAsync(link.Number, link.Secret, CancellationToken.None));

    public Task<Outcome<ApplicationStatusView>> CorrectAsync((string Number, string Secret) link, ApplicationForm form) =>
        care.Door.RunAsync<CorrectApplication, ApplicationStatusView>(new Caller.Nobody(), use => use.RunAsync(link.Number, link.Secret, form, CancellationToken.None));

    /// <summary>Takes the next letter out of the post.</summary>
    public async Task<Letter?> NextLetterAsync() =>
        (await care.Door.RunAsync<TakeLetter, TakenLetter>(new Caller.Nobody(), use => use.RunAsync(CancellationToken.None))).Value.Letter;

    /// <summary>Applies, and opens the mail.</summary>
    public async Task<(string Number, string Secret)> ApplyAsync(ApplicationForm? form = null)
    {
        var sent = await SubmitAsync(form);
        Assert.True(sent.IsDone, sent.Refusal?.Message);
        return LinkOf(await NextLetterAsync());
    }

    /// <summary>Applies and confirms: 審査まち.</summary>
    public async Task<(string Number, string Secret)> ApplyAndConfirmAsync(ApplicationForm? form = null)
    {
        var link = await ApplyAsync(form);
        Assert.Equal(ApplicationState.Waiting, (await ConfirmAsync(link)).Value.State);
        return link;
    }

    public static (string Number, string Secret) LinkOf(Letter? letter)
    {
        var parts = letter!.Path!.Split('=', '&');
        return (parts[1], parts[3]);
    }

    public static byte[] Certificate(string subject, DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest(subject, key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), until ?? new(2029, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return certificate.Export(X509ContentType.Cert);
    }
}
