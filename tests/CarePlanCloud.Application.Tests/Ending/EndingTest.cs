using System.IO.Compression;
using System.Text;
using CarePlanCloud.Application.Ending;
using CarePlanCloud.Application.Ending.Deleting;
using CarePlanCloud.Application.Ending.Exporting;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Tests.Operating;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Ending;

/// <summary>A visiting-care office full of data that leaves, beside others that stay.</summary>
public abstract class EndingTest : OperatingTest
{
    protected static readonly DateOnly Today = new(2026, 11, 24);

    protected Guid Tenant { get; private set; }

    protected Guid OtherTenant { get; private set; }

    protected override void Change(IServiceCollection services)
    {
        base.Change(services);
        services.Configure<EndingOptions>(options => options.SettleSeconds = 0);
    }

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        (Tenant, OtherTenant) = (await Care.TenantIdAsync(TestCare.HomeHelp), await Care.TenantIdAsync(TestCare.Planner));
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Plans));
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        await EnterEverythingAsync(HomeHelp);
        var outgoing = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        await SendAsync(HomeHelp, outgoing);
        await Care.RunWorkAsync();
        await DatabaseDocuments.AddAsync(Care.Database, TestCare.HomeHelp);
        await Care.TamperAsync(
            """
            insert into billing.invoice (tenant_id, number, service_month, issued_on, due_on, addressee, addressee_office_number, addressee_address, issuer_name,
                registration_number, issuer_address, issuer_phone, bank_account, clients, price_per_client, monthly_cap, tax_percent, net_yen, tax_yen, total_yen)
            select id, 1, '2026-10-01', '2026-11-01', '2026-11-30', name, office_number, '', '見本クラウド', 'T1234567890123', '', '', '', 3, 220, 22000, 10, 660, 66, 726
            from offices.office where office_number = '9970000029';
            update identity.user set email = 'kanri@example.jp' where id = (select user_id from offices.membership m join offices.office o on o.id = m.office_id
                where o.office_number = '9970000029' and m.login_name = 'admin');
            """);
    }

    protected async Task<Guid> ExportAsync()
    {
        var id = (await Care.Door.RunAsync<RequestExport, Guid>(HomeHelp, use => use.RunAsync(CancellationToken.None))).Value;
        await Care.RunWorkAsync();
        return id;
    }

    protected async Task<EndingView> ViewAsync() => (await Care.Door.RunAsync<OpenEnding, EndingView>(HomeHelp, use => use.RunAsync(true, CancellationToken.None))).Value;

    protected async Task<ZipArchive> DownloadAsync(Guid id)
    {
        var begun = (await Care.Door.RunAsync<DownloadExport, ExportDownload>(HomeHelp, use => use.RunAsync(id, CancellationToken.None))).Value;
        var content = new MemoryStream();
        for (var number = 0; number < begun.Parts; number++)
        {
            content.Write((await Care.Door.RunAsync<ReadExportPart, byte[]>(HomeHelp, use => use.RunAsync(id, number, CancellationToken.None))).Value);
        }

        Assert.Equal(begun.Bytes, content.Length);
        return new ZipArchive(content, ZipArchiveMode.Read);
    }

    protected Task<Outcome<Guid>> LeaveAsync(DateOnly? lastDay = null, string? number = TestCare.HomeHelp, bool isImmediate = false, string? reason = "閉所のため") =>
        Care.Door.RunAsync<AskTermination, Guid>(HomeHelp, use => use.RunAsync(new TerminationDraft(lastDay ?? Today, reason, isImmediate, number), CancellationToken.None));

    /// <summary>Asked for today, and the days of grace gone by.</summary>
    protected async Task<Guid> LongGoneAsync()
    {
        var id = (await LeaveAsync()).Value;
        await Care.TamperAsync("update offices.termination set last_day = last_day - 60 where withdrawn_at is null");
        return id;
    }

    protected Task<Outcome<Done>> OrderAsync(Guid id, string? number = TestCare.HomeHelp) =>
        AskAsync<OrderDeletion, Done>(use => use.RunAsync(id, number, CancellationToken.None));

    protected async Task<IReadOnlyList<TerminationRow>> RowsAsync() =>
        (await AskAsync<ListTerminations, IReadOnlyList<TerminationRow>>(use => use.RunAsync(CancellationToken.None))).Value;

    protected static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>A CSV of ours back into cells.</summary>
    protected static List<List<string>> CellsOf(byte[] csv)
    {
        Assert.Equal(Encoding.UTF8.GetPreamble(), csv[..3]);
        var (rows, row, cell, inside) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        var text = Encoding.UTF8.GetString(csv, 3, csv.Length - 3);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when inside && at + 1 < text.Length && text[at + 1] == '"':
                    cell.Append('"');
                    at++;
                    break;
                case '"':
                    inside = !inside;
                    break;
                case ',' when !inside:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !inside:
                    row.Add(cell.ToString());
                    rows.Add(row);
                    (row, _) = (new List<string>(), cell.Clear());
                    break;
                case '\r' when !inside:
                    break;
                default:
                    cell.Append(text[at]);
                    break;
            }
        }

        return rows;
    }
}
