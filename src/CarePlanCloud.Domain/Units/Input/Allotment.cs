namespace CarePlanCloud.Domain.Units.Input;

/// <summary>Which row of 第7表: provider, code and, for 福祉用具, the item. With <c>11AAAA</c> as its code it means the provider's whole kind.</summary>
public sealed record SheetRowKey(string ProviderNumber, string SatelliteNumber, string Code, string EquipmentCode = "", string Discriminator = "")
{
    public static SheetRowKey Of(UnitLine line) => new(
        line.ProviderNumber, line.SatelliteNumber, line.Code,
        line.Equipment.TaisCode.Length > 0 ? line.Equipment.TaisCode : line.Equipment.NotificationCode, line.Equipment.Discriminator);
}

/// <summary>Which limit an overrun belongs to.</summary>
public enum LimitScope
{
    /// <summary>種類支給限度, first.</summary>
    Kind,

    /// <summary>区分支給限度, of what remains.</summary>
    Level,
}

/// <summary>Units over a limit that a care manager puts on one row.</summary>
public sealed record Allotment(LimitScope Scope, SheetRowKey Row, int Units);
