namespace CarePlanCloud.Exchange;

/// <summary>A file as it was uploaded or written: nothing is known about it yet.</summary>
/// <param name="Name">File name; folders in it are ignored.</param>
/// <param name="Content">The bytes. Never changed by this library.</param>
public sealed record RawFile(string Name, ReadOnlyMemory<byte> Content);
