namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>Who a record is about.</summary>
internal readonly record struct ClientKey(string Insurer, string Insured);

/// <summary>A record on its way into a unit.</summary>
/// <param name="Position">Place in the request, 1-based.</param>
/// <param name="Given">The caller's draft, which is never changed.</param>
/// <param name="Draft">The copy that is.</param>
internal sealed record DraftRow(int Position, RecordDraft Given, RecordDraft Draft)
{
    public string Kind => Draft.Layout.RecordKind;

    public bool IsSupplement => Kind == "UPHOSOKU";

    public ClientKey Client => new(this["InsurerNumber"], this["InsuredNumber"]);

    public string this[string columnName] => Draft.Items[Draft.Layout.Index(columnName)];

    public DraftRow Copy() => this with { Draft = Draft.Copy() };

    /// <summary>Plan or consultation date, the third part of a record's key; empty where the month is.</summary>
    public string KeyDate => Draft.Layout.Has("PlanDate") ? this["PlanDate"] : Draft.Layout.Has("ConsultationDate") ? this["ConsultationDate"] : "";
}
