using CarePlanCloud.Application;
using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Mvc;

namespace CarePlanCloud.Web.Api;

/// <summary>資格カレンダー. A certificate file is the body itself, no form around it; it is read and not kept.</summary>
internal static class CredentialsApi
{
    // Somewhat more than may be read is taken in, so that a too large file gets a proper answer.
    private const int ReadAtMost = CertificateFile.MostBytes * 2;

    public static void MapCredentials(this RouteGroupBuilder office)
    {
        var credentials = office.MapGroup("/credentials").WithTags("資格カレンダー");
        credentials.MapGet("", OpenAsync).WithSummary("国のシステムに要るもの（パスワードを変えた日・証明書・ライセンス）と期限。近いものから").Produces<CredentialCalendar>();
        credentials.MapPut("/national-password", RecordAsync)
            .WithSummary("国のシステムのパスワードを変えた日を記録する。パスワードそのものは受け取らない").Produces(StatusCodes.Status204NoContent);
        credentials.MapPost("/certificates", SaveAsync)
            .WithSummary("証明書を手で入れる。kind は care_insurance・care_dx・agent・disability。管理者だけができる").Produces(StatusCodes.Status201Created);
        credentials.MapPost("/certificates/file", TakeAsync).WithMetadata(new RequestSizeLimitAttribute(ReadAtMost))
            .WithSummary("証明書ファイル（.cer・.pem、秘密鍵なし）から入れる。本文にファイルそのもの。kind は証明書に種類がないときだけ。管理者だけができる")
            .Accepts<byte[]>("application/pkix-cert", "application/x-pem-file", "application/octet-stream").Produces(StatusCodes.Status201Created);
        credentials.MapDelete("/certificates/{id:guid}", RemoveCertificateAsync).WithSummary("証明書を一覧から外す。管理者だけができる").Produces(StatusCodes.Status204NoContent);
        credentials.MapPut("/certificates/{id:guid}/requirement", RequireAsync).WithSummary("接続にこの証明書を求める。はじめの1枚は、その証明書での接続からだけできる。管理者だけができる").Produces(StatusCodes.Status204NoContent);
        credentials.MapDelete("/certificates/{id:guid}/requirement", WaiveAsync).WithSummary("接続に求めるのをやめる。管理者だけができる").Produces(StatusCodes.Status204NoContent);
        credentials.MapPost("/national-licences", SaveLicenceAsync).WithSummary("国のシステムのライセンスの期間を入れる。管理者だけができる").Produces(StatusCodes.Status201Created);
        credentials.MapDelete("/national-licences/{id:guid}", RemoveLicenceAsync).WithSummary("国のシステムのライセンスを一覧から外す。管理者だけができる").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<OpenCredentials, CredentialCalendar>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> RecordAsync(HttpContext http, UseCases door, PasswordChange change, CancellationToken cancel) =>
        (await door.RunAsync<RecordNationalPassword, Done>(http.Caller(), use => use.RunAsync(change, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> SaveAsync(HttpContext http, UseCases door, CertificateDraft draft, CancellationToken cancel) =>
        (await door.RunAsync<SaveCertificate, Guid>(http.Caller(), use => use.RunAsync(draft, cancel), cancel)).Answer(id => Kept(http, id));

    private static async Task<IResult> TakeAsync(HttpContext http, UseCases door, string? kind, CancellationToken cancel)
    {
        CertificateKind? chosen = null;
        if (!string.IsNullOrEmpty(kind))
        {
            chosen = CertificateKinds.All.Where(one => StableWords.Of(one) == kind).Select(one => (CertificateKind?)one).FirstOrDefault();
            if (chosen is null)
            {
                return Problems.Of(CredentialRefusals.BadKind);
            }
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancel);
        return (await door.RunAsync<TakeCertificate, Guid>(http.Caller(), use => use.RunAsync(body.ToArray(), chosen, cancel), cancel)).Answer(id => Kept(http, id));
    }

    private static async Task<IResult> RemoveCertificateAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<RemoveCertificate, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> RequireAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<RequireCertificate, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> WaiveAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<WaiveCertificate, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> SaveLicenceAsync(HttpContext http, UseCases door, NationalLicenceDraft draft, CancellationToken cancel) =>
        (await door.RunAsync<SaveNationalLicence, Guid>(http.Caller(), use => use.RunAsync(draft, cancel), cancel)).Answer(id => Kept(http, id));

    private static async Task<IResult> RemoveLicenceAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<RemoveNationalLicence, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    // It is read where all of them stand.
    private static IResult Kept(HttpContext http, Guid id) =>
        TypedResults.Created($"/api/v1/offices/{http.Request.RouteValues["officeNumber"]}/credentials", new { id });
}
