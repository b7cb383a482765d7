using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports;

/// <summary>What stands on one form: plain values, as they are to be read.</summary>
public abstract record Paper
{
    /// <summary>氏名; null prints the empty form.</summary>
    public string? ClientName { get; init; }

    /// <summary>The form's own title, such as サービス利用票.</summary>
    public abstract string FormTitle { get; }

    internal abstract void Compose(Booklet booklet);
}
