namespace CarePlanCloud.Exchange.Cli;

/// <summary>careplan-exchange show: one file's filled items by name. The output holds personal data, as the file does.</summary>
internal static class ShowCommand
{
    public static int Run(string path, TextWriter output, TextWriter error)
    {
        if (Inputs.Load([path], error) is not [var file])
        {
            return Usage.Print(error, $"1つのファイルを指定してください: {path}");
        }

        var sets = ExchangeFiles.Group([file]).Select(unit => ExchangeFiles.Read(unit)).ToList();
        foreach (var member in sets.SelectMany(set => set.Files))
        {
            output.WriteLine($"{member.Name}  {member.Layout.NameJa}  {member.Records.Count}行");
            foreach (var record in member.Records)
            {
                output.WriteLine($"── {record.Line}行目");
                foreach (var column in member.Layout.Columns.Where(column => record[column.Number].Length > 0))
                {
                    var value = record[column.Number];
                    var meaning = column.Codes is { } codes && codes.TryGetValue(value, out var word) ? $"（{word}）" : "";
                    output.WriteLine($"  {column.Number,2} {column.NameJa}: {value}{meaning}");
                }
            }
        }

        // The company a single file lacks is no news here; what cannot be read is.
        if (sets.All(set => set.Files.Count == 0))
        {
            foreach (var finding in sets.SelectMany(set => set.Findings))
            {
                error.WriteLine($"{finding.Message}{finding.Mend}");
            }

            return Usage.Errors;
        }

        return Usage.Clean;
    }
}
