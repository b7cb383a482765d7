using System.Net;
using System.Net.Sockets;

namespace CarePlanCloud.Web.Startup;

/// <summary>Whom limits count as one: the address that <c>UseForwardedHeaders</c> has settled.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>IPv6 networks are counted as one, because one person has all of their addresses.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address?.ToString() ?? "";
    }
}
