using System.Net.Mail;

namespace CarePlanCloud.Application.Letters;

internal static class MailAddresses
{
    private const int Longest = 254;

    /// <summary>Nothing but an address: no name around it, no second one behind it.</summary>
    public static bool IsOne(string text) =>
        text.Length <= Longest && text.All(char.IsAscii) && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}
