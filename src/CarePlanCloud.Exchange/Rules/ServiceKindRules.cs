using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Rules;

/// <summary>R2, R3, R29: only linked service kinds are exchanged.</summary>
internal sealed class OnlyLinkedServiceKinds : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        // A deletion of actuals names the kind by itself (an unknown one is ServiceKindsAreKnown's); forms 6 and 7 begin their service codes with it.
        var deletion = file.Name.RecordKind == "DLTJSK";
        var item = deletion ? "ServiceKind" : "ServiceCode";
        if (!file.Layout.Has(item))
        {
            return null;
        }

        var (index, hasTotals) = (file.Layout.Index(item), file.IsForm7());
        string? before = null;
        string? verdict = null;
        return record =>
        {
            var code = record.At(index);
            if (!ReferenceEquals(code, before))
            {
                (before, verdict) = (code, hasTotals && TotalRow.IsTotal(code) ? null : Verdict(code, deletion));
            }

            if (verdict is not null)
            {
                context.Report(verdict, file, record, item, code[..2]);
            }
        };
    }

    private static string? Verdict(string code, bool onlyUnlinked) => code.Length < 2
        ? null
        : LayoutCatalog.ServiceKind(code[..2]) switch
        {
            null => onlyUnlinked ? null : FindingCodes.ServiceKindUnknown,
            { Linked: false } => FindingCodes.ServiceKindNotLinked,
            _ => null,
        };
}

/// <summary>R31: a slip never carries clients who have no service at the receiver.</summary>
internal sealed class ClientsConcernReceiver : IRule
{
    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPPLAN").Where(file => !Kinds.IsCareManagement(file.Name.ReceiverServiceKind)))
        {
            var (insurer, insured, office) = (file.Layout.Index("InsurerNumber"), file.Layout.Index("InsuredNumber"), file.Layout.Index("ServiceOfficeNumber"));
            var sameClient = new SameItems(file.Layout, "InsurerNumber", "InsuredNumber");
            var (clients, related) = (new HashSet<Record>(sameClient), new HashSet<Record>(sameClient));
            Record? above = null;
            foreach (var record in file.Records)
            {
                // Rows of one client and office follow each other and share their strings.
                var same = above is not null && ReferenceEquals(above.At(insured), record.At(insured))
                    && ReferenceEquals(above.At(insurer), record.At(insurer)) && ReferenceEquals(above.At(office), record.At(office));
                above = record;
                if (same)
                {
                    continue;
                }

                clients.Add(record);
                if (record.At(office) == file.Name.ReceiverOfficeNumber)
                {
                    related.Add(record);
                }
            }

            foreach (var record in clients.Where(client => !related.Contains(client)))
            {
                context.Report(FindingCodes.ClientUnrelated, file, record, "InsuredNumber");
            }
        }
    }
}
