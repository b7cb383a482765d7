namespace CarePlanCloud.Exchange.Units;
internal static class FileNameParser { public static bool TryParse(string name, out FileName? result, out Finding? why) => throw new NotSupportedException(name); }
