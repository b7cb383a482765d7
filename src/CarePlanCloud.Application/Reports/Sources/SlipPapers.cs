using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports.ServiceSlips;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>A stored slip with everything its paper says beside the lines.</summary>
internal sealed record PrintedSlip(
    ServiceSlip Slip, ServiceMonth Month, ClientMonth Client, IReadOnlyList<LineWithMarks> Lines, ServiceNames Names,
    string CareManagementOfficeName, string CareManagementOfficePhone)
{
    /// <summary>The offices that serve, in the order of the paper.</summary>
    public IReadOnlyList<(string Number, string Name)> Servers =>
        [.. Lines.Select(line => (line.Line.ServiceOfficeNumber, line.Line.ServiceOfficeName)).DistinctBy(server => server.ServiceOfficeNumber)];
}

/// <summary>Reads slips for the papers that are made of them.</summary>
public sealed class SlipPapers(CareDb db, SlipReader reader, ServiceCodeBook codes, ClientMonthBook clients)
{
    /// <returns>Null when the client has no slip in the month.</returns>
    internal async Task<PrintedSlip?> ReadAsync(Guid clientId, ServiceMonth month, CancellationToken cancel)
    {
        var slip = await db.ServiceSlips.AsNoTracking()
            .FirstOrDefaultAsync(row => row.ClientId == clientId && row.ServiceMonth == month.FirstDay, cancel);
        if (slip is null || await clients.FindAsync(clientId, month, cancel) is not { } client)
        {
            return null;
        }

        var lines = (await reader.LinesAsync(month, [slip.Id], cancel))[slip.Id].ToList();
        var insurer = client.Client.InsurerNumber;
        var names = await codes.NamesAsync(month, lines.Select(line => (insurer, line.Line.ServiceCode)), cancel);
        var office = await db.OwnOfficeAsync(cancel);
        var planner = slip.CareManagementOfficeNumber;
        var own = planner == office.OfficeNumber ? await db.LetterheadAsync(office, client.Client, cancel) : null;
        var plannerName = own?.OfficeName ?? (await db.OfficeNamesAsync([planner], cancel)).GetValueOrDefault(planner, planner);
        return new PrintedSlip(slip, month, client, lines, names, plannerName, own?.Phone ?? "");
    }

    /// <param name="receiver">The office a 提供票 is for, which sees its own lines only; null prints the client's 利用票.</param>
    internal static SlipPaper Paper(PrintedSlip printed, SlipReceiver? receiver, bool allLines)
    {
        var (slip, month, client) = (printed.Slip, printed.Month, printed.Client);
        return new SlipPaper
        {
            ClientName = client.Client.Name,
            ClientKana = client.Client.Kana,
            Month = month,
            Receiver = receiver,
            IsPreventive = client.IsPreventive,
            Certification = client.Current?.Status ?? default,
            InsurerNumber = client.Client.InsurerNumber,
            InsurerName = client.InsurerName,
            InsuredNumber = client.Client.InsuredNumber,
            OfficeName = printed.CareManagementOfficeName,
            CareManagerName = slip.CareManagerName,
            OfficeTelephone = printed.CareManagementOfficePhone,
            MadeOn = slip.CreatedOn,
            FiledOn = client.Client.RequestFiledOn,
            ConsentOn = slip.AgreedOn,
            BirthDate = client.Client.BirthDate,
            Sex = client.Client.Sex,
            CareLevel = (client.Before ?? client.Current)?.CareLevel,
            ChangedLevel = client.Before is null ? null : client.Current!.CareLevel,
            ChangedOn = client.ChangedOn,
            BenefitLimit = client.LimitUnits,
            LimitFrom = client.Current?.LimitFrom,
            LimitTo = client.Current?.LimitTo,
            ShortStayDaysBefore = printed.Lines.Select(line => line.Line.ShortStayDaysUntilPreviousMonth).FirstOrDefault(days => days is not null),
            Lines = [.. printed.Lines
                .Where(line => receiver is null || allLines || line.Line.ServiceOfficeNumber == receiver.OfficeNumber)
                .Select(line => Line(line, client.Client.InsurerNumber, printed.Names))],
        };
    }

    private static SlipPaperLine Line(LineWithMarks stored, string insurerNumber, ServiceNames names)
    {
        var line = stored.Line;
        var name = LineViews.NameOf(line.ServiceCode, insurerNumber, names);
        return new SlipPaperLine
        {
            // Equipment and stays have no hour: 9999 in the files, blank on paper.
            Time = line.Key.Time?.ToString(),
            ServiceName = line.Over30Days ? $"30日超{name}" : name,
            Details = [.. new[] { line.EquipmentName, line.TaisCode.Length > 0 ? line.TaisCode : line.EquipmentNotificationCode }.Where(text => text.Length > 0)],
            ProviderName = line.SatelliteNumber.Length > 0 ? $"{line.ServiceOfficeName}（枝番 {line.SatelliteNumber}）" : line.ServiceOfficeName,
            Planned = Counts(stored.Planned),
            Actual = Counts(stored.Actual),
            ProRataDays = [.. line.ProRataDays.Select((mark, index) => (mark, Day: index + 1)).Where(day => day.mark == '1').Select(day => day.Day)],
        };
    }

    private static Dictionary<int, int> Counts(IReadOnlyDictionary<int, DayMark> marks) => marks.ToDictionary(mark => mark.Key, mark => mark.Value.Count);
}
