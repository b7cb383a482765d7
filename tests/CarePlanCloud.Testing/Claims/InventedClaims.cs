using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Testing.Claims;

/// <summary>October 2026 of an invented client: a 給付管理票 at its limit, and 居宅介護支援費 in 1級地. The check digits hold.</summary>
public static class InventedClaims
{
    public const string Office = "9970000015";
    public const string CareManager = "99000001";

    public static readonly ServiceMonth Month = new(2026, 10);

    public static readonly InsuredPerson Person = new("990010", "0000123456", new(1945, 1, 1), "2", CareLevel.Care1);

    public static readonly InsuredPerson WelfarePerson = Person with { InsuredNumber = "H000000001" };

    public static readonly WelfareNumbers Welfare = new("12990016", "0000018");

    public static ClaimFileHead Head => new(Office, Month.Next);

    public static BenefitManagementSheet Sheet => new()
    {
        Month = Month,
        Person = Person,
        LimitFrom = new(2026, 4),
        LimitTo = new(2027, 3),
        LimitUnits = 16765,
        OfficeNumber = Office,
        CreatedOn = new(2026, 11, 5),
        CareManagerNumber = CareManager,
        Rows =
        [
            new("9970000031", ProviderDesignation.Designated, "15", 9925),
            new("9970000023", ProviderDesignation.Designated, "11", 6840),
        ],
    };

    public static CareManagementClaim Claim => new()
    {
        Month = Month,
        OfficeNumber = Office,
        Person = Person,
        UnitPrice = 11.40m,
        CertifiedFrom = new(2026, 4, 1),
        CertifiedTo = new(2027, 3, 31),
        FiledOn = new(2026, 4, 1),
        CareManagerNumber = CareManager,
        Lines = CareManagementFees.National.LinesOf(new FeeMonth(Month, CareLevel.Care1, HasTreatmentImprovement: true))!,
    };

    /// <summary>Nothing is wrong with it.</summary>
    public static ClaimSubmission Submission => new(Head) { Sheets = [Sheet], Claims = [Claim] };
}
