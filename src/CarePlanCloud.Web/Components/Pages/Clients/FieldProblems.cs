using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>What was said of the fields of a form, by field.</summary>
public sealed class FieldProblems
{
    public static readonly FieldProblems None = new([]);

    private readonly IReadOnlyList<FieldProblem> problems;

    public FieldProblems(IEnumerable<FieldProblem> problems) => this.problems = [.. problems];

    public bool Any => problems.Count > 0;

    /// <summary>The first one of that field, or null.</summary>
    public string? this[string field] => problems.FirstOrDefault(problem => problem.Field == field)?.Message;

    /// <summary>Those of no field the form shows.</summary>
    public IEnumerable<FieldProblem> All => problems;

    /// <summary>What a refusal says of fields; none when it is about something else.</summary>
    public static FieldProblems Of(Refusal refusal) => refusal.Detail is IReadOnlyList<FieldProblem> fields ? new(fields) : None;
}
