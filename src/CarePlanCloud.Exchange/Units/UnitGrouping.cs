namespace CarePlanCloud.Exchange.Units;
internal static class UnitGrouping { public static IReadOnlyList<SendingUnit> Group(IReadOnlyList<RawFile> upload, UploadLimits limits) => throw new NotSupportedException(); }
