using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>What is looked at before an office is let in.</summary>
public enum ApplicationCheckKind
{
    /// <summary>番号: the check digit, and whether the directory has the number.</summary>
    Number,

    /// <summary>名称・住所 in the directory.</summary>
    NameAndAddress,

    /// <summary>電子請求ID: its shape.</summary>
    BillingId,

    /// <summary>重複: an office or another application with the number or the ID.</summary>
    Duplicate,

    /// <summary>証明書: whose, and until when.</summary>
    Certificate,
}

/// <summary>What came of a check. Only people decide: nothing here lets an office in or keeps it out, but a duplicate cannot be approved.</summary>
public enum CheckVerdict
{
    Passed,

    /// <summary>There is nothing to compare with.</summary>
    Unknown,

    /// <summary>To be looked at by a person.</summary>
    Look,
}

/// <param name="Word">As short as a cell of the list.</param>
/// <param name="Detail">A sentence.</param>
public sealed record ApplicationCheck(ApplicationCheckKind Kind, CheckVerdict Verdict, string Word, string Detail);

/// <summary>The directory's row of the number.</summary>
public sealed record DirectoryFacts(string Name, string Corporation, string Address, DateOnly AsOf, DateOnly? EndedOn);

/// <summary>What else is known of the number and the ID.</summary>
/// <param name="NumberTaken">An office with this number is here.</param>
/// <param name="BillingIdTaken">An office with this 電子請求ID is here.</param>
/// <param name="OtherApplications">Confirmed and undecided applications with the number.</param>
public sealed record DuplicateFacts(bool NumberTaken = false, bool BillingIdTaken = false, int OtherApplications = 0);

/// <summary>The checks of an application, from what it says and what is known. Pure.</summary>
public static class ApplicationChecks
{
    public static IReadOnlyList<ApplicationCheck> Of(ApplicationForm form, CertificateFacts? certificate, DirectoryFacts? directory, DuplicateFacts duplicates, DateTimeOffset now) =>
    [
        NumberOf(form, directory), NamesOf(form, directory), BillingIdOf(form), DuplicatesOf(duplicates), CertificateOf(form, certificate, now),
    ];

    private static ApplicationCheck NumberOf(ApplicationForm form, DirectoryFacts? directory)
    {
        ApplicationCheck Is(CheckVerdict verdict, string word, string detail) => new(ApplicationCheckKind.Number, verdict, word, detail);
        return (OfficeNumber.IsPlausible(form.OfficeNumber), directory) switch
        {
            (_, { EndedOn: { } ended }) => Is(CheckVerdict.Look, "台帳では終了", $"台帳では {ended:yyyy/M/d} の一覧から名前がなくなっています。"),
            (false, null) => Is(CheckVerdict.Look, "検証番号が不一致", "番号の最後の桁が計算と合わず、台帳にもありません。打ち間違いかもしれません。"),
            (false, _) => Is(CheckVerdict.Look, "検証番号が不一致", "台帳にはある番号ですが、最後の桁が計算と合いません。"),
            (true, null) => Is(CheckVerdict.Unknown, "台帳になし", "検証番号は合っています。台帳にない番号です（新しい事業所は、台帳に載るまで間があります）。"),
            _ => Is(CheckVerdict.Passed, "一致", $"検証番号が合い、台帳（{directory!.AsOf:yyyy/M/d}）にあります。"),
        };
    }

    private static ApplicationCheck NamesOf(ApplicationForm form, DirectoryFacts? directory)
    {
        ApplicationCheck Is(CheckVerdict verdict, string word, string detail) => new(ApplicationCheckKind.NameAndAddress, verdict, word, detail);
        if (directory is null)
        {
            return Is(CheckVerdict.Unknown, "照合できない", "台帳にないため、名称と住所を比べられません。");
        }

        var (name, address) = (SameName(form.OfficeName, directory.Name), AddressKeys.Agree(form.Address, directory.Address));
        return (name, address) switch
        {
            (true, true) => Is(CheckVerdict.Passed, "一致", "名称も住所も台帳のとおりです。"),
            (true, false) => Is(CheckVerdict.Look, "住所がちがう", $"台帳の住所は「{directory.Address}」です。"),
            (false, true) => Is(CheckVerdict.Look, "名称がちがう", $"台帳の名称は「{directory.Name}」です。"),
            _ => Is(CheckVerdict.Look, "名称・住所がちがう", $"台帳では「{directory.Name}」「{directory.Address}」です。"),
        };
    }

    private static ApplicationCheck BillingIdOf(ApplicationForm form) => KjBillingId.Normalise(form.KjBillingId) == form.KjBillingId
        ? new(ApplicationCheckKind.BillingId, CheckVerdict.Passed, "形式よし", "KJ と12文字の形です。")
        : new(ApplicationCheckKind.BillingId, CheckVerdict.Look, "形式ちがい", "KJ と12文字の形になっていません。");

    private static ApplicationCheck DuplicatesOf(DuplicateFacts found) => found switch
    {
        { NumberTaken: true } => new(ApplicationCheckKind.Duplicate, CheckVerdict.Look, "登録ずみの番号", "この番号の事業所は、もう登録されています。承認はできません。"),
        { BillingIdTaken: true } => new(ApplicationCheckKind.Duplicate, CheckVerdict.Look, "登録ずみのID", "この電子請求IDは、ほかの事業所が使っています。承認はできません。"),
        { OtherApplications: > 0 } => new(ApplicationCheckKind.Duplicate, CheckVerdict.Look, "申請が重複", $"同じ番号の申請が、ほかに {found.OtherApplications}件あります。"),
        _ => new(ApplicationCheckKind.Duplicate, CheckVerdict.Passed, "なし", "同じ番号・同じIDの事業所も申請もありません。"),
    };

    private static ApplicationCheck CertificateOf(ApplicationForm form, CertificateFacts? certificate, DateTimeOffset now)
    {
        ApplicationCheck Is(CheckVerdict verdict, string word, string detail) => new(ApplicationCheckKind.Certificate, verdict, word, detail);
        if (certificate is null)
        {
            return Is(CheckVerdict.Unknown, "なし", "証明書は付いていません（任意です）。");
        }

        var until = $"{certificate.ValidTo.InJapan():yyyy/M/d}";
        if (certificate.ValidTo <= now || certificate.ValidFrom > now)
        {
            return Is(CheckVerdict.Look, "期限切れ", $"有効なのは {certificate.ValidFrom.InJapan():yyyy/M/d}〜{until} です。名義は「{certificate.Organisation}」です。");
        }

        return SameName(certificate.Organisation, form.CorporationName) || SameName(certificate.Organisation, form.OfficeName)
            ? Is(CheckVerdict.Passed, "有効", $"名義「{certificate.Organisation}」、{until} まで有効です。")
            : Is(CheckVerdict.Look, "名義がちがう", $"証明書の名義は「{certificate.Organisation}」です（{until} まで有効）。");
    }

    private static bool SameName(string one, string other)
    {
        var (left, right) = (SearchKeys.Fold(one), SearchKeys.Fold(other));
        return left.Length > 0 && right.Length > 0 && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal));
    }
}
