namespace CarePlanCloud.Exchange.Rules;

/// <summary>R91: a row names its family chart by the rule of file names, the picture is there, and it belongs to that row alone.</summary>
internal sealed class RowsNameTheirFamilyChart : IRule
{
    private const string Column = "FamilyChartImageFileName";
    private const string Digits = "0000";

    public void Check(RuleContext context)
    {
        var pictures = context.Images.Keys.Select(image => image.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        // Only 4.1 says how a picture is named.
        foreach (var file in context.Of("UPKIHON").Where(file => file.Name.Revision == StandardRevision.V41))
        {
            var beginning = "UPKIHON_IMAGE_" + Path.GetFileNameWithoutExtension(file.Name.ToString())["UPKIHON_".Length..] + "_";
            foreach (var record in file.Records.Where(record => record[Column].Length > 0))
            {
                var name = record[Column];
                if (!Follows(name, beginning))
                {
                    context.Report(FindingCodes.FamilyChartNameWrong, file, record, Column, beginning + Digits + ".jpg");
                }
                else if (!pictures.Contains(name))
                {
                    context.Report(FindingCodes.FamilyChartMissing, file, record, Column);
                }

                if (!used.Add(name))
                {
                    context.Report(FindingCodes.FamilyChartShared, file, record, Column);
                }
            }
        }
    }

    private static bool Follows(string name, string beginning) => name.Length == beginning.Length + Digits.Length + 4
        && name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
        && Dates.AllDigits(name.AsSpan(beginning.Length, Digits.Length))
        && name.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase);
}

/// <summary>R91: a picture beside a client profile is named by one of its rows.</summary>
internal sealed class FamilyChartsAreNamed : IRule
{
    public void Check(RuleContext context)
    {
        var profiles = context.Of("UPKIHON").ToList();
        var named = profiles.SelectMany(file => file.Records).Select(record => record["FamilyChartImageFileName"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var image in context.Images.Keys.Where(image => profiles.Count > 0 && !named.Contains(image.ToString())))
        {
            context.Report(FindingCodes.FamilyChartUnused, image);
        }
    }
}

/// <summary>R91: a family chart is a JPEG, whatever its name says.</summary>
internal sealed class FamilyChartsAreJpegs : IRule
{
    /// <summary>Whether the bytes begin as those of a JPEG do.</summary>
    public static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public void Check(RuleContext context)
    {
        foreach (var (name, file) in context.Images)
        {
            if (!IsJpeg(file.Content.Span))
            {
                context.Report(FindingCodes.FamilyChartNoJpeg, name);
            }
        }
    }
}
