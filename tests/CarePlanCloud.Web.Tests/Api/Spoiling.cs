using System.Text;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>Sample files spoiled at random; the same seed spoils alike.</summary>
internal static class Spoiling
{
    private static readonly string[] Sets = [Samples.Slips, Samples.Plans, Samples.ActualsBack, "04_deletions", "05_prevention"];

    // What breaks careless programs: NUL, half characters, huge numbers, quotes, separators, other scripts, formulas, markup.
    private static readonly string[] Poison =
        ["\0", "\"", "\"\"\"", ",,,,", "\r", "\n", "99999999999999999999", "-1", "00000000", "20269999", "９９", "é", "𠮷", "=1+1", "<b>", "\u001A", "\u00A5", "{0}", "'"];

    public static RawFile[] Of(int seed)
    {
        var random = new Random(seed);
        var files = Samples.Of(Sets[random.Next(Sets.Length)]);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(files.Length);
            files[at] = Spoil(files[at], random);
        }

        if (random.Next(5) == 0)
        {
            files = [.. files, files[random.Next(files.Length)]];
        }

        return random.Next(4) == 0 ? [SpoilZip(files.Zip($"束{seed}.zip"), random)] : files;
    }

    private static RawFile Spoil(RawFile file, Random random)
    {
        var bytes = file.Content.ToArray();
        switch (random.Next(9))
        {
            case 0:
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                break;
            case 1:
                bytes = bytes[..random.Next(bytes.Length)];
                break;
            case 2:
                random.NextBytes(bytes.AsSpan(random.Next(bytes.Length)));
                break;
            case 3:
                bytes = [.. bytes, .. bytes[random.Next(bytes.Length)..]];
                break;
            case 4:
                return file with { Name = SpoilName(file.Name, random) };
            case 5:
                return file with { Content = Encoding.UTF8.GetBytes(SpoilCells(file.Text(), random)) };
            case 6:
                return file with { Content = Encoding.Unicode.GetBytes(SpoilCells(file.Text(), random)) };
            default:
                return file with { Content = Samples.Encode(SpoilCells(file.Text(), random)) };
        }

        return file with { Content = bytes };
    }

    private static string SpoilCells(string text, Random random)
    {
        var cells = text.Split(',');
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(cells.Length);
            var poison = Poison[random.Next(Poison.Length)];
            cells[at] = random.Next(3) switch { 0 => poison, 1 => cells[at] + poison, _ => poison + cells[at] };
        }

        return string.Join(',', cells);
    }

    // A name in the header of a form part cannot hold CR or LF; everything else can be sent.
    private static string SpoilName(string name, Random random)
    {
        var at = random.Next(name.Length);
        var poison = Poison[random.Next(Poison.Length)].ReplaceLineEndings("_").Replace('\0', '\u0001');
        return random.Next(3) switch { 0 => name[..at], 1 => name[..at] + poison + name[at..], _ => name.ToLowerInvariant() };
    }

    private static RawFile SpoilZip(RawFile zip, Random random)
    {
        var bytes = zip.Content.ToArray();
        for (var times = random.Next(0, 6); times > 0; times--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return zip with { Content = bytes };
    }
}
