using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Reports;

namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>One file of the ZIP, as 目次.csv tells of it.</summary>
/// <param name="Rows">Of a table, without its heading; null for what is no table.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record ExportedFile(string Path, string What, long? Rows, long Bytes, string Sha256);

/// <summary>
/// The ZIP of an export, written entry after entry to a stream that may forget what it was given. Counts and hashes what goes in; the table of
/// contents is the last entry.
/// </summary>
public sealed class ExportArchive : IAsyncDisposable
{
    public const string Contents = "目次.csv";

    private readonly ZipArchive zip;
    private readonly List<ExportedFile> files = [];
    private readonly HashSet<string> paths = new(StringComparer.OrdinalIgnoreCase);

    private ExportArchive(ZipArchive zip) => this.zip = zip;

    public IReadOnlyList<ExportedFile> Files => files;

    internal static async Task<ExportArchive> OnAsync(Stream target, CancellationToken cancel) =>
        new(await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel));

    /// <param name="path">With / between folders; each part is made fit for a file system.</param>
    /// <param name="what">In words.</param>
    /// <param name="write">Writes the bytes; tells the rows, or null for what is no table.</param>
    /// <param name="cancel">Stops.</param>
    public async Task AddAsync(string path, string what, Func<Stream, Task<long?>> write, CancellationToken cancel)
    {
        var free = FreePath(path);
        long? rows;
        CountingStream counting;
        await using (var entry = await zip.CreateEntry(free, CompressionLevel.Fastest).OpenAsync(cancel))
        {
            counting = new CountingStream(entry);
            await using (counting)
            {
                rows = await write(counting);
                await counting.FlushAsync(cancel);
            }
        }

        files.Add(new ExportedFile(free, what, rows, counting.Written, counting.Sha256));
    }

    public Task AddAsync(string path, string what, ReadOnlyMemory<byte> content, CancellationToken cancel) => AddAsync(path, what, async stream =>
    {
        await stream.WriteAsync(content, cancel);
        return null;
    }, cancel);

    /// <summary>目次.csv: everything but itself.</summary>
    public async Task FinishAsync(CancellationToken cancel)
    {
        var listed = files.Select(file => new[]
        {
            file.Path, file.What, file.Rows?.ToString(CultureInfo.InvariantCulture) ?? "", file.Bytes.ToString(CultureInfo.InvariantCulture), file.Sha256,
        }).ToList();
        await AddAsync(Contents, "目次", CsvText.Bytes(CsvText.Of(["ファイル", "内容", "行数", "バイト数", "SHA-256"], listed)), cancel);
    }

    public ValueTask DisposeAsync() => zip.DisposeAsync();

    /// <summary>A part of a path that every file system takes.</summary>
    public static string Safe(string part)
    {
        var safe = new string([.. part.Select(letter => char.IsControl(letter) || "\\/:*?\"<>|".Contains(letter, StringComparison.Ordinal) ? '_' : letter)]).Trim(' ', '.');
        return safe.Length == 0 ? "_" : safe.Length > 100 ? safe[..100] : safe;
    }

    // Two files of one name stay two files.
    private string FreePath(string path)
    {
        var safe = string.Join('/', path.Split('/').Select(Safe));
        var (stem, end) = safe.LastIndexOf('.') is > 0 and var dot && dot > safe.LastIndexOf('/') ? (safe[..dot], safe[dot..]) : (safe, "");
        var free = safe;
        for (var turn = 2; !paths.Add(free); turn++)
        {
            free = $"{stem}（{turn}）{end}";
        }

        return free;
    }

    private sealed class CountingStream(Stream inner) : Stream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private string? sha;

        public long Written { get; private set; }

        public string Sha256 => sha ??= Convert.ToHexStringLower(hash.GetHashAndReset());

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Written; set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            Note(buffer.AsSpan(offset, count));
            inner.Write(buffer, offset, count);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Note(buffer.Span);
            await inner.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _ = Sha256;
                hash.Dispose();
            }

            base.Dispose(disposing);
        }

        private void Note(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            Written += bytes.Length;
        }
    }
}
