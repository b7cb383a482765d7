namespace CarePlanCloud.Exchange.Cli.Conversions;

/// <summary>
/// Service kinds of the offices in a heap of files, for the names of 4.1: names of 3.x have none. Said only where the rows leave no choice.
/// </summary>
internal sealed class OfficeKinds
{
    private const string CareManagement = "43";
    private const string PreventionSupport = "46";
    private readonly Dictionary<string, HashSet<string>> _served = [];
    private readonly Dictionary<string, HashSet<bool>> _plansPrevention = [];

    public OfficeKinds(IEnumerable<FileSet> sets)
    {
        foreach (var file in sets.SelectMany(set => set.Files))
        {
            Learn(file);
        }
    }

    /// <summary>The sender's kind; null when it is not certain. Names of 4.0 say it in the first two of three characters.</summary>
    public string? Sender(FileName name) => name.SenderServiceKind.Length > 0
        ? Known(name.SenderServiceKind)
        : ServesAsSender(name) ? ServiceOffice(name.SenderOfficeNumber) : Planner(name.SenderOfficeNumber);

    /// <summary>The receiver's kind; null when it is not certain.</summary>
    public string? Receiver(FileName name) => name.ReceiverServiceKind.Length > 0
        ? Known(name.ReceiverServiceKind)
        : ServesAsSender(name) ? Planner(name.ReceiverOfficeNumber) : ServiceOffice(name.ReceiverOfficeNumber);

    // R24: only actuals and their deletion travel from the service office to the one who plans.
    private static bool ServesAsSender(FileName name) => name.RecordKind is "UPJSK" or "DLTJSK";

    private static string? Known(string kind) => ServiceKindEntry.Find(kind[..2])?.Code;

    private void Learn(ExchangeFile file)
    {
        var planner = ServesAsSender(file.Name) ? file.Name.ReceiverOfficeNumber : file.Name.SenderOfficeNumber;
        foreach (var record in file.Records)
        {
            if (KindOf(record) is { } kind)
            {
                Of(_served, record["ServiceOfficeNumber"]).Add(kind.Code);
                Of(_plansPrevention, planner).Add(kind.Group is "prevention" or "communitySupport");
            }
            else if (file.Name.RecordKind is "UP1KYO" or "UP2KYO" or "UP3KYO" or "DLT1KYO")
            {
                // Forms 1 to 3 are of long-term care; prevention has its own.
                Of(_plansPrevention, planner).Add(false);
            }
        }
    }

    private static ServiceKindEntry? KindOf(Record record)
    {
        var code = record.Layout.Has("ServiceCode") ? record["ServiceCode"] : record.Layout.Has("ServiceKind") ? record["ServiceKind"] : "";
        return code.Length < 2 || !record.Layout.Has("ServiceOfficeNumber") ? null : ServiceKindEntry.Find(code[..2]);
    }

    private string? ServiceOffice(string number) => _served.GetValueOrDefault(number) is { Count: 1 } kinds ? kinds.Single() : null;

    // A third digit of 0 marks the number of a community support center. When number and rows contradict each other, a person must say.
    private string? Planner(string number) => (_plansPrevention.GetValueOrDefault(number)?.ToList(), number[2] == '0') switch
    {
        ([false], false) => CareManagement,
        ([true], true) => PreventionSupport,
        _ => null,
    };

    private static HashSet<T> Of<T>(Dictionary<string, HashSet<T>> sets, string key)
    {
        if (!sets.TryGetValue(key, out var set))
        {
            sets[key] = set = [];
        }

        return set;
    }
}
