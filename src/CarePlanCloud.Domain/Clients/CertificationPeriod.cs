namespace CarePlanCloud.Domain.Clients;

/// <summary>
/// One certification of a client as the rules see it. <paramref name="CareLevel"/> is the code of the standard (06, 12, 13, 21 … 25);
/// <paramref name="To"/> is null while the end is not known. <paramref name="Limit"/> is 区分支給限度基準額 in units a month, null when unknown.
/// </summary>
public sealed record CertificationPeriod(Guid Id, string CareLevel, DateOnly From, DateOnly? To, int? Limit = null)
{
    public DatedSpan Span => new(From, To);
}

/// <summary>Days between two certifications on which none holds.</summary>
public sealed record CertificationGap(DateOnly From, DateOnly To);
