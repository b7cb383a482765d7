using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>
/// The forty invented clients of the demonstration's care-management office, entered as a person would. Their certifications are counted
/// from the day of the first start, so that there are always some that end within thirty and sixty days.
/// </summary>
internal sealed class DemoClients(UseCases door, TimeProvider clock)
{
    private static readonly Dictionary<string, (ClientStatus Status, string Reason)> Statuses = new()
    {
        ["paused"] = (ClientStatus.Paused, "入院"), ["ended"] = (ClientStatus.Ended, "転居"),
    };

    /// <param name="careManagers">Three people; the column care_manager counts them from 0.</param>
    public async Task PutAsync(Caller office, IReadOnlyList<Guid> careManagers, CancellationToken cancel)
    {
        foreach (var row in DemoTable.Read("insurers.tsv"))
        {
            Demonstration.Must(await door.RunAsync<SaveInsurer, InsurerView>(office, use => use.RunAsync(row["number"], row["name"], cancel), cancel));
        }

        foreach (var row in DemoTable.Read("clients.tsv"))
        {
            await PutAsync(office, row, careManagers[row.Number("care_manager")!.Value], cancel);
        }
    }

    private async Task PutAsync(Caller office, DemoRow row, Guid careManager, CancellationToken cancel)
    {
        var month = ServiceMonth.Of(clock.TodayInJapan());
        var begin = month.FirstDay.AddMonths(-row.Number("certified_months_ago")!.Value);
        var saved = Demonstration.Must(await door.RunAsync<SaveClient, ClientSaved>(
            office, use => use.RunAsync(null, 0, Draft(row, careManager, begin), namesakesConfirmed: true, cancel), cancel));
        var id = saved.Id;
        Demonstration.Must(await door.RunAsync<SaveCertification, SpanSaved>(
            office, use => use.RunAsync(id, null, Certification(row, month, begin), endsPrevious: false, cancel), cancel));
        if (row.Number("benefit_rate") is { } percent)
        {
            Demonstration.Must(await door.RunAsync<SaveBenefitRate, SpanSaved>(
                office, use => use.RunAsync(id, null, new BenefitRateDraft { ValidFrom = begin, Percent = percent }, endsPrevious: false, cancel), cancel));
        }

        if (row.Number("public_percent") is { } share)
        {
            var expense = new PublicExpenseDraft { ValidFrom = begin, PayerNumber = row["public_payer"], RecipientNumber = row["public_recipient"], Percent = share };
            Demonstration.Must(await door.RunAsync<SavePublicExpense, SpanSaved>(office, use => use.RunAsync(id, null, expense, cancel), cancel));
        }

        if (Statuses.TryGetValue(row["status"], out var other))
        {
            Demonstration.Must(await door.RunAsync<ChangeClientStatus, ClientSaved>(
                office, use => use.RunAsync(id, saved.Version, other.Status, month.FirstDay, other.Reason, cancel), cancel));
        }
    }

    private static ClientDraft Draft(DemoRow row, Guid careManager, DateOnly begin) => new()
    {
        InsurerNumber = row["insurer_number"],
        InsuredNumber = row["insured_number"],
        Name = row["name"],
        Kana = row["kana"],
        Sex = row["sex"],
        BirthDate = row.Date("birth_date"),
        PostalCode = row["postal_code"],
        Address1 = row["address"],
        Phone = row["phone"],
        Contacts = [new Contact(row["contact"], row["relation"], row["address"], row["contact_phone"])],
        CareManagerId = careManager,
        RequestFiledOn = begin,
    };

    // Without an end the certification is applied for: the level is the one that is expected.
    private static CertificationDraft Certification(DemoRow row, ServiceMonth month, DateOnly begin) => new()
    {
        InsurerNumber = row["insurer_number"],
        InsuredNumber = row["insured_number"],
        CareLevel = row["level"],
        Status = row.Number("ends_in_months") is null ? CertificationStatus.Applied : CertificationStatus.Certified,
        AppliedOn = begin.AddDays(-35),
        CertifiedOn = row.Number("ends_in_months") is null ? null : begin.AddDays(-5),
        ValidFrom = begin,
        ValidTo = row.Number("ends_in_months") is { } months ? ServiceMonth.Of(month.FirstDay.AddMonths(months)).LastDay : null,
    };
}
