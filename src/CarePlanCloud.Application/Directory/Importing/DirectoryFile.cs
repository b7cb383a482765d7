using System.Text;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Application.Directory.Importing;

/// <summary>
/// Reads a public list of offices: CSV in UTF-8 or MS932, the first row names the columns, in any order, others beside them do no harm. An
/// office may stand in several rows, one for each service. The layout is in docs/directory.md.
/// </summary>
public static class DirectoryFile
{
    private const int LongestText = 200;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Outcome<DirectoryList> Read(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return DirectoryRefusals.Empty;
        }

        var rows = CsvRows.Read(Decode(content));
        if (rows.Count == 0 || DirectoryColumns.Of(rows[0]) is not { } columns)
        {
            return DirectoryRefusals.NoHeads;
        }

        var (offices, findings) = (new Dictionary<string, ListedOffice>(rows.Count), new List<DirectoryFinding>());
        foreach (var row in rows.Skip(1))
        {
            if (Office(row, columns, findings) is { } office)
            {
                Add(offices, office, row, findings);
            }
        }

        return new DirectoryList([.. offices.Values], columns.IsUsageOnly, rows[0].Cells, findings);
    }

    private static string Decode(ReadOnlySpan<byte> content)
    {
        try
        {
            return StrictUtf8.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Ms932.Decode(content);
        }
    }

    private static ListedOffice? Office(MasterRow row, DirectoryColumns columns, List<DirectoryFinding> findings)
    {
        ListedOffice? Refuse(string column, string message)
        {
            findings.Add(new DirectoryFinding(row.Number, column, message, IsRefused: true, row.Cells));
            return null;
        }

        string? Cell(int column) => column < 0 ? null : row[column];

        // A spreadsheet takes the first nought of a number from Hokkaido to Gunma.
        var number = MasterCells.Tight(row[columns.Number]).ToUpperInvariant();
        number = number.Length == 9 ? '0' + number : number;
        if (!OfficeNumber.IsValid(number))
        {
            return Refuse(DirectoryColumns.NumberHead, $"「{row[columns.Number]}」は事業所番号ではありません。10桁の数字か英大文字にしてください。");
        }

        var use = row[columns.Usage];
        if (columns.Usage >= 0 && DirectoryColumns.IsUsed(use) is null)
        {
            return Refuse(DirectoryColumns.UsageHead, $"「{use}」は利用状況として読めません。「利用中」か空欄にしてください。");
        }

        bool? uses = columns.Usage < 0 ? null : DirectoryColumns.IsUsed(use);
        if (columns.IsUsageOnly)
        {
            return new ListedOffice(row.Number, number, "", null, [], null, "", null, null, null, null, uses);
        }

        if (row[columns.Name].Length is 0 or > LongestText)
        {
            return Refuse(DirectoryColumns.NameHead, $"{number} の事業所名がないか、{LongestText}文字より長いです。");
        }

        if (row[columns.Prefecture].Length == 0)
        {
            return Refuse(DirectoryColumns.PrefectureHead, $"{number} の都道府県名がありません。");
        }

        var (kinds, unknown) = ServiceKindWords.Read(row[columns.Kinds]);
        if (unknown is not null || kinds.Count == 0)
        {
            return Refuse(DirectoryColumns.KindsHead, $"{number} のサービスの種類「{unknown ?? row[columns.Kinds]}」が分かりません。2文字のコード（11、A2 など）か、サービスの名前にしてください。");
        }

        if (!OfficeNumber.IsPlausible(number))
        {
            findings.Add(new DirectoryFinding(
                row.Number, DirectoryColumns.NumberHead, $"{number} は最後の1桁が番号の決まりと合いません。取り込みましたが、元の一覧を確かめてください。", IsRefused: false, row.Cells));
        }

        return new ListedOffice(
            row.Number, number, row[columns.Name], Cell(columns.Kana), kinds, Cell(columns.Corporation), row[columns.Prefecture], Cell(columns.Municipality),
            Cell(columns.Address), Cell(columns.Phone)?.FoldWidth(), Cell(columns.Fax)?.FoldWidth(), uses);
    }

    // One row for each service: the kinds come together, the first row says the rest.
    private static void Add(Dictionary<string, ListedOffice> offices, ListedOffice office, MasterRow row, List<DirectoryFinding> findings)
    {
        if (!offices.TryAdd(office.OfficeNumber, office))
        {
            var first = offices[office.OfficeNumber];
            if (first.Name != office.Name)
            {
                findings.Add(new DirectoryFinding(
                    row.Number, DirectoryColumns.NameHead, $"{office.OfficeNumber} は {first.Row}行目で「{first.Name}」、この行で「{office.Name}」です。{first.Row}行目の名前にしました。",
                    IsRefused: false, row.Cells));
            }

            offices[office.OfficeNumber] = first with
            {
                ServiceKinds = [.. first.ServiceKinds.Union(office.ServiceKinds).Order(StringComparer.Ordinal)],
                UsesNationalSystem = first.UsesNationalSystem == true || office.UsesNationalSystem == true ? true : first.UsesNationalSystem ?? office.UsesNationalSystem,
            };
        }
    }
}
