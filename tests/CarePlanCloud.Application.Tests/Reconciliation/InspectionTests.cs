using System.IO.Compression;
using System.Text;
using CarePlanCloud.Application.Reconciliation.Evidence;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>The planner's November and what the inspection is shown of it.</summary>
public abstract class InspectionTests : DeskTests
{
    protected Task<Outcome<RawFile>> TryPackAsync(Caller caller, InspectionOrder order) =>
        Care.Door.RunAsync<PackInspection, RawFile>(caller, use => use.RunAsync(order, CancellationToken.None));

    protected async Task<Dictionary<string, byte[]>> PackAsync(InspectionOrder order)
    {
        var packed = await TryPackAsync(Planner, order);
        Assert.True(packed.IsDone, packed.Refusal?.Message);
        await using var zip = new ZipArchive(new MemoryStream(packed.Value.Content.ToArray()));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    protected Task<Dictionary<string, byte[]>> PackOfClientAsync(ServiceMonth? from = null, ServiceMonth? to = null) =>
        PackAsync(new InspectionOrder(from ?? November, to ?? from ?? November, Client, null));

    protected Task<Dictionary<string, byte[]>> PackOfPartnerAsync(string officeNumber) => PackAsync(new InspectionOrder(November, November, null, officeNumber));

    /// <summary>The rows of a list without its head.</summary>
    protected static IReadOnlyList<string[]> Rows(Dictionary<string, byte[]> pack, string list) =>
        [.. Encoding.UTF8.GetString(pack[$"{list}.csv"]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row[1..^1].Split("\",\""))];

    /// <summary>予実突合の記録 as it reads.</summary>
    protected async Task<string> RecordAsync(Guid? clientId)
    {
        var printed = await Care.Door.RunAsync<PrintReconciliation, PrintedForms>(Planner, use => use.RunAsync(November, clientId, CancellationToken.None));
        Assert.True(printed.IsDone, printed.Refusal?.Message);
        return new PrintedPdf(printed.Value.Pdf).Text();
    }

    /// <summary>第6表 and 第7表 of November to a partner, delivered.</summary>
    protected async Task<Guid> SendSlipAsync(string officeNumber)
    {
        var sent = (await RequestAsync(Planner, officeNumber, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        Assert.True((await SendAsync(Planner, sent)).IsDone);
        await Care.RunWorkAsync();
        return sent;
    }
}
