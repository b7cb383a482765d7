using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Clients;

/// <summary>What 基本 must and should be.</summary>
internal static class ClientRules
{
    private const int MostContacts = 20;

    private const int Line = 200;

    public static ClientDraft Mend(ClientDraft typed) => typed with
    {
        InsurerNumber = TypedText.Number(typed.InsurerNumber),
        InsuredNumber = TypedText.Number(typed.InsuredNumber),
        Name = TypedText.Line(typed.Name),
        Kana = TypedText.Kana(typed.Kana),
        Sex = TypedText.Number(typed.Sex),
        PostalCode = PostalCode(TypedText.Dashed(typed.PostalCode)),
        Address1 = TypedText.Line(typed.Address1),
        Address2 = TypedText.Line(typed.Address2),
        Phone = TypedText.Dashed(typed.Phone),
        Contacts = [.. (typed.Contacts ?? []).OfType<Contact>()
            .Select(one => new Contact(TypedText.Line(one.Name), TypedText.Line(one.Relation), TypedText.Line(one.Address), TypedText.Dashed(one.Phone)))
            .Where(one => (one.Name + one.Relation + one.Address + one.Phone).Length > 0)],
        Note = TypedText.Lines(typed.Note),
    };

    /// <summary>What keeps it from being saved.</summary>
    public static List<FieldProblem> Problems(ClientDraft draft, DateOnly today)
    {
        var problems = new List<FieldProblem>();
        if (!InsurerNumber.IsValid(draft.InsurerNumber))
        {
            problems.Add(new("insurer_number", "保険者番号は6桁の数字です。被保険者証の左下を見て入れてください。"));
        }

        if (!InsuredNumber.IsValid(draft.InsuredNumber))
        {
            problems.Add(new("insured_number", "被保険者番号は10桁の数字か、Hと9桁の数字です。短い番号は左に0を足してください。"));
        }

        if (draft.Name.Length == 0)
        {
            problems.Add(new("name", "氏名を入れてください。"));
        }

        if (draft.Kana.Length == 0)
        {
            problems.Add(new("kana", "フリガナを入れてください。一覧の並びと検索に使います。"));
        }

        if (draft.Sex is not ("1" or "2"))
        {
            problems.Add(new("sex", "性別を選んでください。"));
        }

        if (draft.BirthDate is { } birth && (birth > today || birth.Year < 1880))
        {
            problems.Add(new("birth_date", "生年月日が今日より後か、古すぎます。元号と年を確かめてください。"));
        }

        if (draft.PostalCode.Length > 0 && !IsPostalCode(draft.PostalCode))
        {
            problems.Add(new("postal_code", "郵便番号は 123-4567 の形で入れてください。"));
        }

        Lengths(problems, draft);
        return problems;
    }

    /// <summary>What should be looked at; it is saved all the same.</summary>
    public static IEnumerable<FieldProblem> Warnings(ClientDraft draft)
    {
        if (InsurerNumber.IsValid(draft.InsurerNumber) && !InsurerNumber.IsPlausible(draft.InsurerNumber))
        {
            yield return new("insurer_number", "保険者番号の検証番号（右端の数字）が合いません。打ちまちがいがないか、被保険者証で確かめてください。");
        }

        if (draft.BirthDate is null)
        {
            yield return new("birth_date", "生年月日がありません。同姓同名の方と見分けるために入れてください。");
        }
    }

    private static void Lengths(List<FieldProblem> problems, ClientDraft draft)
    {
        problems.Limit("name", "氏名", draft.Name, 100);
        problems.Limit("kana", "フリガナ", draft.Kana, 100);
        problems.Limit("address1", "住所1", draft.Address1, Line);
        problems.Limit("address2", "住所2", draft.Address2, Line);
        problems.Limit("phone", "電話番号", draft.Phone, 15);
        problems.Limit("note", "覚え書き", draft.Note, 4000);
        if (draft.Contacts.Count > MostContacts)
        {
            problems.Add(new("contacts", $"連絡先は {MostContacts} 件までです。"));
        }

        foreach (var (contact, index) in draft.Contacts.Select((contact, index) => (contact, index)))
        {
            problems.Limit($"contacts.{index}.name", "連絡先の氏名", contact.Name, 100);
            problems.Limit($"contacts.{index}.relation", "続柄", contact.Relation, 100);
            problems.Limit($"contacts.{index}.address", "連絡先の住所", contact.Address, Line);
            problems.Limit($"contacts.{index}.phone", "連絡先の電話番号", contact.Phone, 15);
        }
    }

    // Seven digits in a row are the same code.
    private static string PostalCode(string text) =>
        text.Length == 7 && text.All(char.IsAsciiDigit) ? $"{text[..3]}-{text[3..]}" : text;

    private static bool IsPostalCode(string text) =>
        text is [_, _, _, '-', _, _, _, _] && text.Remove(3, 1).All(char.IsAsciiDigit);
}
