namespace CarePlanCloud.Web.Account.ClientCertificates;

/// <summary>Who hands client certificates on, and whose are believed (section <c>ClientCertificates</c>). Without an authority none is.</summary>
public sealed class ClientCertificateOptions
{
    public const string Section = "ClientCertificates";

    /// <summary>The certificate of the connection as the proxy hands it on: PEM, percent-encoded. The proxy overwrites what a client sent under this name.</summary>
    public const string Header = "X-Client-Cert";

    /// <summary>Addresses of the proxy; from anywhere else the header counts for nothing. Loopback unless it is set.</summary>
    public string[] ProxyAddresses { get; set; } = [];

    /// <summary>PEM file of the authorities, roots and those between.</summary>
    public string AuthorityFile { get; set; } = "";

    /// <summary>Files of revoked certificates (CRL, DER or PEM), read anew when they change. Empty: none is looked at.</summary>
    public string[] RevocationFiles { get; set; } = [];
}
