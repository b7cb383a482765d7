using System.Text.RegularExpressions;
using Xunit;

namespace CarePlanCloud.Architecture.Tests;

/// <summary>What the product does not do at all is not done wrongly: docs/asvs.csv counts on it.</summary>
public sealed class ForbiddenCallTests
{
    private static readonly string[] Code = [".cs", ".razor"], Scripts = [".js", ".razor"], Projects = [".csproj", ".props"];

    // Why a call is not there; where it would stand; how it is recognised; what must be caught.
    private static readonly Dictionary<string, (string[] Endings, string Pattern, string Caught)> Rules = new()
    {
        ["No other program is started"] = (Code, @"\bProcess\.Start\b|\bProcessStartInfo\b", "Process.Start(\"sh\", typed)"),
        ["Nothing is fetched from other servers"] = (Code, @"\bHttpClient\b|\bIHttpClientFactory\b|\bWebRequest\b|\bTcpClient\b", "await new HttpClient().GetAsync(typed)"),
        ["No expression is built from input"] = (Code, @"\bnew Regex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split)\(", "Regex.IsMatch(text, typed)"),
        ["No type is chosen by the data"] = (Code, @"\bBinaryFormatter\b|\bTypeNameHandling\b|\bNetDataContractSerializer\b", "TypeNameHandling = TypeNameHandling.All"),
        ["No XML is parsed by us"] = (Code, @"\bXml(Document|Resolver|TextReader|Serializer)\b|\bDtdProcessing\b|\bXPath|\bSelectNodes\(", "new XmlDocument().LoadXml(typed)"),
        ["No code is made at run time"] = (Code, @"\bCSharpScript\b|\bAssembly\.Load|\bCSharpCodeProvider\b", "Assembly.LoadFrom(typed)"),
        ["No directory service is asked"] = (Code, @"\bLdap\w*|\bDirectorySearcher\b", "new LdapConnection(server)"),
        ["No weak hash, no guessable number"] = (Code, @"\bMD5\b|\bSHA1\b|\bnew Random\(|\bRandom\.Shared\b|\bCipherMode\b", "MD5.HashData(bytes)"),
        ["No other origin is let in"] = (Code, @"\b(Add|Use)Cors\(", "app.UseCors()"),
        ["No folder is listed and no trace is shown"] = (Code, @"\bUseDirectoryBrowser\(|\bUseDeveloperExceptionPage\(|\bUseHangfireDashboard\(", "app.UseDirectoryBrowser()"),
        ["Scripts write text, never markup"] = (Scripts, @"\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write", "cell.innerHTML = typed"),
        ["Scripts make no code and take no messages"] = (Scripts, @"\beval\(|\bnew Function\(|\bpostMessage\(|[""']message[""']", "addEventListener(\"message\", take)"),
        ["Scripts touch no prototype"] = (Scripts, @"__proto__|\.prototype\b", "target.__proto__ = typed"),
        ["Nothing stays in the browser"] = (Scripts, @"\blocalStorage\b|\bindexedDB\b|\bdocument\.cookie\b", "localStorage.setItem(key, name)"),
        ["Memory is managed"] = (Projects, @"<AllowUnsafeBlocks>", "<AllowUnsafeBlocks>true</AllowUnsafeBlocks>"),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_nowhere(string name) =>
        Assert.Empty(SourceFiles.EndingWith(Rules[name].Endings).Where(file => IsMet(name, File.ReadAllText(file))).Select(SourceFiles.Relative));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_would_be_caught(string name) => Assert.True(IsMet(name, Rules[name].Caught));

    [Theory]
    [MemberData(nameof(Names))]
    public void There_are_files_to_judge(string name) => Assert.NotEmpty(SourceFiles.EndingWith(Rules[name].Endings));

    private static bool IsMet(string name, string text) => Regex.IsMatch(text, Rules[name].Pattern, RegexOptions.CultureInvariant);
}
