using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Partners;

/// <summary>The road documents take to a partner. Stored as a word.</summary>
public enum PartnerChannel
{
    /// <summary>電送: the partner is here too.</summary>
    CarePlanCloud,

    /// <summary>国のシステム: CSV files carried over by hand.</summary>
    National,

    /// <summary>FAX・PDF.</summary>
    Fax,

    /// <summary>メール.</summary>
    Mail,

    /// <summary>手渡し.</summary>
    Hand,
}

/// <summary>Which road leads to a partner from a day on, until the next row of the same partner.</summary>
public sealed class ChannelPeriod : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid PartnerId { get; init; }

    public DateOnly ValidFrom { get; init; }

    public PartnerChannel Channel { get; set; }

    public string Note { get; set; } = "";
}

/// <summary>How the roads are called.</summary>
public static class ChannelNames
{
    public static string NameOf(PartnerChannel channel) => channel switch
    {
        PartnerChannel.CarePlanCloud => "電送",
        PartnerChannel.National => "国のシステム",
        PartnerChannel.Fax => "FAX・PDF",
        PartnerChannel.Mail => "メール",
        _ => "手渡し",
    };
}
