using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;
using static CarePlanCloud.Testing.Claims.InventedClaims;

namespace CarePlanCloud.Domain.Tests.Claims;

/// <summary>A sound submission with one thing wrong, and the rule that says so.</summary>
internal static class ClaimMutations
{
    private const string OtherOffice = "9970000049";

    private static readonly Dictionary<ClaimKey, ServiceMonth> Held = new() { [Sheet.Key] = Month.Next };

    // A sheet of 要支援2 made by 介護予防支援, without a claim.
    private static readonly BenefitManagementSheet Preventive = Sheet with
    {
        Person = Person with { Level = CareLevel.Support2 },
        Maker = PlanMaker.PreventiveSupport,
        LimitUnits = 10531,
        Rows = [new("9970000023", ProviderDesignation.Designated, "63", 4000)],
    };

    public static Dictionary<string, (ClaimSubmission Submission, ClaimRule Rule)> All => OfFiles().Concat(OfPeople()).Concat(OfSheets()).Concat(OfRows()).Concat(OfClaims())
        .ToDictionary(mutation => mutation.Name, mutation => (mutation.Submission, mutation.Rule));

    private static IEnumerable<(string Name, ClaimSubmission Submission, ClaimRule Rule)> OfFiles() =>
    [
        ("nothing", new ClaimSubmission(Head), ClaimRules.NothingToSend),
        ("a claim of another office", Submission with { Claims = [Claim with { OfficeNumber = OtherOffice }] }, ClaimRules.OfficesMixed),
        ("a sheet of another office", Submission with { Sheets = [Sheet with { OfficeNumber = OtherOffice }] }, ClaimRules.OfficesMixed),
        ("own number of nine characters", From("997000001"), ClaimRules.OwnNumberMalformed),
        ("own number in small letters", From("99a0000015"), ClaimRules.OwnNumberMalformed),
        ("own number mistyped", From("9970000016"), ClaimRules.OwnNumberImplausible),
        ("serial 0", Submission with { Head = Head with { Serial = 0 } }, ClaimRules.SerialOutOfRange),
        ("serial 1000", Submission with { Head = Head with { Serial = 1000 } }, ClaimRules.SerialOutOfRange),
        ("sent in the month of service", Only(Sheet) with { Head = new(Office, Month) }, ClaimRules.MonthNotOver),
        ("総合事業", Only(Preventive with { Rows = [new("9970000023", ProviderDesignation.Project, "A2", 4000)] }), ClaimRules.ProjectDesignationUnconfirmed),
    ];

    private static IEnumerable<(string Name, ClaimSubmission Submission, ClaimRule Rule)> OfPeople() =>
    [
        ("no birth date", Only(Of(Person with { BirthDate = null })), ClaimRules.ItemMissing),
        ("no sex", Only(Of(Person with { Sex = "" })), ClaimRules.ItemMissing),
        ("no level", Only(Of(Person with { Level = null })), ClaimRules.ItemMissing),
        ("no care manager", Only(Sheet with { CareManagerNumber = "" }), ClaimRules.ItemMissing),
        ("no limit", Only(Sheet with { LimitUnits = null }), ClaimRules.ItemMissing),
        ("no beginning of the limit", Only(Sheet with { LimitFrom = null }), ClaimRules.ItemMissing),
        ("no end of the limit", Only(Sheet with { LimitTo = null }), ClaimRules.ItemMissing),
        ("no beginning of the certification", With(Claim with { CertifiedFrom = null }), ClaimRules.ItemMissing),
        ("no end of the certification", With(Claim with { CertifiedTo = null }), ClaimRules.ItemMissing),
        ("not filed", With(Claim with { FiledOn = null }), ClaimRules.ItemMissing),
        ("a third sex", Only(Of(Person with { Sex = "3" })), ClaimRules.SexUnknown),
        ("insurer of five digits", Only(Of(Person with { InsurerNumber = "99001" })), ClaimRules.InsurerNumberMalformed),
        ("insurer mistyped", Only(Of(Person with { InsurerNumber = "990011" })), ClaimRules.InsurerNumberImplausible),
        ("insured number with a small h", Only(Of(Person with { InsuredNumber = "h000000001" })), ClaimRules.InsuredNumberMalformed),
        ("care manager in small letters", Only(Sheet with { CareManagerNumber = "9900000a" }), ClaimRules.CareManagerNumberMalformed),
        ("certification applied for", Only(Of(Person with { IsCertificationPending = true })), ClaimRules.CertificationPending),
        ("care manager of seven characters", Only(Sheet with { CareManagerNumber = "9900001" }), ClaimRules.CareManagerNumberMalformed),
    ];

