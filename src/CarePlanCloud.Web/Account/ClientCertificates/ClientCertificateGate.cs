using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Account.ClientCertificates;

/// <summary>
/// Takes the certificate of a connection from the proxy, first of all: the address of the proxy itself is known only before forwarded addresses
/// are believed. What is sound is remembered with the request; the header goes in any case. Which office asks for which certificate, the door knows.
/// </summary>
internal sealed partial class ClientCertificateGate(
    RequestDelegate next, IOptions<ClientCertificateOptions> options, TimeProvider clock, ILogger<ClientCertificateGate> log)
{
    // A certificate has two or three kilobytes.
    private const int MostCharacters = 16 * 1024;

    public Task InvokeAsync(HttpContext http)
    {
        var header = http.Request.Headers[ClientCertificateOptions.Header];
        http.Request.Headers.Remove(ClientCertificateOptions.Header);
        if (header.Count == 1 && header[0] is { Length: > 0 and <= MostCharacters } text && options.Value.AuthorityFile.Length > 0)
        {
            if (IsProxy(http.Connection.RemoteIpAddress))
            {
                Present(http, text);
            }
            else
            {
                LogStranger(log, http.Connection.RemoteIpAddress);
            }
        }

        return next(http);
    }

    private void Present(HttpContext http, string text)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(Uri.UnescapeDataString(text));
            if (new CertificateTrust(options.Value, clock).Fault(certificate) is { } fault)
            {
                LogFault(log, certificate.SerialNumber, fault);
                return;
            }

            http.Features.Set(new PresentedCertificate(certificate.GetCertHashString(HashAlgorithmName.SHA256)));
        }
        catch (CryptographicException fault)
        {
            LogFault(log, "", fault.Message);
        }
    }

    private bool IsProxy(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is not null && (options.Value.ProxyAddresses.Length == 0
            ? IPAddress.IsLoopback(plain)
            : options.Value.ProxyAddresses.Any(known => IPAddress.TryParse(known, out var proxy) && proxy.Equals(plain)));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A client certificate was sent from {Address}, which is not the proxy; it counts for nothing")]
    private static partial void LogStranger(ILogger log, IPAddress? address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Client certificate {Serial} counts for nothing: {Fault}")]
    private static partial void LogFault(ILogger log, string serial, string fault);
}

/// <summary>A sound certificate behind the request.</summary>
internal sealed record PresentedCertificate(string Thumbprint);
