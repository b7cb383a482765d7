using System.Globalization;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>One line that tells how far reading has come: only on a screen, only when it takes long, gone when it is over.</summary>
internal sealed class ProgressLine(Terminal terminal, TimeProvider clock) : IProgress<ReadProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly long _start = clock.GetTimestamp();
    private long? _drawn;

    public void Report(ReadProgress value)
    {
        if (!terminal.ErrorIsScreen || clock.GetElapsedTime(_drawn ?? _start) < (_drawn is null ? Patience : Pause))
        {
            return;
        }

        _drawn = clock.GetTimestamp();
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K{value.File} {value.Rows:N0}行"));
    }

    public void Dispose()
    {
        if (_drawn is not null)
        {
            terminal.Error.Write("\r\e[K");
        }
    }
}
