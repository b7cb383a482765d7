namespace CarePlanCloud.Exchange.Rules;

/// <summary>R69: the same service at the same time twice is one row with its count. Equipment has no times; its rows are told apart by R71 and R72.</summary>
internal sealed class SameVisitIsOneRow : IRowRule
{
    private static readonly string[] Service = ["InsurerNumber", "InsuredNumber", "ServiceOfficeNumber", "SatelliteNumber", "ServiceCode"];

    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (!file.IsForm6())
        {
            return null;
        }

        var code = file.Layout.Index("ServiceCode");
        var service = new SameItems(file.Layout, Service);
        var services = new Dictionary<Record, Visits>(service);
        Record? above = null;
        Visits? visits = null;
        return record =>
        {
            if (visits is null || !service.Repeats(above, record))
            {
                visits = services.TryGetValue(record, out var known) ? known : services[record] = new Visits(file.Layout);
            }

            above = record;
            if (visits.Earlier(record) is { } first && !Equipment.IsEquipment(record.At(code)))
            {
                context.Report(FindingCodes.SameVisitTwice, file, record, "Count", first.Line);
            }
        };
    }

    /// <summary>The rows of one service. As long as they come in the order of time, which they mostly do, none can be there twice.</summary>
    private sealed class Visits(Layout layout)
    {
        private static readonly string[] Time = ["ServiceDate", "StartTime", "EndTime"];
        private readonly int _date = layout.Index(Time[0]);
        private readonly int _start = layout.Index(Time[1]);
        private readonly int _end = layout.Index(Time[2]);
        private readonly List<Record> _inOrder = [];
        private HashSet<Record>? _all;

        public Record? Earlier(Record record)
        {
            if (_all is null && (_inOrder.Count == 0 || IsAfter(_inOrder[^1], record)))
            {
                _inOrder.Add(record);
                return null;
            }

            _all ??= new HashSet<Record>(_inOrder, new SameItems(layout, Time));
            return _all.Add(record) ? null : _all.TryGetValue(record, out var earlier) ? earlier : null;
        }

        private bool IsAfter(Record above, Record record)
        {
            var order = string.CompareOrdinal(record.At(_date), above.At(_date));
            order = order != 0 ? order : string.CompareOrdinal(record.At(_start), above.At(_start));
            return (order != 0 ? order : string.CompareOrdinal(record.At(_end), above.At(_end))) > 0;
        }
    }
}
