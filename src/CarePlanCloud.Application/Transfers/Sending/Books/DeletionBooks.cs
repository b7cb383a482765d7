using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>
/// Deletions (R23, R24, R96–R100). What can be taken back is what a receiver holds; it is proposed once nothing of it is planned or done any
/// more: the office that no longer serves gets the deletion, the one that took over the slip (R98).
/// </summary>
internal abstract class DeletionBook(UnitKind kind, UnitKind deleted, SentBook sent) : IOutgoingBook
{
    public UnitKind Kind => kind;

    /// <summary>What it takes back.</summary>
    public UnitKind Deleted => deleted;

    public Task<IReadOnlyList<Sendable>> ListAsync(Office office, ServiceMonth month, CancellationToken cancel) => ListAsync(office, month, standing: null, cancel);

    /// <param name="standing">What the book of the deleted kind lists, when somebody has asked it already.</param>
    public async Task<IReadOnlyList<Sendable>> ListAsync(Office office, ServiceMonth month, IReadOnlyList<Sendable>? standing, CancellationToken cancel)
    {
        var held = (await HeldAsync(month, cancel)).Where(last => last.Kind == deleted && last.IsOut).ToList();
        if (held.Count == 0)
        {
            return [];
        }

        var stands = (!ProposesWhenGone ? [] : standing ?? await StandsAsync(office, month, cancel)).Select(row => (row.ClientId, row.ReceiverOfficeNumber, row.SenderServiceKind)).ToHashSet();
        return [.. held.Select(last => new Sendable(
            Kind, last.ClientId, last.ReceiverOfficeNumber, last.ReceiverServiceKind, last.SenderServiceKind, last.DocumentId,
            Fingerprints.Of((last.ClientId, last.SerialNumber).ToString()))
        {
            IsProposed = ProposesWhenGone && !stands.Contains((last.ClientId, last.ReceiverOfficeNumber, last.SenderServiceKind)),
        })];
    }

    public abstract Task<UnitContent> WriteAsync(Office office, Outgoing unit, IReadOnlyList<OutgoingClient> chosen, CancellationToken cancel);

    /// <summary>Plans end by being renewed; a month without services must be taken back.</summary>
    protected virtual bool ProposesWhenGone => true;

    /// <summary>What still holds: it is not proposed for deletion.</summary>
    protected abstract Task<IReadOnlyList<Sendable>> StandsAsync(Office office, ServiceMonth month, CancellationToken cancel);

    protected virtual Task<IReadOnlyList<LastSent>> HeldAsync(ServiceMonth month, CancellationToken cancel) => sent.OfMonthAsync(deleted, month, cancel);
}

/// <summary>利用票の取下げ.</summary>
internal sealed class SlipDeletionBook(CareDb db, SentBook sent, SlipBook slips) : DeletionBook(UnitKind.SlipDeletion, UnitKind.Slip, sent)
{
    public override async Task<UnitContent> WriteAsync(Office office, Outgoing unit, IReadOnlyList<OutgoingClient> chosen, CancellationToken cancel) =>
        new([.. (await db.NumbersOfAsync(chosen, cancel)).Values.Select(client => DeletionDrafts.Slip(client, unit.ServiceMonth!.Value))]);

    protected override Task<IReadOnlyList<Sendable>> StandsAsync(Office office, ServiceMonth month, CancellationToken cancel) =>
        slips.ListAsync(office, month, cancel);
}

/// <summary>実績の取下げ, per service kind (R100).</summary>
internal sealed class ActualsDeletionBook(CareDb db, SentBook sent, ActualsBook actuals) : DeletionBook(UnitKind.ActualsDeletion, UnitKind.Actuals, sent)
{
    public override async Task<UnitContent> WriteAsync(Office office, Outgoing unit, IReadOnlyList<OutgoingClient> chosen, CancellationToken cancel) =>
        new([.. (await db.NumbersOfAsync(chosen, cancel)).Values
            .Select(client => DeletionDrafts.Actuals(client, unit.ServiceMonth!.Value, office.OfficeNumber, unit.SenderServiceKind))]);

