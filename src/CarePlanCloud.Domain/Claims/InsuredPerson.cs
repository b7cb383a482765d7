using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Claims;

/// <summary>Whom a 給付管理票 or a claim is about, as the insurer knows them. What is not known yet is empty or null, and <see cref="ClaimChecks"/> asks for it.</summary>
/// <param name="InsurerNumber">6 digits.</param>
/// <param name="InsuredNumber">10 digits, or H and 9.</param>
/// <param name="Sex">1 男, 2 女.</param>
/// <param name="Level">給付管理票: the heavier level of the month. Claim: the level at its end.</param>
public sealed record InsuredPerson(string InsurerNumber, string InsuredNumber, DateOnly? BirthDate, string Sex, CareLevel? Level)
{
    /// <summary>A certification was applied for and is not decided: 国保連 knows no level yet.</summary>
    public bool IsCertificationPending { get; init; }

    /// <summary>生活保護 without insurance (H number).</summary>
    public bool IsWelfareOnly => Numbers.InsuredNumber.IsPublicAssistanceOnly(InsuredNumber);
}

/// <summary>One document of each sort exists for it: insurer × insured × month.</summary>
public sealed record ClaimKey(ServiceMonth Month, string InsurerNumber, string InsuredNumber);
