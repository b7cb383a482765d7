using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Plans;

/// <summary>Forms as another program may send them: whatever is left out is empty, and what cannot stand on the paper is refused.</summary>
internal static class PlanForms
{
    // R55: needs, goals and supports are numbered 1 to 99.
    private const int MaxSiblings = 99;
    private const int MaxText = 4000;
    private const int MaxBlocks = 300;

    public static Outcome<CarePlanForms> Check(CarePlanForms? given)
    {
        var forms = Filled(given ?? new CarePlanForms());
        return Fits(forms) ? forms : PlanRefusals.FormsNotFit;
    }

    private static CarePlanForms Filled(CarePlanForms forms) => forms with
    {
        Overview = Filled(forms.Overview ?? new PlanOverview()),
        Needs = All(forms.Needs, need => need with
        {
            Text = need.Text ?? "",
            LongGoals = All(need.LongGoals, goal => goal with
            {
                Text = goal.Text ?? "",
                Period = goal.Period ?? "",
                ShortGoals = All(goal.ShortGoals, shorter => shorter with
                {
                    Text = shorter.Text ?? "", Period = shorter.Period ?? "", Supports = All(shorter.Supports, Filled),
                }),
            }),
        }),
        Week = Filled(forms.Week ?? new WeeklyPlan()),
    };

    private static PlanOverview Filled(PlanOverview sheet) => sheet with
    {
        ClientPostalCode = sheet.ClientPostalCode ?? "",
        ClientAddress1 = sheet.ClientAddress1 ?? "",
        ClientAddress2 = sheet.ClientAddress2 ?? "",
        AuthorName = sheet.AuthorName ?? "",
        OfficeName = sheet.OfficeName ?? "",
        OfficePostalCode = sheet.OfficePostalCode ?? "",
        OfficeAddress1 = sheet.OfficeAddress1 ?? "",
        OfficeAddress2 = sheet.OfficeAddress2 ?? "",
        CareLevel = sheet.CareLevel ?? "",
        NeedsAnalysis = sheet.NeedsAnalysis ?? "",
        ReviewBoardOpinion = sheet.ReviewBoardOpinion ?? "",
        OverallPolicy = sheet.OverallPolicy ?? "",
        HouseworkAidOtherReason = sheet.HouseworkAidOtherReason ?? "",
    };

    private static Support Filled(Support support) => support with
    {
        Text = support.Text ?? "",
        ServiceKindText = support.ServiceKindText ?? "",
        ServiceOfficeNumber = support.ServiceOfficeNumber ?? "",
        ServiceOfficeName = support.ServiceOfficeName ?? "",
        Frequency = support.Frequency ?? "",
        Period = support.Period ?? "",
    };

    private static WeeklyPlan Filled(WeeklyPlan week)
    {
        var seen = new HashSet<Guid> { Guid.Empty };
        return week with
        {
            Blocks = All(week.Blocks, block => block with
            {
                Id = seen.Add(block.Id) ? block.Id : Guid.CreateVersion7(),
                Text = block.Text ?? "",
                ServiceCode = block.ServiceCode ?? "",
                ServiceOfficeNumber = block.ServiceOfficeNumber ?? "",
                AddOnCodes = All(block.AddOnCodes, code => code),
                WeeksOfMonth = [.. (block.WeeksOfMonth ?? []).Distinct().Order()],
            }),
            Activities = All(week.Activities, activity => activity with { Text = activity.Text ?? "" }),
            NonWeekly = All(week.NonWeekly, service => service with
            {
                Text = service.Text ?? "",
                ServiceCode = service.ServiceCode ?? "",
                ServiceOfficeNumber = service.ServiceOfficeNumber ?? "",
                TaisCode = service.TaisCode ?? "",
                EquipmentNotificationCode = service.EquipmentNotificationCode ?? "",
                EquipmentName = service.EquipmentName ?? "",
            }),
        };
    }

    private static IReadOnlyList<T> All<T>(IReadOnlyList<T>? all, Func<T, T> fill)
        where T : class => [.. (all ?? []).Where(one => one is not null).Select(fill)];

    private static bool Fits(CarePlanForms forms) =>
        forms.Needs.Count <= MaxSiblings
        && forms.Needs.All(need => need.LongGoals.Sum(goal => goal.ShortGoals.Count) <= MaxSiblings
            && need.LongGoals.All(goal => goal.ShortGoals.All(shorter => shorter.Supports.Count <= MaxSiblings)))
        && forms.Week.Blocks.Count <= MaxBlocks && forms.Week.Activities.Count <= MaxBlocks && forms.Week.NonWeekly.Count <= MaxBlocks
        && forms.Week.Blocks.All(FitsTheWeek) && forms.Week.NonWeekly.All(FitsBelow)
        && Texts(forms).All(text => text.Length <= MaxText);

    private static bool FitsTheWeek(WeekBlock block) =>
        block.Weekday is >= 1 and <= 7 && block.WeeksOfMonth.All(week => week is >= 1 and <= 5) && IsCode(block.ServiceCode)
        && IsOffice(block.ServiceOfficeNumber) && block.AddOnCodes.All(ServiceCode.IsValid);

    private static bool FitsBelow(NonWeeklyService service) =>
        IsCode(service.ServiceCode) && IsOffice(service.ServiceOfficeNumber) && service.Units is null or >= 0;

    private static bool IsCode(string code) => code.Length == 0 || ServiceCode.IsValid(code);

    private static bool IsOffice(string number) => number.Length == 0 || OfficeNumber.IsValid(number);

    private static IEnumerable<string> Texts(CarePlanForms forms) =>
    [
        .. OverviewCells.Of(forms.Overview).Select(cell => cell.Text),
        .. NeedTable.Rows(forms.Needs).SelectMany(row => Enum.GetValues<NeedColumn>().Select(row.Text)),
        .. forms.Week.Blocks.Select(block => block.Text),
        .. forms.Week.Activities.Select(activity => activity.Text),
        .. forms.Week.NonWeekly.Select(service => service.Text),
    ];
}
