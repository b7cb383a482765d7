namespace CarePlanCloud.Exchange.Cli.Conversions;

/// <summary>A file ready to be written.</summary>
internal sealed record FileDraft(FileName Name, IReadOnlyList<RecordDraft> Records);

/// <summary>What the JSON says, against file names and layouts of the standard.</summary>
internal static class FileJsonBinding
{
    /// <summary>Null when the file cannot even be named; items that no column takes are reported and left out.</summary>
    public static FileDraft? Bind(JsonFile file, List<JsonProblem> problems)
    {
        if (file.Name is null)
        {
            problems.Add(new JsonProblem(file.Line, "ファイル名（name）がありません。", "標準仕様のファイル名を \"name\" に書いてください。"));
            return null;
        }

        if (!FileName.TryParse(file.Name.Value, out var name, out var why))
        {
            problems.Add(new JsonProblem(file.Name.Line, why!.Message, why.Mend));
            return null;
        }

        if (file.RecordKind is null || file.RecordKind.Value != name!.RecordKind)
        {
            problems.Add(new JsonProblem(
                (file.RecordKind ?? file.Name).Line, "種類（recordKind）がないか、ファイル名と合いません。", $"\"recordKind\": \"{name!.RecordKind}\" と書いてください。"));
        }

        if (file.Records is null)
        {
            problems.Add(new JsonProblem(file.Line, "行（records）がありません。", "\"records\" に行を書いてください。"));
            return null;
        }

        if (name.Revision != StandardRevision.V41)
        {
            problems.Add(new JsonProblem(file.Name.Line, $"標準仕様{FileJson.RevisionOf(name)}のファイル名です。書けるのは4.1だけです。", "元のファイルを convert --to 4.1 で変換してください。"));
            return null;
        }

        if (Layout.Find(name.RecordKind) is not { } layout)
        {
            problems.Add(new JsonProblem(file.Name.Line, $"{name.RecordKind} はCSVではありません。", "CSVの種類だけを変換できます。"));
            return null;
        }

        return new FileDraft(name, [.. file.Records.Select(record => Bind(record, layout, problems))]);
    }

    private static RecordDraft Bind(JsonRecord record, Layout layout, List<JsonProblem> problems)
    {
        var draft = new RecordDraft(layout.RecordKind);
        var filled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (column, value) in record.Items)
        {
            if (!layout.Has(column.Value))
            {
                var near = string.Join("、", Nearest.Of(column.Value, layout.Columns.Select(known => known.Name)));
                problems.Add(new JsonProblem(column.Line, $"{layout.RecordKind} に「{column.Value}」という項目はありません。", $"近い項目: {near}"));
            }
            else if (!filled.Add(column.Value))
            {
                problems.Add(new JsonProblem(column.Line, $"「{column.Value}」が二度書かれています。", "どちらか一つにしてください。"));
            }
            else
            {
                draft.Set(column.Value, value.Value);
            }
        }

        return draft;
    }
}
