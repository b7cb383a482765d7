using System.Globalization;
using CarePlanCloud.Application.Audit.Searching;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>What the trail is narrowed by, as it stands in an address: days are those of Japan, both included.</summary>
internal sealed record AuditFilter(Guid? Client, Guid? Person, string? Act, DateOnly? From, DateOnly? To)
{
    public bool IsEmpty => this == new AuditFilter(null, null, null, null, null);

    public AuditQuery Query(AuditPlace? after = null) => new(
        Person, Client, string.IsNullOrEmpty(Act) ? null : Act, From?.BeginsInJapan(), To is { } last && last < DateOnly.MaxValue ? last.AddDays(1).BeginsInJapan() : null, after);

    public string Address(string path) => string.Concat(
        path, path.Contains('?', StringComparison.Ordinal) ? "&" : "?",
        string.Join('&', new (string Name, string Value)[] { ("client", Client?.ToString() ?? ""), ("person", Person?.ToString() ?? ""), ("act", Act ?? ""), ("from", Day(From)), ("to", Day(To)) }
            .Where(part => part.Value.Length > 0).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}")));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
