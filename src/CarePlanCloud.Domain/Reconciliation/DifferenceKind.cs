namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>The twenty differences between 予定 and 実績, numbered as the field lists them.</summary>
public enum DifferenceKind
{
    NotDone = 1,
    NotPlanned = 2,
    DateMoved = 3,
    TimeMoved = 4,
    CodeMoved = 5,
    CountDiffers = 6,
    AddOnDiffers = 7,
    UnitsDiffer = 8,
    OfficeDiffers = 9,
    OfficeNotPlanned = 10,
    ClientNumberDiffers = 11,
    CareLevelChanged = 12,
    Duplicated = 13,
    MonthlyDiffers = 14,
    EquipmentDiffers = 15,
    StayDaysDiffer = 16,
    LimitExceeded = 17,
    NothingReceived = 18,
    OlderFile = 19,
    Implausible = 20,
}
