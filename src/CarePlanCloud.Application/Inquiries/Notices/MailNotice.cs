namespace CarePlanCloud.Application.Inquiries.Notices;

/// <summary>A mail that says that there is something to read, and where. It names no client, no number and no partner.</summary>
/// <param name="OfficeName">Whose questions.</param>
/// <param name="Path">The page, below the address of the product.</param>
public sealed record MailNotice(string Address, string OfficeName, string Path);

/// <summary>The post office. Where nothing is configured it is shut, and nobody is written to.</summary>
public interface IMailPost
{
    bool IsOpen { get; }

    Task SendAsync(MailNotice notice, CancellationToken cancel);
}

/// <summary>Stands there until the host brings another.</summary>
internal sealed class NoMailPost : IMailPost
{
    public bool IsOpen => false;

    public Task SendAsync(MailNotice notice, CancellationToken cancel) => Task.CompletedTask;
}
