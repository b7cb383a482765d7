using System.Globalization;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>DLTKIHON: 利用者基本情報 of that day goes, with its appendices and its picture (R20). The client stays.</summary>
internal sealed class ClientProfileDeletionImport(CareDb db, PreventiveShelves desk, Withdrawals withdrawals)
    : PreventiveDeletionImport(db, desk, withdrawals, UnitKind.ClientProfileDeletion, PreventiveDocumentKind.ClientProfile, "利用者基本情報");

/// <summary>DLTYOBO: 支援計画書 of that day goes, with its appendix (R20). The client stays.</summary>
internal sealed class PreventivePlanDeletionImport(CareDb db, PreventiveShelves desk, Withdrawals withdrawals)
    : PreventiveDeletionImport(db, desk, withdrawals, UnitKind.PreventivePlanDeletion, PreventiveDocumentKind.PreventivePlan, "支援計画書");

/// <summary>Takes back a document of 介護予防. Only what its sender sent goes.</summary>
internal abstract class PreventiveDeletionImport(
    CareDb db, PreventiveShelves desk, Withdrawals withdrawals, UnitKind kind, PreventiveDocumentKind documents, string name) : IUnitImport
{
    public UnitKind Kind => kind;

    public async Task<IReadOnlyList<ClientFinding>> FindingsAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var findings = new List<ClientFinding>();
        var (rows, shelf) = await OpenAsync(office, fileSet, cancel);
        var withdrawn = await withdrawals.HeldAsync(kind, fileSet.Unit, rows.Select(row => row.Client), cancel);
        foreach (var row in rows)
        {
            var held = shelf.Held(row.Client, documents, row.Date);
            if (Serials.Judge(fileSet.Unit, row.Client, Serials.Newer(held?.SerialNumber, withdrawn.Of(row.Client, row.Date)),
                record => PreventiveMapping.DateOf(record) == row.Date) is { } stale)
            {
                findings.Add(stale);
            }
            else if (held is null)
            {
                findings.Add(new(row.Client, TransferFindings.NothingToRemove(fileSet.Unit.Files[0].Name, row.Line, row.Client.InsuredNumber)));
            }
        }

        return findings;
    }

    public async Task<ImportPreview> PreviewAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var (rows, shelf) = await OpenAsync(office, fileSet, cancel);
        return new([.. from row in rows
                       where shelf.Held(row.Client, documents, row.Date) is not null
                       select new ImportChange(
                           ChangeKind.Removed, ChangeLevel.Plan, shelf.Clients[row.Client].Name, row.Client.InsuredNumber, null,
                           $"{name}（{row.Date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}）", "あり", null, null)]);
    }

    public async Task ApplyAsync(Office office, Guid? incomingId, FileSet fileSet, CancellationToken cancel)
    {
        var (rows, shelf) = await OpenAsync(office, fileSet, cancel);
        foreach (var row in rows)
        {
            if (shelf.Held(row.Client, documents, row.Date) is { } held)
            {
                db.PreventiveDocuments.Remove(held);
            }

            await withdrawals.PutAsync(kind, row, fileSet.Unit.Key!, incomingId, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<(IReadOnlyList<MappedDeletion> Rows, PreventiveShelf Shelf)> OpenAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var rows = DeletionMapping.Preventive(fileSet);
        return (rows, await desk.OpenAsync(PreventiveShelves.SenderOf(office, fileSet.Unit), rows.Select(row => row.Client), cancel));
    }
}
