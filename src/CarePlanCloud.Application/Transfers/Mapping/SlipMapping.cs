using System.Globalization;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>A client as the files name one.</summary>
internal sealed record ClientNumber(string InsurerNumber, string InsuredNumber)
{
    public static ClientNumber Of(Record record) => new(record["InsurerNumber"], record["InsuredNumber"]);

    public static ClientNumber Of(RecordDraft draft) =>
        new(draft.Items[draft.Layout.Column("InsurerNumber").Number - 1], draft.Items[draft.Layout.Column("InsuredNumber").Number - 1]);
}

/// <summary>A planned line of a file with its days. <paramref name="Template"/> has no tenant and no slip yet.</summary>
internal sealed record MappedLine(LineTemplate Template, IReadOnlyDictionary<int, DayMark> Marks);

/// <summary>The items of a line that are the same on all its days.</summary>
internal sealed record LineTemplate(
    LineKey Key,
    int Units,
    string ServiceOfficeName,
    string EquipmentName,
    int? ShortStayDaysUntilPreviousMonth,
    string ProRataDays,
    bool Over30Days);

/// <summary>One client's slip in a sending unit.</summary>
internal sealed record MappedSlip(
    ClientNumber Client,
    ServiceMonth Month,
    DateOnly CreatedOn,
    string CareManagementOfficeNumber,
    string CareManagerName,
    IReadOnlyList<MappedLine> Lines,
    IReadOnlyList<Record> BenefitSheet,
    Record? Supplement);

/// <summary>第6表, 第7表 and supplement of a file set → slips.</summary>
internal static class SlipMapping
{
    public static IReadOnlyList<MappedSlip> Slips(FileSet fileSet)
    {
        var sheets = Records(fileSet, "UPSIKYU").ToLookup(ClientNumber.Of);
        var supplements = Records(fileSet, "UPHOSOKU").ToLookup(ClientNumber.Of);
        return [.. from record in Records(fileSet, "UPPLAN")
                   group record by ClientNumber.Of(record) into client
                   let first = client.First()
                   select new MappedSlip(
                       client.Key,
                       Month(first),
                       first.Date("CreatedDate")!.Value,
                       first["CareManagementOfficeNumber"],
                       first["CareManagerName"],
                       Lines(client),
                       [.. sheets[client.Key]],
                       supplements[client.Key].FirstOrDefault())];
    }

    internal static IEnumerable<Record> Records(FileSet fileSet, string recordKind) =>
        fileSet.Files.Where(file => file.Name.RecordKind == recordKind).SelectMany(file => file.Records);

    internal static ServiceMonth Month(Record record) => ServiceMonth.Parse(record["ServiceMonth"]);

    /// <summary>
    /// The two characters under which a planner is written to: names of 4.0 have a third one, names of 3 none, and 3 knew no prevention.
    /// </summary>
    internal static string PlannersServiceKind(FileName unit) => unit.SenderServiceKind.Length == 0 ? "43" : unit.SenderServiceKind[..2];

    internal static LineTemplate Template(Record record) => new(
        new LineKey(Service(record), ServiceTime.Of(record.Time("StartTime"), record.Time("EndTime"))),
        record.Integer("Units") ?? 0,
        record["ServiceOfficeName"],
        record["EquipmentName"],
        record.Integer("ShortStayDaysUntilPreviousMonth"),
        record["ProRataDays"],
        record["Over30Days"] == "1");

    internal static DayMark Mark(Record record) => new(
        record.Date("ServiceDate")!.Value.Day,
        record.Integer("Count") ?? 1,
        ServiceTime.Of(record.Time("StartTime"), record.Time("EndTime")),
        record.Integer("Units") ?? 0);

    private static ServiceIdentity Service(Record record) => new(
        record["ServiceOfficeNumber"],
        record["SatelliteNumber"],
        record["ServiceCode"],
        record["TaisCode"],
        record["EquipmentNotificationCode"],
        record["DetailDiscriminatorCode"]);

    // Rows of one day of the same line (the same visit written twice) become one mark with the sum of the counts.
    private static IReadOnlyList<MappedLine> Lines(IEnumerable<Record> rows) =>
        [.. from record in rows
            group record by Template(record).Key into line
            select new MappedLine(
                Template(line.First()),
                line.Select(Mark).GroupBy(mark => mark.Day)
                    .ToDictionary(day => day.Key, day => day.First() with { Count = day.Sum(mark => mark.Count) }))];
}

/// <summary>Records as documents: every item by its column name, empty ones left out.</summary>
internal static class RecordItems
{
    public static Dictionary<string, string> ToItems(this Record record) =>
        record.Layout.Columns.Where(column => record[column.Number].Length > 0)
            .ToDictionary(column => column.Name, column => record[column.Number]);

    /// <summary>Whether stored documents say what the records say, in the same order.</summary>
    public static bool Same(IReadOnlyList<Dictionary<string, string>> before, IReadOnlyList<Record> after) =>
        before.Count == after.Count
        && before.Zip(after.Select(ToItems)).All(pair => pair.First.Count == pair.Second.Count && !pair.First.Except(pair.Second).Any());
}
