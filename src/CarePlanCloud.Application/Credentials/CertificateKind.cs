namespace CarePlanCloud.Application.Credentials;

/// <summary>What an electronic certificate of 国保中央会 was made for. Stored as a word.</summary>
public enum CertificateKind
{
    /// <summary>介護保険証明書.</summary>
    CareInsurance,

    /// <summary>介護DX証明書, since October 2025.</summary>
    CareDx,

    /// <summary>代理人証明書: of who claims for others; the national exchange does not take it.</summary>
    Agent,

    /// <summary>障害者総合支援証明書: the national exchange does not take it.</summary>
    Disability,
}

/// <summary>How the kinds are called, and which of them open the national exchange.</summary>
public static class CertificateKinds
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<CertificateKind> All { get; } = Enum.GetValues<CertificateKind>();

    public static string NameOf(CertificateKind kind) => kind switch
    {
        CertificateKind.CareInsurance => "介護保険証明書",
        CertificateKind.CareDx => "介護DX証明書",
        CertificateKind.Agent => "代理人証明書",
        _ => "障害者総合支援証明書",
    };

    public static bool Works(CertificateKind kind) => kind is CertificateKind.CareInsurance or CertificateKind.CareDx;
}
