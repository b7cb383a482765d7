using System.Reflection;

namespace CarePlanCloud.Application.Plans.StarterPhrases;

/// <summary>A text that ships with the product.</summary>
public sealed record StarterPhrase(string Place, string Text);

/// <summary>The phrases an office may begin with: <c>phrases.tsv</c>, a place and a text in each line. All invented.</summary>
public static class StarterPhraseBook
{
    public static IReadOnlyList<StarterPhrase> All { get; } = Read();

    private static List<StarterPhrase> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("phrases.tsv")
            ?? throw new InvalidOperationException("phrases.tsv is missing from the assembly.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var all = new List<StarterPhrase>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            all.Add(new StarterPhrase(cells[0], cells[1]));
        }

        return all;
    }
}
