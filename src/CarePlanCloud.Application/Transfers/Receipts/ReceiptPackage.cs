using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>
/// A receipt as a ZIP that can be verified anywhere without us: the signed statement, its signature (DER, as OpenSSL takes it), the public
/// key, the files it speaks of, and how to do it.
/// </summary>
internal static class ReceiptPackage
{
    public static RawFile Of(Receipt receipt, byte[] publicKey, IEnumerable<(string Name, byte[] Content)> files)
    {
        var statement = ReceiptStatement.Read(receipt.Statement);
        var pem = PemEncoding.WriteString("PUBLIC KEY", publicKey) + "\n";
        var content = new List<(string, byte[])>
        {
            ("はじめにお読みください.txt", Encoding.UTF8.GetBytes(HowTo(statement))),
            ("statement.json", receipt.Statement),
            ("signature.der", Der(receipt.Signature)),
            ("public-key.pem", Encoding.ASCII.GetBytes(pem)),
        };
        content.AddRange(files.Select(file => ($"files/{file.Name}", file.Content)));
        return new RawFile($"receipt-{receipt.MessageId}.zip", StoredZips.Of(content, statement.At));
    }

    // IEEE P1363 is r and s side by side; OpenSSL wants them as a sequence.
    public static byte[] Der(byte[] signature)
    {
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            var half = signature.Length / 2;
            writer.WriteIntegerUnsigned(signature.AsSpan(0, half).TrimStart((byte)0));
            writer.WriteIntegerUnsigned(signature.AsSpan(half).TrimStart((byte)0));
        }

        return writer.Encode();
    }

    private static string What(ReceiptStatement statement) => statement.Event switch
    {
        ReceiptDesk.ConfirmedByLink => $"事業所 {statement.Sender} が送った次のファイルについて、事業所 {statement.Receiver} が確認のリンクで「届きました」と知らせたことの、送った側の記録です",
        ReceiptDesk.ConfirmedByPhone => $"事業所 {statement.Sender} が送った次のファイルについて、事業所 {statement.Receiver} に届いたことを電話で確かめたという、送った側の記録です",
        _ => $"事業所 {statement.Receiver} が、事業所 {statement.Sender} からの次のファイルを受け取ったことの記録です",
    };

    private static string HowTo(ReceiptStatement statement) =>
        $"""
        受領証

        {What(statement)}（{statement.At:yyyy-MM-dd HH:mm:ss} UTC）。

        {string.Join('\n', statement.Files.Select(file => $"{file.Sha256}  {file.Name}（{file.Size}バイト）"))}

        確かめ方（CarePlanCloud もインターネットも要りません）
        1. 署名:  openssl dgst -sha256 -verify public-key.pem -signature signature.der statement.json
           「Verified OK」と出れば、statement.json は事業所 {statement.Issuer} の署名のままです。
        2. ファイル:  sha256sum files/*
           上の64桁と同じなら、そのファイルです。
        3. 順番:  statement.json の previous は、同じ事業所のひとつ前の受領証の statement.json の SHA-256 です。

        """;
}
