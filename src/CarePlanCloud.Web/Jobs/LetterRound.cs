using CarePlanCloud.Application;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Jobs;

/// <summary>Sends the letters that are due, one after the other. Several workers may do it at once: each letter is taken by one of them.</summary>
internal sealed partial class LetterRound(UseCases door, IMailPost post, TimeProvider clock, ILogger<LetterRound> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && post.IsOpen)
        {
            try
            {
                while (await SendNextAsync(stop))
                {
                    // On to the next.
                }
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                // The database is away; the letters wait.
                LogRound(log, fault);
            }

            await Task.Delay(Pause, clock, stop);
        }
    }

    /// <returns>False when no letter is due.</returns>
    internal async Task<bool> SendNextAsync(CancellationToken stop)
    {
        var taken = await door.RunAsync<TakeLetter, TakenLetter>(new Caller.Nobody(), use => use.RunAsync(stop), stop);
        if (taken.Value is not { Id: { } id, Letter: { } letter })
        {
            return false;
        }

        try
        {
            await post.SendAsync(letter, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            // It is due again later.
            LogLetter(log, id, fault);
            return true;
        }

        // Sent is sent, also when the process is about to stop: else it would go a second time.
        await door.RunAsync<ForgetLetter, Done>(new Caller.Nobody(), use => use.RunAsync(id, CancellationToken.None), CancellationToken.None);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The letters cannot be reached for the moment")]
    private static partial void LogRound(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Id} could not be sent")]
    private static partial void LogLetter(ILogger log, Guid id, Exception fault);
}
