using CarePlanCloud.Application.Masters;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;
using CarePlanCloud.Domain.Units.Warnings;

namespace CarePlanCloud.Application.Schedules.Benefits;

/// <summary>A 別表 as it was computed, and what a care manager should look at.</summary>
/// <param name="LimitIsKnown">False when no certification of the month is known: then nothing is over a limit.</param>
public sealed record ComputedSheet(BenefitSheet Sheet, IReadOnlyList<SlipWarning> Warnings, bool LimitIsKnown)
{
    /// <summary>30日超 by line: the days it was computed with as beyond 30 in a row. Lines without such days are missing.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<int>> DaysOver30 { get; init; } = new Dictionary<Guid, IReadOnlyList<int>>();
}

/// <summary>Lines and basis → 別表. Reads nothing: a page may ask with every key.</summary>
public static class BenefitSheets
{
    /// <summary>More than any slip can hold.</summary>
    private const int NoLimit = 9_999_999;

    public static ComputedSheet Of(BenefitBasis basis, IReadOnlyList<LineView> lines, Phase phase = Phase.Planned)
    {
        var input = InputOf(basis, lines, phase);
        var sheet = BenefitSheetCalculator.Calculate(input);
        return new ComputedSheet(sheet, SlipWarnings.Of(input, sheet), basis.LimitUnits is not null) { DaysOver30 = DaysOver30(lines, input.Lines) };
    }

    public static BenefitSheetInput InputOf(BenefitBasis basis, IReadOnlyList<LineView> lines, Phase phase)
    {
        var stays = lines.Where(IsStay).SelectMany(line => line.Marks(phase).Values).Where(mark => mark.Count > 0).Select(mark => mark.Day);
        var overThirty = ShortStayRun.DaysOver30(basis.ShortStayBefore.DaysInARow, stays);
        return new BenefitSheetInput
        {
            Month = basis.Month,
            LimitUnits = basis.LimitUnits ?? NoLimit,
            KindLimits = basis.KindLimits,
            BenefitRate = basis.BenefitRate,
            IsPublicAssistanceOnly = basis.IsPublicAssistanceOnly,
            PublicExpenses = basis.PublicExpenses,
            Certifications = basis.Certifications,
            ShortStayBefore = basis.ShortStayBefore,
            Providers = [.. lines.GroupBy(line => (line.OfficeNumber, line.SatelliteNumber)).Select(office => ProviderOf(basis, [.. office]))],
            Lines = [.. lines.Select(line => LineOf(basis, line, phase, overThirty))],
            Allotments = [.. basis.Allotted.SelectMany(allotted => lines
                .Where(line => line.OfficeNumber == allotted.OfficeNumber).Select(line => line.SatelliteNumber).Take(1)
                .Select(satellite => new Allotment(LimitScope.Level, KeyOf(allotted, satellite), allotted.Units)))],
        };
    }

    // Read off what the sheet was computed from: one line there for each line here, in the same order.
    private static Dictionary<Guid, IReadOnlyList<int>> DaysOver30(IReadOnlyList<LineView> lines, IReadOnlyList<UnitLine> computed) =>
        lines.Zip(computed).Where(pair => pair.Second.Days.Any(day => day.IsOver30Days)).ToDictionary(
            pair => pair.First.Id,
            pair => (IReadOnlyList<int>)[.. pair.Second.Days.Where(day => day.IsOver30Days).Select(day => day.Day)]);

    /// <summary>The row that stands for a provider's whole kind.</summary>
    public static SheetRowKey KeyOf(AllottedUnits allotted, string satellite = "") =>
        new(allotted.OfficeNumber, satellite, allotted.ServiceKind + SheetCodes.Subtotal);

    /// <summary>A day of 短期入所 itself, not one of its add-ons.</summary>
    internal static bool IsStay(LineView line) => !line.IsAddOn && KindRules.IsShortStay(ServiceCode.KindOf(line.ServiceCode));

    private static UnitProvider ProviderOf(BenefitBasis basis, List<LineView> lines)
    {
        var (number, satellite) = (lines[0].OfficeNumber, lines[0].SatelliteNumber);
        var terms = basis.Partners.GetValueOrDefault(number);
        var kinds = lines.Select(line => ServiceCode.KindOf(line.ServiceCode)).Distinct()
            .Where(kind => terms is not null && (terms.ServiceKinds.Count == 0 || terms.ServiceKinds.Contains(kind)));
        return new UnitProvider(number, satellite, terms?.Name ?? lines[0].OfficeName, [.. kinds.Select(kind => KindOf(basis, terms!, kind, lines)).OfType<ProvidedKind>()]);
    }

    // 総合事業: the price is the insurer's where it set one.
    private static ProvidedKind? KindOf(BenefitBasis basis, PartnerTerms terms, string kind, List<LineView> lines)
    {
        var own = lines.Where(line => ServiceCode.KindOf(line.ServiceCode) == kind)
            .Select(line => basis.Codes.GetValueOrDefault(line.ServiceCode)?.UnitPrice).FirstOrDefault(price => price is not null);
        return (own ?? basis.Prices.OfKind(terms.Grade, kind, basis.Month)) is { } price
            ? new ProvidedKind(kind, price)
            : null;
    }

    private static UnitLine LineOf(BenefitBasis basis, LineView line, Phase phase, IReadOnlyList<int> overThirty)
    {
        var code = basis.Codes.GetValueOrDefault(line.ServiceCode);
        var isStay = KindRules.IsShortStay(ServiceCode.KindOf(line.ServiceCode));
        return new UnitLine
        {
            ProviderNumber = line.OfficeNumber,
            SatelliteNumber = line.SatelliteNumber,
            Code = line.ServiceCode,
            Name = line.ServiceName,
            Units = code?.Units ?? line.Units,

            // Units that no table knows are those of the slip, which stand there after discount (R60).
            DiscountPercent = code is { Units: not null } ? basis.Partners.GetValueOrDefault(line.OfficeNumber)?.Discounts.PercentOf(line.ServiceCode, basis.Month) : null,
            LimitUnits = code is { Units: not null } && code.LimitUnits != code.Units ? code.LimitUnits : null,
            Rate = code is { RatePerThousand: { } rate } ? new RateAddOn(StepOf(code), rate) : null,
            CountUnit = CountUnits.Parse(code?.UnitOfCount),
            InsideLimit = code is null || (code.InsideLimit && !OutsideLimitAddOns.Contains(ServiceCode.KindOf(code.Code), code.Name)),
            Days = [.. line.Marks(phase).Values.Where(mark => mark.Count > 0).OrderBy(mark => mark.Day)
                .Select(mark => new ServiceDay(mark.Day, mark.Count, mark.Time) { IsOver30Days = isStay && overThirty.Contains(mark.Day) })],
            Equipment = line.IsEquipment
                ? new Equipment(line.TaisCode, line.EquipmentNotificationCode, line.EquipmentName, line.DetailDiscriminatorCode) : Equipment.None,
            FixedFee = code?.FixedFee,
            BenefitRate = code?.BenefitRatePercent,
            ValidFrom = code?.ValidFrom,

            // What no table of the month knows is not valid in it.
            ValidTo = code is null ? basis.Month.FirstDay.AddDays(-1) : code.ValidTo,
        };
    }

    // A rate without a known word is one of the service itself: a reduction inside the limit comes first, anything else last.
    private static RateStep StepOf(ServiceCodeInForce code) =>
        RateSteps.Of(code.Name) ?? (code.InsideLimit ? RateStep.SharedLiving : RateStep.TreatmentImprovement);
}
