using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Masters;

/// <summary>Service codes a person may pick in a month, by code, name or reading; at most <see cref="ServiceCodeBook.Shown"/>.</summary>
[Requires(Permission.ViewClients)]
public sealed class FindServiceCodes(ServiceCodeBook book)
{
    /// <param name="insurerNumber">The client's, for its municipality's table; null when no client is meant.</param>
    /// <param name="serviceKind">サービス種類コード to stay within, or null for all.</param>
    public async Task<Outcome<IReadOnlyList<ServiceCodeInForce>>> RunAsync(
        ServiceMonth month, string? insurerNumber, string? serviceKind, string text, CancellationToken cancel) =>
        Outcomes.Of<IReadOnlyList<ServiceCodeInForce>>(
            await book.SearchAsync(month, insurerNumber, text, serviceKind is null ? null : [serviceKind], cancel));
}