    private static IEnumerable<(string Name, ClaimSubmission Submission, ClaimRule Rule)> OfSheets() =>
    [
        ("the same sheet twice", Submission with { Sheets = [Sheet, Sheet] }, ClaimRules.SheetRepeated),
        ("no rows", Only(Sheet with { Rows = [] }), ClaimRules.SheetWithoutRows),
        ("99 rows", Only(Sheet with { Rows = [.. Enumerable.Range(1, 99).Select(OneUnitOf)] }), ClaimRules.SheetWithTooManyRows),
        ("made by the client", Only(Sheet with { Maker = PlanMaker.Client }), ClaimRules.SheetBySelf),
        ("予防支援 for 要介護", Only(Sheet with { Maker = PlanMaker.PreventiveSupport }), ClaimRules.MakerDoesNotFitLevel),
        ("居宅介護支援 for 要支援", Only(Preventive with { Maker = PlanMaker.CareManagementOffice }), ClaimRules.MakerDoesNotFitLevel),
        ("entrusted to half an office", Only(Preventive with { Entrusted = new("9970000023", "") }), ClaimRules.EntrustedIncomplete),
        ("entrusted to nobody", Only(Preventive with { Entrusted = new("", CareManager) }), ClaimRules.EntrustedIncomplete),
        ("entrusted without 予防支援", Only(Sheet with { Entrusted = new("9970000023", CareManager) }), ClaimRules.EntrustedWithoutPreventiveSupport),
        ("the limit of another level", Only(Sheet with { LimitUnits = 19705 }), ClaimRules.LimitDiffersFromTable),
        ("a unit over the limit", Only(Sheet with { Rows = [.. Sheet.Rows.Select((row, at) => at == 0 ? row with { Units = row.Units + 1 } : row)] }), ClaimRules.TotalOverLimit),
        ("the limit from next month", Only(Sheet with { LimitFrom = Month.Next }), ClaimRules.MonthOutsideLimitPeriod),
        ("the limit until last month", Only(Sheet with { LimitTo = Month.Previous }), ClaimRules.MonthOutsideLimitPeriod),
        ("new and sent this month", Submission with { Accepted = Held }, ClaimRules.AlreadyAcceptedThisMonth),
        ("new and sent last month", Submission with { Accepted = new Dictionary<ClaimKey, ServiceMonth> { [Sheet.Key] = Month } }, ClaimRules.AlreadyAccepted),
        ("a correction of nothing", Submission with { Sheets = [Sheet with { Submission = SubmissionKind.Correction }] }, ClaimRules.NothingToReplace),
        ("a cancellation of nothing", Only(Sheet with { Submission = SubmissionKind.Cancellation }), ClaimRules.NothingToReplace),
    ];

    private static IEnumerable<(string Name, ClaimSubmission Submission, ClaimRule Rule)> OfRows() =>
    [
        ("provider of nine characters", OfRow(row => row with { ProviderNumber = "997000002" }), ClaimRules.ProviderNumberMalformed),
        ("provider mistyped", OfRow(row => row with { ProviderNumber = "9970000024" }), ClaimRules.ProviderNumberImplausible),
        ("a kind of one character", OfRow(row => row with { Kind = "1" }), ClaimRules.KindMalformed),
        ("a kind with a quote", OfRow(row => row with { Kind = "1'" }), ClaimRules.KindMalformed),
        ("a kind nobody knows", OfRow(row => row with { Kind = "9Z" }), ClaimRules.KindUnknown),
        ("居宅療養管理指導", OfRow(row => row with { Kind = "31" }), ClaimRules.KindOutsideLimit),
        ("予防訪問看護 for 要介護", OfRow(row => row with { Kind = "63" }), ClaimRules.KindNotForLevel),
        ("地域密着型通所 as 指定", OfRow(row => row with { Kind = "78" }), ClaimRules.DesignationDoesNotFitKind),
        ("訪問介護 as 地域密着型", OfRow(row => row with { Designation = ProviderDesignation.CommunityBased }), ClaimRules.DesignationDoesNotFitKind),
        ("0 units", OfRow(row => row with { Units = 0 }), ClaimRules.UnitsNotPositive),
        ("a provider and kind twice", Only(Sheet with { Rows = [.. Sheet.Rows.Select(row => row with { ProviderNumber = "9970000023", Kind = "11" })] }), ClaimRules.RowRepeated),
    ];

