using System.Buffers;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Application.Claims;

/// <summary>A file for 国保連 as bytes of MS932, the only encoding it takes.</summary>
internal static class ClaimFileBytes
{
    /// <exception cref="InvalidOperationException">A character has no code. <see cref="ClaimChecks"/> lets none through.</exception>
    public static byte[] ToBytes(this ClaimFile file)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var refused = Ms932.Encode(file.Text, bytes);
        return refused < 0 ? bytes.WrittenSpan.ToArray() : throw new InvalidOperationException($"Character {refused} of {file.Name} has no code in MS932.");
    }
}
