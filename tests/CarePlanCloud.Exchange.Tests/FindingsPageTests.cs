using System.Reflection;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>docs/findings.md says what the code says. With CAREPLAN_WRITE_DOCS the page is written, otherwise compared.</summary>
public sealed class FindingsPageTests
{
    private static readonly string Docs = typeof(FindingsPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "DocsFolder").Value!;

    [Fact]
    public void 指摘のページは符号のとおりに書かれている()
    {
        var path = Path.Combine(Docs, "findings.md");
        var page = FindingsPage.Render();
        if (Environment.GetEnvironmentVariable("CAREPLAN_WRITE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(path, page);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == page, $"docs/findings.md is not what the code says. Write it anew:\n  {FindingsPage.Command}");
    }

    [Fact]
    public void 指摘のページの規則はどれも規則のページにある()
    {
        var listed = File.ReadLines(Path.Combine(Docs, "rules.md")).Where(line => line.StartsWith("| R", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim()).ToHashSet();
        var used = FindingCodes.All.Select(code => FindingCodes.Explain(code)!.Rule)
            .Concat(Layouts.LayoutCatalog.Current.Kinds.SelectMany(kind => kind.Layout?.Columns ?? []).Select(column => column.Rule))
            .OfType<string>();

        Assert.Empty(used.Where(rule => !listed.Contains(rule)).Distinct());
    }
}
