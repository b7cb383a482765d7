using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Operating.Applications;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Bulk;

/// <summary>What is wrong with a row, or became of it.</summary>
/// <param name="Problems">The column's head and what is wrong; none where the row is sound.</param>
/// <param name="Done">The office is there.</param>
public sealed record OfficeFileVerdict(OfficeFileRow Row, IReadOnlyList<FieldProblem> Problems, bool Done = false);

/// <summary>まとめ登録の下見: every row judged, against the others of the file and against who is here; nothing is written.</summary>
[Requires(Permission.Operate)]
public sealed class PreviewOffices(CareDb db)
{
    public async Task<Outcome<IReadOnlyList<OfficeFileVerdict>>> RunAsync(byte[] content, CancellationToken cancel)
    {
        var read = OfficeFile.Read(content);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        var judged = read.Value.Select(row => (Row: row, Judged: ApplicationRules.Judge(row.Form))).ToList();
        var (numbers, ids) = (judged.ConvertAll(one => one.Judged.Form.OfficeNumber), judged.ConvertAll(one => KjBillingId.Normalise(one.Judged.Form.KjBillingId) ?? ""));
        var here = await db.Offices.AsNoTracking().Where(office => numbers.Contains(office.OfficeNumber) || ids.Contains(office.KjBillingId))
            .Select(office => new { office.OfficeNumber, office.KjBillingId }).ToListAsync(cancel);
        var (knownNumbers, knownIds) = (here.Select(office => office.OfficeNumber).ToHashSet(), here.Select(office => office.KjBillingId).ToHashSet());
        var verdicts = new List<OfficeFileVerdict>();
        foreach (var (row, (form, problems)) in judged)
        {
            var found = problems.Select(problem => problem with { Field = OfficeFile.HeadOf(problem.Field) }).ToList();
            if (form.OfficeNumber.Length > 0 && !knownNumbers.Add(form.OfficeNumber))
            {
                found.Add(new FieldProblem("事業所番号", "この番号は、もう登録されているか、ファイルの前の行にあります。"));
            }

            if (KjBillingId.Normalise(form.KjBillingId) is { } id && !knownIds.Add(id))
            {
                found.Add(new FieldProblem("電子請求ID", "このIDは、ほかの事業所で使われているか、ファイルの前の行にあります。"));
            }

            verdicts.Add(new OfficeFileVerdict(row with { Form = form }, found));
        }

        return verdicts;
    }
}

/// <summary>One row of a まとめ登録: an application that is approved as it comes, without a mail to be confirmed first.</summary>
[Requires(Permission.Operate)]
public sealed class ImportOffice(CareDb db, ApplicationDesk desk, OfficeFounder founder, OperatorTrail trail, CurrentActor actor, TimeProvider clock)
{
    public async Task<Outcome<FoundedOffice>> RunAsync(OfficeFileRow row, CancellationToken cancel)
    {
        var (form, certificate, refusal) = desk.Judge(row.Form);
        if (refusal is not null)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var application = new OfficeApplication
        {
            Number = ApplicationDesk.NewNumber(), SecretHash = ApplicationDesk.HashOf(ApplicationDesk.NewSecret()), Mail = form.Mail, State = ApplicationState.Approved,
            SubmittedAt = now, WaitingSince = now, DecidedAt = now, DecidedBy = actor.Id,
        };
        ApplicationDesk.Write(application, form, certificate);
        var founded = await founder.FoundAsync(application, cancel);
        if (founded.Refusal is { } stands)
        {
            return stands;
        }

        application.OfficeId = founded.Value.Id;
        db.OfficeApplications.Add(application);
        trail.Append("ImportOffices", application.Id, founded.Value.Id, application.OfficeNumber);
        await db.SaveChangesAsync(cancel);
        return FoundedOffice.Of(founded.Value.Id, application);
    }
}

/// <summary>The whole file: each sound row an act of its own, so that one that fails meanwhile does not take the others with it.</summary>
public sealed class BulkOpening(UseCases door, OfficeOpening opening)
{
    public async Task<Outcome<IReadOnlyList<OfficeFileVerdict>>> OpenAllAsync(Caller caller, byte[] content, CancellationToken cancel)
    {
        var preview = await door.RunAsync<PreviewOffices, IReadOnlyList<OfficeFileVerdict>>(caller, use => use.RunAsync(content, cancel), cancel);
        if (preview.Refusal is { } refusal)
        {
            return refusal;
        }

        var results = new List<OfficeFileVerdict>();
        foreach (var verdict in preview.Value)
        {
            results.Add(verdict.Problems.Count > 0 ? verdict : await OneAsync(caller, verdict));
        }

        return results;
    }

    private async Task<OfficeFileVerdict> OneAsync(Caller caller, OfficeFileVerdict verdict)
    {
        var founded = await door.RunAsync<ImportOffice, FoundedOffice>(caller, use => use.RunAsync(verdict.Row, CancellationToken.None), CancellationToken.None);
        if (founded.Refusal is { } refusal)
        {
            return verdict with
            {
                Problems = refusal.Detail is IReadOnlyList<FieldProblem> problems
                    ? [.. problems.Select(problem => problem with { Field = OfficeFile.HeadOf(problem.Field) })] : [new FieldProblem("", refusal.Message)],
            };
        }

        await opening.FurnishAsync(founded.Value);
        return verdict with { Done = true };
    }
}
