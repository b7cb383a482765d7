using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Units.Masters;
using static CarePlanCloud.Domain.Tests.Reconciliation.MonthOfCare;

namespace CarePlanCloud.Domain.Tests.Reconciliation;

/// <summary>Single changes of 実績, each with the kind it must be named as.</summary>
internal static class Mutations
{
    private const string Stranger = "9970000078";

    public static IReadOnlyDictionary<string, (DifferenceKind Kind, Func<MonthOfCare, MonthToReconcile> Change)> All { get; } =
        new Dictionary<string, (DifferenceKind, Func<MonthOfCare, MonthToReconcile>)>
        {
            ["cancelled"] = (DifferenceKind.NotDone, month => month.NotDone(OtherHelp, Body, 13).Month),
            ["item not lent"] = (DifferenceKind.NotDone, month => month.NotDone(Rental, Wheelchair, 1).Month),
            ["month not used"] = (DifferenceKind.NotDone, month => month.NotDone(NightCare, NightMonth, 1).NotDone(NightCare, NightMonth, 8).NotDone(NightCare, NightMonth, 15).Month),
            ["once more"] = (DifferenceKind.NotPlanned, month => month.Done(OtherHelp, Body, 17).Month),
            ["another item"] = (DifferenceKind.NotPlanned, month => month.Unplanned(Service(Rental, "171003") with { TaisCode = "00009-000009" }, null, 900, 1).Month),
            ["next day"] = (DifferenceKind.DateMoved, month => month.NotDone(OtherHelp, Body, 13).Done(OtherHelp, Body, 14).Month),
            ["next day on a line of its own"] = (DifferenceKind.DateMoved, month => month.NotDone(OtherHelp, Body, 13).Unplanned(Service(OtherHelp, Body), 15, 111, 14).Month),
            ["an hour later"] = (DifferenceKind.TimeMoved, month => month.Say(OtherHelp, Body, 13, mark => mark with { Time = TimeAt(14) }).Month),
            ["an hour later on a line of its own"] = (DifferenceKind.TimeMoved, month => month.NotDone(OtherHelp, Body, 13).Unplanned(Service(OtherHelp, Body), 14, 111, 13).Month),
            ["longer"] = (DifferenceKind.CodeMoved, month => month.NotDone(OtherHelp, Body, 13).Unplanned(Service(OtherHelp, LongerBody), 13, 211, 13).Month),
            ["twice"] = (DifferenceKind.CountDiffers, month => month.Say(OtherHelp, Body, 13, mark => mark with { Count = 2 }).Month),
            ["without the bath"] = (DifferenceKind.AddOnDiffers, month => month.NotDone(DayCare, Bath, 10).Month),
            ["with an add-on"] = (DifferenceKind.AddOnDiffers, month => month.Unplanned(Service(OtherHelp, FirstTime), 13, 1, 13).Month),
            ["without the rate"] = (DifferenceKind.AddOnDiffers, month => month.Say(HomeHelp, Rate, 30, _ => null).Month),
            ["other units"] = (DifferenceKind.UnitsDiffer, month => month.Say(OtherHelp, Body, 13, mark => mark with { Units = 100 }).Month),
            ["another price of the item"] = (DifferenceKind.UnitsDiffer, month => month.Say(Rental, Wheelchair, 1, mark => mark with { Units = 650 }).Month),
            ["the other office of the plan"] = (DifferenceKind.OfficeDiffers, month => month.NotDone(OtherHelp, Body, 13).Unplanned(Service(HomeHelp, Body), 13, 111, 13).Month),
            ["another kind of the office"] = (DifferenceKind.OfficeDiffers, month => month.NotDone(OtherHelp, Body, 13).Unplanned(Service(OtherHelp, "131111"), 13, 300, 13).Month),
            ["an office nobody planned"] = (DifferenceKind.OfficeNotPlanned, month => month.NotDone(OtherHelp, Body, 13).Unplanned(Service(Stranger, Body), 13, 111, 13).Month),
            ["an office nobody planned, as well"] = (DifferenceKind.OfficeNotPlanned, month => month.Unplanned(Service(Stranger, Body), 13, 111, 14, 15).Month),
            ["another number"] = (DifferenceKind.ClientNumberDiffers, month => month.Month with { Facts = [new ClientNumberDiffers(HomeHelp, "990011 9900000001", "990029 9900000001")] }),
            ["another level"] = (DifferenceKind.CareLevelChanged, month => month.Month with { Facts = [new CareLevelChanged(new DateOnly(2026, 11, 16), CareLevel.Care1, CareLevel.Care2)] }),
            ["the same again under another discriminator"] = (DifferenceKind.Duplicated, month => month.Unplanned(Service(OtherHelp, Body) with { DetailDiscriminatorCode = "01" }, 13, 111, 13).Month),
            ["the same item again"] = (DifferenceKind.Duplicated, month => month.Unplanned(Service(Rental, Wheelchair) with { TaisCode = "00001-000001", DetailDiscriminatorCode = "01" }, null, 600, 1).Month),
            ["another code of the month"] = (DifferenceKind.MonthlyDiffers, month =>
                month.NotDone(NightCare, NightMonth, 1).NotDone(NightCare, NightMonth, 8).NotDone(NightCare, NightMonth, 15).Unplanned(Service(NightCare, NightMonthOther), null, 112, 1).Month),
            ["another TAIS code"] = (DifferenceKind.EquipmentDiffers, month => month.NotDone(Rental, Wheelchair, 1).Unplanned(Service(Rental, Wheelchair) with { TaisCode = "00001-000002" }, null, 600, 1).Month),
            ["half a month"] = (DifferenceKind.EquipmentDiffers, month => month.Say(Rental, Wheelchair, 1, mark => mark with { Units = 300 }).Month),
            ["more days of short stay"] = (DifferenceKind.StayDaysDiffer, month => month.Month with { Facts = [new StayDaysDiffer(20, 22, [], [30])] }),
            ["beyond the limit"] = (DifferenceKind.LimitExceeded, month => month.Month with { Facts = [new LimitExceeded(0, 454)] }),
            ["nothing came"] = (DifferenceKind.NothingReceived, month => month.Silent(DayCare).Month),
            ["a day nobody has said"] = (DifferenceKind.NothingReceived, month => month.Say(OtherHelp, Body, 27, _ => null).Month),
            ["an older file"] = (DifferenceKind.OlderFile, month => month.Month with { Facts = [new OlderFile(HomeHelp, "20261201090000", "20261202090000")] }),
            ["after the end"] = (DifferenceKind.Implausible, month => month.Month with { EndedOn = new DateOnly(2026, 11, 25) }),
        };
}
