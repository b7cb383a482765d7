using System.Globalization;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>
/// The background writing of an export: all tables of one moment, then paper after paper, into a ZIP that is kept in parts while it grows. A
/// second run after a crash begins anew.
/// </summary>
public sealed partial class ExportWork(UseCases door, IServiceScopeFactory scopes, FormPrinter printer, TimeProvider clock, ILogger<ExportWork> log) : IOfficeWork
{
    private static readonly TimeSpan ReportPause = TimeSpan.FromMilliseconds(500);

    OutboxKind IOfficeWork.Kind => OutboxKind.ExportOffice;

    public async Task<Refusal?> RunAsync(Guid officeId, Guid subjectId, CancellationToken cancel)
    {
        var caller = new Caller.Job(officeId);
        var begun = await door.RunAsync<BeginExport, BegunExport>(caller, step => step.RunAsync(subjectId, cancel), cancel);
        if (!begun.IsDone)
        {
            return null;
        }

        var tables = Tables();
        var papers = (await door.RunAsync<ListExportPapers, IReadOnlyList<ExportPaper>>(caller, step => step.RunAsync(cancel), cancel)).Value;
        var (done, total, reported) = (0, tables.Count + papers.Count, clock.GetTimestamp());
        await ReportAsync();
        var notes = new List<string>();
        await using var parts = new PartStream(
            (number, content, stop) => door.RunAsync<KeepExportPart, Done>(caller, step => step.RunAsync(subjectId, number, content, stop), stop), cancel);
        int files;
        await using (var archive = await ExportArchive.OnAsync(parts, cancel))
        {
            await archive.AddAsync("読み方.txt", "この書き出しの読み方", ExportReadMe.Bytes(begun.Value, tables, clock.NowInJapan()), cancel);
            await archive.AddAsync("表の説明.csv", "表と列の説明", ExportReadMe.Columns(tables), cancel);
            await door.RunAsync<WriteExportTables, Done>(caller, step => step.RunAsync(tables, archive, StepAsync, cancel), cancel);
            foreach (var paper in papers)
            {
                notes.AddRange(await PrintAsync(caller, begun.Value.OfficeName, paper, archive, cancel));
                await StepAsync();
            }

            await archive.AddAsync("確かめること.txt", "思ったとおりに書き出せなかったもの", ExportReadMe.Notes(notes), cancel);
            await archive.FinishAsync(cancel);
            files = archive.Files.Count;
        }

        await parts.FinishAsync();
        await door.RunAsync<FinishExport, Done>(caller, step => step.RunAsync(subjectId, files, parts.Total, notes, cancel), cancel);
        return null;

        async Task StepAsync()
        {
            done++;
            if (clock.GetElapsedTime(reported) >= ReportPause)
            {
                reported = clock.GetTimestamp();
                await ReportAsync();
            }
        }

        Task ReportAsync() => door.RunAsync<ReportExport, Done>(caller, step => step.RunAsync(subjectId, done, total, cancel), cancel);
    }

    private IReadOnlyList<ExportTable> Tables()
    {
        using var scope = scopes.CreateScope();
        return ExportCatalogue.Of(scope.ServiceProvider.GetRequiredService<CareDb>().Model);
    }

    // One paper that cannot be drawn is told, and holds up nothing else: its words stand in the tables.
    private async Task<IReadOnlyList<string>> PrintAsync(Caller caller, string office, ExportPaper paper, ExportArchive archive, CancellationToken cancel)
    {
        PrintedForms printed;
        try
        {
            var collected = await door.RunAsync<CollectExportPaper, IReadOnlyList<Paper>>(caller, step => step.RunAsync(paper, cancel), cancel);
            if (collected.Refusal is { } refusal)
            {
                return [$"{paper.Path}：作れませんでした。{refusal.Message}"];
            }

            printed = printer.Print(collected.Value, office, cancellation: cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && !WorkFaults.IsAway(fault))
        {
            LogPaper(log, paper.Kind, paper.Id, fault);
            return [$"{paper.Path}：帳票の形にできませんでした。内容は「表」にあります。"];
        }

        await archive.AddAsync(paper.Path, paper.What, printed.Pdf, cancel);
        return [.. printed.MissingCharacters.Select(missing => string.Create(
            CultureInfo.InvariantCulture, $"{paper.Path}：「{missing.Item}」の文字「{missing.Character}」は書体にないため〓と印刷されています。内容は「表」にあります。"))];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A paper of an export could not be drawn: {Kind} {Id}")]
    private static partial void LogPaper(ILogger log, ExportPaperKind kind, Guid id, Exception fault);
}

/// <summary>An export that could not be written.</summary>
internal sealed class ExportWorkSubject(CareDb db) : IWorkSubject
{
    public bool Takes(OutboxKind kind) => kind == OutboxKind.ExportOffice;

    public Task TriedAsync(OutboxEntry entry, CancellationToken cancel) => Task.CompletedTask;

    public async Task GiveUpAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter, cancel) is { State: ExportState.Requested or ExportState.Writing } export)
        {
            (export.State, export.Notes) = (ExportState.Failed, [letter.Reason]);
        }
    }

    public async Task<bool> AgainAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter, cancel) is not { State: ExportState.Failed } export)
        {
            return false;
        }

        (export.State, export.Notes) = (ExportState.Requested, []);
        return true;
    }

    public Task DropAsync(DeadLetter letter, CancellationToken cancel) => Task.CompletedTask;

    private Task<OfficeExport?> FindAsync(DeadLetter letter, CancellationToken cancel) => db.OfficeExports.FirstOrDefaultAsync(row => row.Id == letter.SubjectId, cancel);
}
