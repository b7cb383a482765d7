namespace CarePlanCloud.Application.Letters;

/// <summary>
/// A mail to one person. It is read by whoever stands behind the screen and by every server on its way: it names no client, no number of a
/// client and no free text of an office.
/// </summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">What stands before the address of the page; paragraphs by line breaks.</param>
/// <param name="Path">The page it is about, below the address of the product; null for none.</param>
/// <param name="Ending">What stands at the end, beside that nobody can answer; empty for nothing.</param>
public sealed record Letter(string Address, string Subject, string Text, string? Path, string Ending = "");

/// <summary>The post office. Where nothing is configured it is shut, and nobody is written to.</summary>
public interface IMailPost
{
    bool IsOpen { get; }

    Task SendAsync(Letter letter, CancellationToken cancel);
}

/// <summary>Stands there until the host brings another.</summary>
internal sealed class NoMailPost : IMailPost
{
    public bool IsOpen => false;

    public Task SendAsync(Letter letter, CancellationToken cancel) => Task.CompletedTask;
}
