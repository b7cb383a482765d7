namespace CarePlanCloud.Exchange.Units;
internal static class UnitReader { public static FileSet Read(SendingUnit unit, IProgress<ReadProgress>? progress) => throw new NotSupportedException(); }
