using System.Text.Json;

namespace CarePlanCloud.Exchange.Cli.Conversions;

/// <summary>Files as JSON: column names as keys, every value a string as the file says, empty items left out. The same file, the same bytes.</summary>
internal static class FileJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>One file is an object; several are an array of such objects.</summary>
    public static byte[] Write(IReadOnlyList<ExchangeFile> files)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            if (files.Count == 1)
            {
                Write(json, files[0]);
            }
            else
            {
                json.WriteStartArray();
                foreach (var file in files)
                {
                    Write(json, file);
                }

                json.WriteEndArray();
            }
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ExchangeFile file)
    {
        json.WriteStartObject();
        json.WriteString(FileJson.Name, file.Name.ToString());
        json.WriteString(FileJson.RecordKind, file.Name.RecordKind);
        if (FileJson.RevisionOf(file.Name) is { } revision)
        {
            json.WriteString(FileJson.Revision, revision);
        }

        json.WriteStartArray(FileJson.Records);
        foreach (var record in file.Records)
        {
            json.WriteStartObject();
            foreach (var column in file.Layout.Columns.Where(column => record[column.Number].Length > 0))
            {
                json.WritePropertyName(column.Name);
                json.WriteRawValue(JsonText.Quote(record[column.Number]), skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
