using QRCoder;

namespace CarePlanCloud.Application.Reports;

/// <summary>Addresses as pictures for paper.</summary>
internal static class QrCodes
{
    private const int PixelsPerModule = 6;

    /// <returns>PNG.</returns>
    public static byte[] Of(Uri address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}
