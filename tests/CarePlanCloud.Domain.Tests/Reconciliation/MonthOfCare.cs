using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units;

namespace CarePlanCloud.Domain.Tests.Reconciliation;

/// <summary>
/// November 2026 of an invented client, done exactly as planned, and the ways in which 実績 can come to differ. 訪問介護 on Mondays at nine and
/// evenings, with an add-on of its own and the rate of the month; 通所介護 with a bath; a second 訪問介護; a wheelchair; a service paid by the month.
/// </summary>
internal sealed class MonthOfCare
{
    public const string HomeHelp = "9970000029";
    public const string DayCare = "9970000037";
    public const string OtherHelp = "9970000045";
    public const string Rental = "9970000052";
    public const string NightCare = "9970000060";
    public const string Body = "111111";
    public const string LongerBody = "111211";
    public const string FirstTime = "114001";
    public const string Rate = "116269";
    public const string Day = "152441";
    public const string Bath = "155301";
    public const string Wheelchair = "171001";
    public const string NightMonth = "711111";
    public const string NightMonthOther = "711112";
    public const string NightDays = "711113";

    private static readonly Dictionary<string, ServiceNature> Natures = new()
    {
        [Body] = new(CountUnit.Time), [LongerBody] = new(CountUnit.Time), [FirstTime] = new(CountUnit.Time, IsAddOn: true), [Rate] = new(CountUnit.Month, IsAddOn: true, IsRate: true),
        [Day] = new(CountUnit.Time), [Bath] = new(CountUnit.Day, IsAddOn: true), [Wheelchair] = new(CountUnit.Month),
        [NightMonth] = new(CountUnit.Month), [NightMonthOther] = new(CountUnit.Month), [NightDays] = new(CountUnit.Day),
    };

    private readonly List<SlipLine> lines = [];

    public MonthOfCare()
    {
        Plan(HomeHelp, Body, 9, 2, 9, 16, 23, 30);
        Plan(HomeHelp, FirstTime, 9, 2, 9, 16, 23, 30);
        Plan(HomeHelp, Body, 18, 4, 11, 18, 25);
        Plan(HomeHelp, Rate, null, 30);
        Plan(OtherHelp, Body, 13, 6, 13, 20, 27);
        Plan(DayCare, Day, 10, 3, 10, 17, 24);
        Plan(DayCare, Bath, 10, 3, 10, 17, 24);
        Plan(NightCare, NightMonth, null, 1, 8, 15);
        lines.Add(Line(Service(Rental, Wheelchair) with { TaisCode = "00001-000001" }, null, 600, [1], [1]));
    }

    public MonthToReconcile Month => new(new ServiceMonth(2026, 11), lines, Natures);

    /// <summary>One line after another, as they stand.</summary>
    public IReadOnlyList<SlipLine> Lines => lines;

    public static MonthToReconcile With(params SlipLine[] lines) => new(new ServiceMonth(2026, 11), lines, Natures);

    public static ServiceIdentity Service(string office, string code) => new(office, "", code, "", "", "");

    public static SlipLine Line(ServiceIdentity service, int? hour, int units, int[] planned, int[] actual)
    {
        var time = TimeAt(hour);
        return new SlipLine(
            Guid.NewGuid(), new LineKey(service, time), units,
            planned.ToDictionary(day => day, day => new DayMark(day, 1, time, units)), actual.ToDictionary(day => day, day => new DayMark(day, 1, time, units)));
    }

    /// <summary>Another mark of 実績 on a line, or none when nothing is said.</summary>
    public MonthOfCare Say(string office, string code, int day, Func<DayMark, DayMark?> change, int? hour = null)
    {
        var at = lines.FindIndex(line => line.Key.Service.ServiceOfficeNumber == office && line.Key.Service.ServiceCode == code && (hour is null || line.Key.Time?.Start.Hour == hour));
        var line = lines[at];
        var marks = new Dictionary<int, DayMark>(line.Actual);
        var said = change(marks.GetValueOrDefault(day) ?? new DayMark(day, 1, line.Key.Time, line.Units));
        marks.Remove(day);
        if (said is not null)
        {
            marks[day] = said;
        }

        lines[at] = line with { Actual = marks };
        return this;
    }

    public MonthOfCare NotDone(string office, string code, int day, int? hour = null) => Say(office, code, day, mark => mark with { Count = 0 }, hour);

    public MonthOfCare Done(string office, string code, int day, int? hour = null) => Say(office, code, day, mark => mark with { Count = 1 }, hour);

    /// <summary>Done on a line of its own.</summary>
    public MonthOfCare Unplanned(ServiceIdentity service, int? hour, int units, params int[] days)
    {
        lines.Add(Line(service, hour, units, [], days));
        return this;
    }

    /// <summary>Nothing said about any line of an office.</summary>
    public MonthOfCare Silent(string office)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            lines[at] = lines[at].Key.Service.ServiceOfficeNumber == office ? lines[at] with { Actual = new Dictionary<int, DayMark>() } : lines[at];
        }

        return this;
    }

    public static ServiceTime? TimeAt(int? hour) => hour is { } start ? new ServiceTime(new TimeOnly(start, 0), new TimeOnly(start, 30)) : null;

    private void Plan(string office, string code, int? hour, params int[] days) => lines.Add(Line(Service(office, code), hour, Units(code), days, days));

    private static int Units(string code) => int.Parse(code[3..], System.Globalization.CultureInfo.InvariantCulture);
}
