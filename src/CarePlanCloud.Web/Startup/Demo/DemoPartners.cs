using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>The letterhead of the demonstration's care-management office, and the offices it works with.</summary>
internal sealed class DemoPartners(UseCases door)
{
    private static readonly OfficeProfileView Letterhead = new(
        "990-0001", "見本県見本市見本町1-1-1", "見本ビル2階", "099-555-0001", "099-555-0002", RegionalGrade: 3, PrintsConsentStrip: true)
    {
        ManagementAddOnCodes = ["436191"],
    };

    public async Task PutAsync(Caller office, CancellationToken cancel)
    {
        Demonstration.Must(await door.RunAsync<SaveOfficeProfile, Done>(office, use => use.RunAsync(Letterhead, cancel), cancel));
        foreach (var row in DemoTable.Read("partners.tsv"))
        {
            Demonstration.Must(await door.RunAsync<SavePartner, Guid>(office, use => use.RunAsync(null, Draft(row), cancel), cancel));
        }
    }

    private static PartnerDraft Draft(DemoRow row) => new(
        row["number"], row["name"], row["short_name"], row["kana"], row.List("kinds"), row.Number("grade")!.Value, row.List("add_ons"),
        [.. row.List("discounts").Select(Discount)], row["postal_code"], row["address"], row["phone"], row["fax"], "", row["active"] == "yes");

    private static Discount Discount(string text)
    {
        var parts = text.Split(':');
        return new Discount(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), DateOnly.ParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture), null);
    }
}

internal static class Demonstration
{
    /// <summary>What is invented must fit the rules: a refusal is a mistake in the tables.</summary>
    public static T Must<T>(Outcome<T> outcome) => outcome.IsDone
        ? outcome.Value : throw new InvalidOperationException($"The demonstration data do not load: {outcome.Refusal!.Code} {outcome.Refusal.Message}");
}
