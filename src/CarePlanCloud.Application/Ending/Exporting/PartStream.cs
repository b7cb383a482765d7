namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>Cuts what is written to it into parts of one megabyte and hands each on; holds no more than what is not handed on yet.</summary>
internal sealed class PartStream(Func<int, byte[], CancellationToken, Task> keep, CancellationToken cancel) : Stream
{
    private const int PartBytes = 1 << 20;

    private readonly MemoryStream waiting = new();
    private int parts;

    /// <summary>Bytes handed on or waiting.</summary>
    public long Total { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Total; set => throw new NotSupportedException(); }

    /// <summary>Hands on the rest, however short.</summary>
    public async Task FinishAsync()
    {
        await HandOnAsync();
        if (waiting.Length > 0)
        {
            await keep(parts++, waiting.ToArray(), cancel);
            waiting.SetLength(0);
        }
    }

    // What is written in between by those who cannot wait (the ZIP's own few bytes) is handed on with the next that can.
    public override void Write(byte[] buffer, int offset, int count)
    {
        waiting.Write(buffer, offset, count);
        Total += count;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await waiting.WriteAsync(buffer, cancellationToken);
        Total += buffer.Length;
        await HandOnAsync();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => HandOnAsync();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task HandOnAsync()
    {
        var at = 0;
        for (; waiting.Length - at >= PartBytes; at += PartBytes)
        {
            await keep(parts++, waiting.GetBuffer().AsSpan(at, PartBytes).ToArray(), cancel);
        }

        if (at > 0)
        {
            var rest = waiting.GetBuffer().AsSpan(at, (int)waiting.Length - at).ToArray();
            waiting.SetLength(0);
            await waiting.WriteAsync(rest, cancel);
        }
    }
}
