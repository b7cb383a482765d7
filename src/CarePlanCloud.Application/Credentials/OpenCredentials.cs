using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Credentials;

/// <summary>資格カレンダー.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenCredentials(CredentialBook book)
{
    public async Task<Outcome<CredentialCalendar>> RunAsync(CancellationToken cancel) => await book.ReadAsync(cancel);
}
