namespace CarePlanCloud.Exchange.Rules;

/// <summary>R28: what form 6 plans for a client form 7 counts, and the other way: the same services of the same offices.</summary>
internal sealed class ServicesStandInBothForms : IRule
{
    private static readonly string[] Service = ["InsurerNumber", "InsuredNumber", "ServiceOfficeNumber", "ServiceCode"];

    public void Check(RuleContext context)
    {
        var (slips, sheets) = (context.Of("UPPLAN").ToList(), context.Of("UPSIKYU").ToList());
        if (slips.Count > 0 && sheets.Count > 0)
        {
            var (planned, counted) = (new Services(slips), new Services(sheets));
            Compare(context, planned, counted, FindingCodes.ServiceNotInSheet);
            Compare(context, counted, planned, FindingCodes.ServiceNotInSlip);
        }
    }

    private static void Compare(RuleContext context, Services here, Services there, string code)
    {
        foreach (var (file, record) in here.First)
        {
            if (there.Mismatch(record) is { } wrong)
            {
                context.Report(code, file, record, wrong);
            }
        }
    }

    /// <summary>Which services of which offices the clients of one form have; a service on thirty days is one.</summary>
    private sealed class Services
    {
        private readonly HashSet<(string, string, string, string)> _services = [];
        private readonly HashSet<(string, string)> _clients = [];
        private HashSet<(string, string, string)>? _anyOffice;

        public Services(List<ExchangeFile> files)
        {
            foreach (var file in files)
            {
                var indexes = Service.Select(file.Layout.Index).ToArray();
                var service = new SameItems(file.Layout, Service);
                Record? above = null;
                foreach (var record in file.Records)
                {
                    if (!service.Repeats(above, record) && !IsSum(record.At(indexes[3])))
                    {
                        Add(file, record, indexes);
                    }

                    above = record;
                }
            }
        }

        /// <summary>The first row of each service, in order.</summary>
        public List<(ExchangeFile File, Record Record)> First { get; } = [];

        /// <summary>The column that keeps a row of the other form from being found here; null when it is found, or when the whole client is missing (R12).</summary>
        public string? Mismatch(Record record)
        {
            var (insurer, insured, office, code) = (record[Service[0]], record[Service[1]], record[Service[2]], record[Service[3]]);
            if (_services.Contains((insurer, insured, office, code)) || !_clients.Contains((insurer, insured)))
            {
                return null;
            }

            _anyOffice ??= [.. _services.Select(known => (known.Item1, known.Item2, known.Item4))];
            return _anyOffice.Contains((insurer, insured, code)) ? "ServiceOfficeNumber" : "ServiceCode";
        }

        private void Add(ExchangeFile file, Record record, int[] at)
        {
            if (_services.Add((record.At(at[0]), record.At(at[1]), record.At(at[2]), record.At(at[3]))))
            {
                First.Add((file, record));
                _clients.Add((record.At(at[0]), record.At(at[1])));
            }
        }

        private static bool IsSum(string code) => TotalRow.IsTotal(code) || TotalRow.IsSubtotal(code);
    }
}
