using System.Text.Json;

namespace CarePlanCloud.Exchange.Cli.Conversions;

/// <summary>JSON to files, with the line of everything. What does not belong is reported and passed over, so that all of it is found in one go.</summary>
internal sealed class FileJsonParser
{
    private readonly byte[] _json;
    private readonly List<JsonFile> _files = [];
    private readonly List<JsonProblem> _problems;
    private long _counted;
    private int _line = 1;

    private FileJsonParser(byte[] json, List<JsonProblem> problems) => (_json, _problems) = (json, problems);

    public static IReadOnlyList<JsonFile> Parse(ReadOnlyMemory<byte> content, List<JsonProblem> problems)
    {
        var bytes = content.Span.StartsWith("\uFEFF"u8) ? content.Span[3..] : content.Span;
        var parser = new FileJsonParser(bytes.ToArray(), problems);
        try
        {
            parser.ParseFiles();
        }
        catch (JsonException broken)
        {
            problems.Add(new JsonProblem((int)(broken.LineNumber ?? 0) + 1, "JSONになっていません。", $"この行の書き方（かっこ、カンマ、引用符）を直してください（{broken.Message}）。"));
        }

        return parser._files;
    }

    private void ParseFiles()
    {
        var reader = new Utf8JsonReader(_json);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                ParseFile(ref reader);
            }
        }
        else
        {
            ParseFile(ref reader);
        }

        // What follows the value would be lost: the reader refuses it.
        reader.Read();
    }

    private void ParseFile(ref Utf8JsonReader reader)
    {
        var line = Line(reader);
        if (!Is(ref reader, JsonTokenType.StartObject, "ファイルはオブジェクト { … } で書きます。"))
        {
            return;
        }

        JsonString? name = null, kind = null, revision = null;
        List<JsonRecord>? records = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = Text(reader);
            reader.Read();
            switch (word.Value)
            {
                case FileJson.Name when name is null:
                    name = Value(ref reader, word);
                    break;
                case FileJson.RecordKind when kind is null:
                    kind = Value(ref reader, word);
                    break;
                case FileJson.Revision when revision is null:
                    // The file's name says the same.
                    revision = Value(ref reader, word);
                    break;
                case FileJson.Records when records is null:
                    records = ParseRecords(ref reader);
                    break;
                default:
                    Problem(word.Line, $"「{word.Value}」は使えないか、二度書かれています。", $"使えるのは {string.Join("、", FileJson.Words)} で、それぞれ一度だけです。");
                    reader.Skip();
                    break;
            }
        }

        _files.Add(new JsonFile(line, name, kind, records));
    }

    private List<JsonRecord> ParseRecords(ref Utf8JsonReader reader)
    {
        var records = new List<JsonRecord>();
        if (!Is(ref reader, JsonTokenType.StartArray, "records は配列 [ … ] で書きます。"))
        {
            return records;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var line = Line(reader);
            if (Is(ref reader, JsonTokenType.StartObject, "1行は { \"列名\": \"値\" } の形で書きます。"))
            {
                records.Add(new JsonRecord(line, ParseItems(ref reader)));
            }
        }

        return records;
    }

    private List<(JsonString, JsonString)> ParseItems(ref Utf8JsonReader reader)
    {
        var items = new List<(JsonString, JsonString)>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = Text(reader);
            reader.Read();
            if (Value(ref reader, column) is { } value)
            {
                items.Add((column, value));
            }
        }

        return items;
    }

    private JsonString? Value(ref Utf8JsonReader reader, JsonString word) =>
        Is(ref reader, JsonTokenType.String, $"「{word.Value}」の値は引用符（\"）で囲んだ文字列にします。") ? Text(reader) : null;

    private bool Is(ref Utf8JsonReader reader, JsonTokenType wanted, string mend)
    {
        if (reader.TokenType == wanted)
        {
            return true;
        }

        Problem(Line(reader), "決まった形ではありません。", mend);
        reader.Skip();
        return false;
    }

    private JsonString Text(Utf8JsonReader reader)
    {
        var line = Line(reader);
        try
        {
            return new JsonString(line, reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            Problem(line, "文字として読めないところがあります。", @"UTF-8で保存し直し、\uで書いた文字を確かめてください。");
            return new JsonString(line, "");
        }
    }

    private void Problem(int line, string what, string mend) => _problems.Add(new JsonProblem(line, what, mend));

    // Tokens come in order, so each line break is counted once.
    private int Line(in Utf8JsonReader reader)
    {
        _line += _json.AsSpan((int)_counted, (int)(reader.TokenStartIndex - _counted)).Count((byte)'\n');
        _counted = reader.TokenStartIndex;
        return _line;
    }
}
