using System.Globalization;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>Gives out serial numbers: the time of day in Japan, always a second after the last one of the office (R26, R27).</summary>
public sealed class SerialDesk(CareDb db, TimeProvider clock)
{
    private const string Format = "yyyyMMddHHmmss";

    /// <summary>The next number, after which any count may be taken in the same transaction. Whoever asks meanwhile waits for the end of the transaction.</summary>
    internal async Task<DateTime> NextAsync(CancellationToken cancel)
    {
        await db.TakeTurnAsync("serial:" + db.TenantId, cancel);
        var now = clock.NowInJapan().DateTime;
        var stored = await db.Outgoing.MaxAsync(row => (string?)row.SerialNumber, cancel);
        var last = db.Outgoing.Local.Select(row => row.SerialNumber).Append(stored).Max(StringComparer.Ordinal);
        if (last is not null && Parse(last).AddSeconds(1) is var next && next > now)
        {
            now = next;
        }

        return now;
    }

    internal static string Write(DateTime time) => time.ToString(Format, CultureInfo.InvariantCulture);

    internal static DateTime Parse(string serial) => DateTime.ParseExact(serial, Format, CultureInfo.InvariantCulture);
}