    // What was passed on is taken back by whoever did it.
    protected override async Task<IReadOnlyList<LastSent>> HeldAsync(ServiceMonth month, CancellationToken cancel) =>
        [.. (await base.HeldAsync(month, cancel)).Where(last => !ActualsBook.IsPassedOn(last.SenderServiceKind))];

    protected override Task<IReadOnlyList<Sendable>> StandsAsync(Office office, ServiceMonth month, CancellationToken cancel) =>
        actuals.ListAsync(office, month, cancel);
}

/// <summary>居宅サービス計画の取下げ: on request only (R95, R96).</summary>
internal sealed class PlanDeletionBook(CareDb db, SentBook sent) : DeletionBook(UnitKind.PlanDeletion, UnitKind.Plan, sent)
{
    private readonly SentBook sentBook = sent;

    protected override bool ProposesWhenGone => false;

    public override async Task<UnitContent> WriteAsync(Office office, Outgoing unit, IReadOnlyList<OutgoingClient> chosen, CancellationToken cancel)
    {
        var numbers = await db.NumbersOfAsync(chosen, cancel);
        var ids = chosen.Select(client => client.DocumentId).OfType<Guid>().ToList();
        var versions = await db.PlanVersions.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel);
        return new UnitContent([.. versions.Select(version => DeletionDrafts.Plan(numbers[version.ClientId], version.PlanDate))]);
    }

    protected override Task<IReadOnlyList<LastSent>> HeldAsync(ServiceMonth month, CancellationToken cancel) => sentBook.OfPlansAsync(UnitKind.Plan, cancel);

    protected override Task<IReadOnlyList<Sendable>> StandsAsync(Office office, ServiceMonth month, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Sendable>>([]);
}

/// <summary>支援計画書の取下げ: on request only.</summary>
internal sealed class PreventivePlanDeletionBook(CareDb db, SentBook sent) : DeletionBook(UnitKind.PreventivePlanDeletion, UnitKind.PreventivePlan, sent)
{
    private readonly SentBook sentBook = sent;

    protected override bool ProposesWhenGone => false;

    public override async Task<UnitContent> WriteAsync(Office office, Outgoing unit, IReadOnlyList<OutgoingClient> chosen, CancellationToken cancel)
    {
        var numbers = await db.NumbersOfAsync(chosen, cancel);
        var ids = chosen.Select(client => client.DocumentId).OfType<Guid>().ToList();
        var documents = await db.PreventiveDocuments.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel);
        return new UnitContent([.. documents.Where(row => row.Kind == PreventiveDocumentKind.PreventivePlan)
            .Select(row => DeletionDrafts.PreventivePlan(numbers[row.ClientId], row.Date))]);
    }

    protected override Task<IReadOnlyList<LastSent>> HeldAsync(ServiceMonth month, CancellationToken cancel) =>
        sentBook.OfPlansAsync(UnitKind.PreventivePlan, cancel);

    protected override Task<IReadOnlyList<Sendable>> StandsAsync(Office office, ServiceMonth month, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Sendable>>([]);
}

internal static class ClientNumbers
{
    /// <summary>The numbers of a unit's clients, in their order.</summary>
    public static Task<Dictionary<Guid, ClientNumber>> NumbersOfAsync(this CareDb db, IReadOnlyList<OutgoingClient> chosen, CancellationToken cancel) =>
        db.NumbersOfAsync([.. chosen.Select(client => client.ClientId)], cancel);

    public static Task<Dictionary<Guid, ClientNumber>> NumbersOfAsync(this CareDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id)).OrderBy(client => client.InsurerNumber).ThenBy(client => client.InsuredNumber)
            .ToDictionaryAsync(client => client.Id, client => new ClientNumber(client.InsurerNumber, client.InsuredNumber), cancel);
}
