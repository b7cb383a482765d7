using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Rules;

/// <summary>R2, R3, R29: only linked service kinds are exchanged.</summary>
internal sealed class OnlyLinkedServiceKinds : IRule
{
    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPPLAN", "UPJSK", "UPSIKYU"))
        {
            var index = file.Layout.Index("ServiceCode");
            string? before = null;
            string? verdict = null;
            foreach (var record in file.Records)
            {
                var code = record.At(index);
                if (!ReferenceEquals(code, before))
                {
                    (before, verdict) = (code, Verdict(code));
                }

                if (verdict is not null)
                {
                    context.Report(verdict, file, record, "ServiceCode", code[..2]);
                }
            }
        }
    }

    private static string? Verdict(string code) => code.Length < 2 || code == TotalRow.ServiceCode
        ? null
        : LayoutCatalog.Current.ServiceKind(code[..2]) switch
        {
            null => FindingCodes.ServiceKindUnknown,
            { Linked: false } => FindingCodes.ServiceKindNotLinked,
            _ => null,
        };
}

/// <summary>R31: a slip never carries clients who have no service at the receiver.</summary>
internal sealed class ClientsConcernReceiver : IRule
{
    // Between care-management offices slips are passed on as a whole (R102).
    private static readonly string[] CareManagement = ["43", "46"];

    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPPLAN").Where(file => !CareManagement.Contains(file.Name.ReceiverServiceKind)))
        {
            var (insurer, insured, office) = (file.Layout.Index("InsurerNumber"), file.Layout.Index("InsuredNumber"), file.Layout.Index("ServiceOfficeNumber"));
            var clients = new Dictionary<(string, string), (Record First, bool Related)>();
            foreach (var record in file.Records)
            {
                var key = (record.At(insurer), record.At(insured));
                var related = record.At(office) == file.Name.ReceiverOfficeNumber;
                clients[key] = clients.TryGetValue(key, out var known) ? (known.First, known.Related || related) : (record, related);
            }

            foreach (var (first, _) in clients.Values.Where(client => !client.Related))
            {
                context.Report(FindingCodes.ClientUnrelated, file, first, "InsuredNumber");
            }
        }
    }
}
