using CarePlanCloud.Application.Licences;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Apply;

/// <summary>The form of the page: what was typed, what is wrong with it, and what of the terms is offered.</summary>
/// <param name="Problems">None before it is sent.</param>
/// <param name="MailIsFixed">The address of a correction: the link was sent there.</param>
public sealed record ApplyForm(ApplicationForm Typed, IReadOnlyList<FieldProblem> Problems, DateOnly? FreePassEndsOn, int TrialMonths, bool MailIsFixed = false)
{
    /// <summary>Names of the fields, as the problems name them.</summary>
    public static ApplicationForm Read(IFormCollection form, byte[]? certificate) => new(
        form["office_number"].ToString(), form["kj_billing_id"].ToString(), [.. form["service_kinds"].OfType<string>()], form["corporation_name"].ToString(),
        form["office_name"].ToString(), form["postal_code"].ToString(), form["address"].ToString(), form["phone"].ToString(), form["administrator_name"].ToString(),
        form["administrator_kana"].ToString(), form["mail"].ToString(), form["terms"] == "free_pass" ? LicenceKind.FreePass : LicenceKind.Trial, certificate);

    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;
}
