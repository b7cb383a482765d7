using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Licences;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>
/// What an application needs, field by field. Codes are typed with the IME on, so width, case and hyphens are mended first; names stay as they
/// were written. That a number fails its check digit is no obstacle: an operator sees it.
/// </summary>
public static class ApplicationRules
{
    private const int LongestName = 100;
    private const int LongestAddress = 200;
    private const int PostalDigits = 7;

    // As they stand on the page.
    private static readonly string[] InOrder =
    [
        "office_number", "kj_billing_id", "corporation_name", "office_name", "postal_code", "address", "phone", "service_kinds", "administrator_name", "administrator_kana",
        "mail", "terms",
    ];

    /// <summary>The form as it is kept, and what is wrong with it.</summary>
    public static (ApplicationForm Form, IReadOnlyList<FieldProblem> Problems) Judge(ApplicationForm typed)
    {
        var form = Tidy(typed);
        return (form, [.. Problems(form).OrderBy(problem => Array.IndexOf(InOrder, problem.Field))]);
    }

    private static ApplicationForm Tidy(ApplicationForm typed) => typed with
    {
        OfficeNumber = Code(typed.OfficeNumber),
        KjBillingId = Numbers(typed.KjBillingId),
        ServiceKinds = [.. (typed.ServiceKinds ?? []).Select(Code).Where(kind => kind.Length > 0).Distinct().Order(StringComparer.Ordinal)],
        CorporationName = Text(typed.CorporationName),
        OfficeName = Text(typed.OfficeName),
        PostalCode = Postal(Code(typed.PostalCode)),
        Address = Text(typed.Address),
        Phone = Numbers(typed.Phone),
        AdministratorName = Text(typed.AdministratorName),
        AdministratorKana = Text(typed.AdministratorKana).FoldWidth(),
        Mail = (typed.Mail ?? "").FoldWidth().Replace(" ", "", StringComparison.Ordinal).Trim(),
    };

    private static IEnumerable<FieldProblem> Problems(ApplicationForm form)
    {
        if (!OfficeNumber.IsValid(form.OfficeNumber))
        {
            yield return new("office_number", Missing(form.OfficeNumber, "事業所番号", $"事業所番号は10桁です（いま{form.OfficeNumber.Length}桁）。指定通知書を見て入れ直してください。"));
        }

        if (KjBillingId.Normalise(form.KjBillingId) is null)
        {
            yield return new("kj_billing_id", Missing(form.KjBillingId, "電子請求のID", "電子請求のIDは、KJ で始まる14文字です。電子請求受付システムの通知書を見て入れ直してください。"));
        }

        if (form.ServiceKinds!.Count == 0 || form.ServiceKinds.Any(kind => KindRules.Find(kind) is null))
        {
            yield return new("service_kinds", "サービスの種類を一つ以上選んでください。");
        }

        foreach (var problem in Texts(form).Concat(Contacts(form)))
        {
            yield return problem;
        }

        if (form.Terms is not (LicenceKind.Trial or LicenceKind.FreePass))
        {
            yield return new("terms", "ご利用の始め方を選んでください。");
        }
    }

    private static IEnumerable<FieldProblem> Texts(ApplicationForm form) =>
        new[]
        {
            TextProblem("corporation_name", "法人名", form.CorporationName, LongestName),
            TextProblem("office_name", "事業所名", form.OfficeName, LongestName),
            TextProblem("address", "住所", form.Address, LongestAddress),
            TextProblem("administrator_name", "管理者のお名前", form.AdministratorName, LongestName),
            form.AdministratorKana.Length > LongestName ? new FieldProblem("administrator_kana", $"フリガナは{LongestName}文字までです。") : null,
        }.OfType<FieldProblem>();

    private static FieldProblem? TextProblem(string field, string word, string value, int longest) =>
        value.Length == 0 || value.Length > longest ? new FieldProblem(field, Missing(value, word, $"{word}は{longest}文字までです。")) : null;

    private static IEnumerable<FieldProblem> Contacts(ApplicationForm form)
    {
        if (form.PostalCode.Length != PostalDigits + 1)
        {
            yield return new("postal_code", Missing(form.PostalCode, "郵便番号", "郵便番号は数字7桁です。"));
        }

        if (form.Phone.Count(char.IsAsciiDigit) is < 10 or > 11 || form.Phone.Any(one => !char.IsAsciiDigit(one) && one != '-'))
        {
            yield return new("phone", Missing(form.Phone, "電話番号", "電話番号は、市外局番から数字で入れてください。"));
        }

        if (!MailAddresses.IsOne(form.Mail))
        {
            yield return new("mail", Missing(form.Mail, "メールアドレス", "メールアドレスの形になっていません。確かめて入れ直してください。"));
        }
    }

    private static string Missing(string value, string word, string otherwise) => value.Length == 0 ? $"{word}を入れてください。" : otherwise;

    private static string Postal(string digits)
    {
        var plain = Numbers(digits).Replace("-", "", StringComparison.Ordinal);
        return plain.Length == PostalDigits && plain.All(char.IsAsciiDigit) ? $"{plain[..3]}-{plain[3..]}" : plain;
    }

    private static string Code(string? typed) => Numbers(typed).ToUpperInvariant();

    // Whatever stands for a hyphen on a Japanese keyboard.
    private static string Numbers(string? typed) => new([.. (typed ?? "").FoldWidth().Where(one => !char.IsWhiteSpace(one) && !char.IsControl(one))
        .Select(one => one is 'ー' or '‐' or '‑' or '–' or '—' or '―' or '−' ? '-' : one)]);

    private static string Text(string? typed) => new string([.. (typed ?? "").Where(one => !char.IsControl(one))]).Trim();
}