    private static IEnumerable<(string Name, ClaimSubmission Submission, ClaimRule Rule)> OfClaims() =>
    [
        ("the same claim twice", Submission with { Claims = [Claim, Claim] }, ClaimRules.ClaimRepeated),
        ("no lines", With(Claim with { Lines = [] }), ClaimRules.ClaimWithoutLines),
        ("100 lines", With(Claim with { Lines = [.. Enumerable.Range(1, 100).Select(_ => new FeeLine("434001", 300))] }), ClaimRules.ClaimWithTooManyLines),
        ("a code of 訪問介護", With(Claim with { Lines = [new("432111", 1086), new("111111", 244)] }), ClaimRules.FeeCodeMalformed),
        ("居宅介護支援 and 介護予防支援", With(Claim with { Lines = [new("432111", 1086), new("462111", 442)] }), ClaimRules.FeeKindsMixed),
        ("介護予防支援費 for 要介護", With(Claim with { Lines = [new("462111", 442)] }), ClaimRules.FeeKindDoesNotFitLevel),
        ("居宅介護支援費 for 要支援", With(Claim with { Person = Person with { Level = CareLevel.Support1 } }), ClaimRules.FeeKindDoesNotFitLevel),
        ("0 times", With(Claim with { Lines = [new("432111", 1086), new("434001", 300, 0)] }), ClaimRules.FeeCountNotPositive),
        ("nothing left", With(Claim with { Lines = [new("432111", 1086), new("434999", -1086)] }), ClaimRules.FeeTotalNotPositive),
        ("a million yen", With(Claim with { Lines = [new("432111", 1086), new("434001", 300, 300)] }), ClaimRules.FeeTooLarge),
        ("a unit too many of 居宅介護支援", With(Claim with { Lines = [new("432111", 1087)] }), ClaimRules.FeeUnitsDifferFromTable),
        ("a unit too many of 処遇改善", With(Claim with { Lines = [new("432111", 1086), new("436191", 24)] }), ClaimRules.FeeUnitsDifferFromTable),
        ("a price of three decimals", With(Claim with { UnitPrice = 11.405m }), ClaimRules.UnitPriceMalformed),
        ("no price", With(Claim with { UnitPrice = 0 }), ClaimRules.UnitPriceMalformed),
        ("H without numbers of 公費", OfWelfare(null), ClaimRules.WelfareNumbersMalformed),
        ("H with half of them", OfWelfare(Welfare with { RecipientNumber = "" }), ClaimRules.WelfareNumbersMalformed),
        ("a payer mistyped", OfWelfare(Welfare with { PayerNumber = "12990017" }), ClaimRules.WelfareNumbersImplausible),
        ("a payer of another law", OfWelfare(Welfare with { PayerNumber = "21990015" }), ClaimRules.WelfareNumbersImplausible),
        ("a recipient mistyped", OfWelfare(Welfare with { RecipientNumber = "0000019" }), ClaimRules.WelfareNumbersImplausible),
        ("certified from next month", With(Claim with { CertifiedFrom = Month.Next.FirstDay }), ClaimRules.CertificationOutsideMonth),
        ("certified until last month", With(Claim with { CertifiedTo = Month.Previous.LastDay }), ClaimRules.CertificationOutsideMonth),
        ("a claim without a sheet", new ClaimSubmission(Head) { Claims = [Claim] }, ClaimRules.ClaimWithoutSheet),
        ("a sheet without a claim", Submission with { Sheets = [Sheet, Sheet with { Person = Person with { InsuredNumber = "0000123457" } }] }, ClaimRules.SheetWithoutClaim),
        ("another birth date", With(Claim with { Person = Person with { BirthDate = new(1945, 1, 2) } }), ClaimRules.PersonDiffers),
    ];

    private static ClaimSubmission Only(BenefitManagementSheet sheet) => new(Head) { Sheets = [sheet] };

    private static ClaimSubmission With(CareManagementClaim claim) => Submission with { Claims = [claim] };

    private static BenefitManagementSheet Of(InsuredPerson person) => Sheet with { Person = person };

    private static BenefitManagementRow OneUnitOf(int number)
    {
        var office = $"99700{number:0000}";
        return new($"{office}{CheckDigit.Of(office)}", ProviderDesignation.Designated, "11", 1);
    }

    private static ClaimSubmission OfRow(Func<BenefitManagementRow, BenefitManagementRow> change) => Only(Sheet with { Rows = [change(Sheet.Rows[0])] });

    private static ClaimSubmission OfWelfare(WelfareNumbers? welfare) => Submission with
    {
        Sheets = [Sheet with { Person = WelfarePerson }],
        Claims = [Claim with { Person = WelfarePerson, Welfare = welfare }],
    };

    private static ClaimSubmission From(string office) => new(new ClaimFileHead(office, Month.Next))
    {
        Sheets = [Sheet with { OfficeNumber = office }],
        Claims = [Claim with { OfficeNumber = office }],
    };
}
