namespace CarePlanCloud.Domain.Units;

/// <summary>
/// The only place that rounds. Units are rounded half up after every single percentage, yen are always cut off; a charge is never a
/// percentage of its own but what remains of the cost. Reductions round by their amount: -100.5 becomes -101.
/// </summary>
public static class Rounding
{
    /// <summary>A percentage of units: 夜間 125, 割引 95, 減算 99. 四捨五入, once per multiplication.</summary>
    public static int Percent(int units, int percent) => HalfUp(units * (decimal)percent / 100);

    /// <summary>A rate add-on of units: 処遇改善 287, 同一建物減算 -100. 四捨五入.</summary>
    public static int PerThousand(int units, int rate) => HalfUp(units * (decimal)rate / 1000);

    /// <summary>The part of <paramref name="whole"/> that falls to <paramref name="share"/> of <paramref name="of"/>. 四捨五入.</summary>
    public static int Share(int whole, int share, int of) => of == 0 ? 0 : HalfUp((decimal)whole * share / of);

    /// <summary>Units at a price of two decimals. 1円未満切り捨て.</summary>
    public static long Yen(int units, decimal unitPrice) => Down(units * unitPrice);

    /// <summary>What the insurance pays of a cost. 1円未満切り捨て.</summary>
    public static long YenPercent(long yen, int percent) => Down(yen * (decimal)percent / 100);

    /// <summary>The part of a fixed fee that falls to the units inside the limit. 1円未満切り捨て.</summary>
    public static long YenShare(long yen, int share, int of) => of == 0 ? 0 : Down((decimal)yen * share / of);

    /// <summary>消費税 of the sum of a rate, once an invoice (消費税法施行令 70条の10 asks for one rounding a rate). 1円未満切り捨て.</summary>
    public static long Tax(long yen, int percent) => Down(yen * (decimal)percent / 100);

    /// <summary>10 yen raised by the surcharge of the grade for the share of labour, to a hundredth of a yen. 四捨五入.</summary>
    public static decimal UnitPrice(int surchargePercent, int labourPercent) =>
        Math.Round(10m + (10m * surchargePercent * labourPercent / 10000m), 2, MidpointRounding.AwayFromZero);

    private static int HalfUp(decimal units) => (int)Math.Round(units, 0, MidpointRounding.AwayFromZero);

    private static long Down(decimal yen) => (long)Math.Floor(yen);
}
