namespace CarePlanCloud.Web.Account;

internal static class LocalAddress
{
    /// <summary>Whether an address that came with a request leads to a page of the product and nowhere else.</summary>
    public static bool Is(string? address) =>
        address is ['/'] or ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl);
}
