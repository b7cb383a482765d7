using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>照会: the open threads of the month, each at the day and line it is about.</summary>
public sealed partial class SlipSheet
{
    public IReadOnlyList<InquiryMark> Asked { get; private set; } = [];

    /// <summary>Takes over what is open now; lines that gained or lost a thread are drawn again.</summary>
    /// <returns>Whether anything is other than before.</returns>
    public bool MarkAsked(IReadOnlyList<InquiryMark> asked)
    {
        if (asked.SequenceEqual(Asked))
        {
            return false;
        }

        var before = Asked;
        Asked = asked;
        foreach (var line in View.Lines.Where(line => before.Concat(asked).Any(mark => IsAbout(mark, line))))
        {
            Touch(line.Id);
        }

        return true;
    }

    /// <summary>The thread about this day of this line, or null.</summary>
    public InquiryMark? AskedAt(LineView line, int day) => Asked.FirstOrDefault(mark => mark.Day == day && IsAbout(mark, line));

    /// <summary>One cell of a day carries the mark: the planned one, or that of what was done without a plan.</summary>
    public bool IsAsked(LineView line, int day, Phase phase) =>
        AskedAt(line, day) is not null && phase == (line.Planned.ContainsKey(day) || !line.Actual.ContainsKey(day) ? Phase.Planned : Phase.Actual);

    // An add-on has the code of its own, a service its beginning; of a planner's several offices the asked one is meant.
    private bool IsAbout(InquiryMark mark, LineView line) =>
        mark.ServiceCode == line.ServiceCode && mark.StartTime == line.Time?.Start && (!View.IsOwnPlan || mark.PartnerOfficeNumber == line.OfficeNumber);
}
