using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>Tables with one row of head beside each other: the second goes over the pages that the first has begun, and begins more only when it is longer.</summary>
internal sealed class SideBySide(Booklet booklet, Place first, Func<Place> nextPage)
{
    private readonly List<Place> _places = [first];

    public double FirstFree => first.Free;

    public void Draw(double left, IReadOnlyList<double> widths, IReadOnlyList<TableRow> rows)
    {
        var page = 0;
        new GrowingTable(booklet.Typesetter, widths, rows, headRows: 1, splitsAnyRow: true).Draw(left, _places[0], Next);

        Place Next()
        {
            if (++page == _places.Count)
            {
                _places.Add(nextPage());
            }

            return _places[page];
        }
    }
}
