using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Clients;

/// <summary>
/// 利用者補足情報 as it came with a plan (<see cref="PlanDate"/>) or with a month's slips (<see cref="ServiceMonth"/>); one of the two is
/// set. Every item is kept in <see cref="Items"/> by its column name, so that nothing received is lost; what the screens need has a column.
/// </summary>
public sealed class ClientSupplement : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ClientId { get; init; }

    public DateOnly? ServiceMonth { get; init; }

    public DateOnly? PlanDate { get; init; }

    public required string SenderOfficeNumber { get; init; }

    public required string SerialNumber { get; set; }

    /// <summary>The serial up to which somebody has decided what of it goes into the client; equal to <see cref="SerialNumber"/>: nothing waits.</summary>
    public string DecidedSerial { get; set; } = "";

    /// <summary>要介護状態区分, e.g. 22.</summary>
    public string CareLevel { get; set; } = "";

    public DateOnly? LimitFrom { get; set; }

    public DateOnly? LimitTo { get; set; }

    /// <summary>区分支給限度基準額 in units.</summary>
    public int? BenefitLimit { get; set; }

    public required Dictionary<string, string> Items { get; set; }
}
