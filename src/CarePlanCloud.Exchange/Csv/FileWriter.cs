namespace CarePlanCloud.Exchange.Csv;
internal static class FileWriter { public static WriteResult Write(FileName name, IReadOnlyList<RecordDraft> records) => throw new NotSupportedException(); }
