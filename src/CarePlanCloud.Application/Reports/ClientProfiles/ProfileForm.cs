using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.ClientProfiles;

/// <summary>Lays out 利用者基本情報: the second page begins at 介護予防に関する事項.</summary>
internal sealed class ProfileForm(ProfilePaper paper, Booklet booklet)
{
    // Left wide for the holes of a file.
    public static readonly Box Area = new(20, 12, 178, 270);

    private const double TitleHeight = 10;

    public void Compose()
    {
        var stack = new FormStack(booklet.Typesetter, Area.X, NextPage);
        stack.Heading(ProfileLabels.Basics);
        new ProfileBasics(paper, booklet.Typesetter).Draw(stack);
        new ProfileContacts(paper).Draw(stack);
        stack.NextPage();
        new ProfileLife(paper, booklet.Typesetter).Draw(stack);
        booklet.NumberPages(Area.X, Area.Right, Area.Bottom + 6);
    }

    private Place NextPage()
    {
        var pen = booklet.NewSheet(PaperSize.A4Portrait);
        var line = Area.Top(TitleHeight);
        pen.Lines(line, Sizes.Title, Across.Centre, ProfileLabels.Title);
        if (booklet.Sheets.Count == 1)
        {
            pen.Fit($"{ProfileLabels.Author}{paper.AuthorName}", line.After(118), ProfileLabels.Author, Sizes.Entry, Across.Right);
        }
        else
        {
            pen.Fit($"利用者名　{paper.ClientName}", line.After(118), "本人氏名", Sizes.Entry, Across.Right);
        }

        return new Place(pen, line.Bottom, Area.Bottom);
    }
}
