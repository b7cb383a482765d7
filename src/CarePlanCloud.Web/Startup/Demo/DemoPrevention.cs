using System.Reflection;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>
/// 利用者基本情報 and 支援計画書 of some of the demonstration's clients with 要支援, written on behalf of the invented community support center:
/// handed over, the first of them with a second version begun, the last one a draft.
/// </summary>
internal sealed class DemoPrevention(UseCases door, TimeProvider clock)
{
    private static readonly DelegationPartner Center = new(
        DemoOffices.CommunitySupportCenter.OfficeNumber, DemoOffices.CommunitySupportCenter.Name, "見本県見本市本町1-1", "099-556-0001");

    public async Task PutAsync(Caller office, CancellationToken cancel)
    {
        var listed = Demonstration.Must(await door.RunAsync<ListClients, ClientListing>(
            office, use => use.RunAsync(new ClientQuery { Status = ClientStatus.InUse, PageSize = ClientQuery.LargestPage }, cancel), cancel));
        var clients = listed.Rows.ToLookup(client => client.InsuredNumber);
        var written = DemoTable.Read("preventive.tsv").GroupBy(row => row["insured_number"]).ToList();
        foreach (var texts in written)
        {
            var client = clients[texts.Key].First();
            var isDraft = texts == written[^1];
            var isFirst = texts == written[0];
            await PutAsync(office, client, PreventiveDocumentKind.ClientProfile, texts, isDraft, isFirst ? FamilyChart() : null, cancel);
            var plan = await PutAsync(office, client, PreventiveDocumentKind.PreventivePlan, texts, isDraft, null, cancel);
            if (isFirst)
            {
                Demonstration.Must(await door.RunAsync<StartPreventiveDocument, Guid>(
                    office, use => use.RunAsync(client.Id, PreventiveDocumentKind.PreventivePlan, plan, cancel), cancel));
            }
        }
    }

    private async Task<Guid> PutAsync(
        Caller office, ClientSummary client, PreventiveDocumentKind kind, IEnumerable<DemoRow> texts, bool isDraft, byte[]? chart, CancellationToken cancel)
    {
        var id = Demonstration.Must(await door.RunAsync<StartPreventiveDocument, Guid>(office, use => use.RunAsync(client.Id, kind, null, cancel), cancel));
        var begun = Demonstration.Must(await door.RunAsync<OpenPreventiveDocument, PreventiveView>(office, use => use.RunAsync(id, cancel), cancel));
        var day = clock.TodayInJapan().AddDays(-20);
        var saved = Demonstration.Must(await door.RunAsync<SavePreventiveDocument, SavedPreventive>(
            office, use => use.RunAsync(id, begun.Version, Content(begun, texts.ToLookup(row => row["list"]), day), cancel), cancel));
        saved = Demonstration.Must(await door.RunAsync<SetPreventiveDelegation, SavedPreventive>(
            office, use => use.RunAsync(id, saved.Version, Center, cancel), cancel));
        if (chart is not null)
        {
            saved = Demonstration.Must(await door.RunAsync<PutFamilyChart, SavedPreventive>(
                office, use => use.RunAsync(id, saved.Version, chart, cancel), cancel));
        }

        if (!isDraft)
        {
            var author = begun.Content.Item(kind == PreventiveDocumentKind.ClientProfile ? "PlanAuthorName" : "CareManagerName");
            Demonstration.Must(await door.RunAsync<AgreePreventiveDocument, SavedPreventive>(
                office, use => use.RunAsync(id, saved.Version, new Consent(day.AddDays(3), client.Name, author), cancel), cancel));
            Demonstration.Must(await door.RunAsync<HandOverPreventiveDocument, SavedPreventive>(
                office, use => use.RunAsync(id, day.AddDays(3), author, cancel), cancel));
        }

        return id;
    }

    // What is known of the client stands there already; the table says the rest.
    private static PreventiveContent Content(PreventiveView begun, ILookup<string, DemoRow> texts, DateOnly day)
    {
        var isProfile = begun.Kind == PreventiveDocumentKind.ClientProfile;
        var items = new Dictionary<string, string>(begun.Content.Items, StringComparer.Ordinal)
        {
            [isProfile ? "ConsultationDate" : "PlanDate"] = day.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture),
        };
        if (!isProfile)
        {
            items["FirstCreatedDate"] = items["PlanDate"];
        }

        foreach (var row in texts[isProfile ? "profile" : "plan"])
        {
            items[row["item"]] = row["text"];
        }

        return new PreventiveContent(items, Rows(texts[isProfile ? "day" : "support"]), isProfile ? Rows(texts["illness"]) : []);
    }

    private static List<Dictionary<string, string>> Rows(IEnumerable<DemoRow> texts) =>
        [.. texts.GroupBy(row => row["row"]).Select(row => row.ToDictionary(text => text["item"], text => text["text"], StringComparer.Ordinal))];

    // Of the first client: widowed, her daughter nearby.
    private static byte[] FamilyChart()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("family-chart.jpg")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
