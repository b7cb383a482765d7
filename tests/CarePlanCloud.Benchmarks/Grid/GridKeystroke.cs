namespace CarePlanCloud.Benchmarks.Grid;

/// <summary>P8: what one keystroke in the month grid costs the server, and how many bytes it sends, beside MudDataGrid in cell mode.</summary>
internal sealed class GridKeystroke : IBenchmark
{
    private const int Keys = 20;
    private const int Rounds = 7;
    private const double Goal = 100;

    public string Id => "P8";

    public IEnumerable<BenchResult> Run()
    {
        using var ours = Circuit.Open();
        using var mud = Circuit.Open();
        var ourGrid = ours.Show<OurGrid>();
        var mudGrid = mud.Show<MudGrid>();
        var key = 0;
        var (ourBytes, mudBytes) = (BytesOf(ours, () => ourGrid.Type(3, 4, 7)), BytesOf(mud, () => mudGrid.Type(3, 4, 7)));
        var efforts = Contest.Run(Rounds, () => Type(ours, ourGrid.Type), () => Type(mud, mudGrid.Type));
        var (ourTime, mudTime) = (efforts[0].Wall / Keys * 1000, efforts[1].Wall / Keys * 1000);
        var work = $"one keystroke, {OurGrid.Lines} lines × 31 days, server";
        yield return new BenchResult(
            Id, $"{work} time", $"{ourTime:0.000} ms", $"MudDataGrid {mudTime:0.00} ms", mudTime / ourTime, $"≥ {Goal:0} × cheaper", mudTime / ourTime >= Goal);
        yield return new BenchResult(
            Id, $"{work} bytes sent", $"{ourBytes:N0}", $"MudDataGrid {mudBytes:N0}", (double)mudBytes / ourBytes, "comparison", true);

        void Type(Circuit circuit, Action<int, int, int> type)
        {
            for (var n = 0; n < Keys; n++)
            {
                key++;
                circuit.Do(() => type(key % OurGrid.Lines, key % 30, 1 + (key % 9)));
            }
        }
    }

    private static long BytesOf(Circuit circuit, Action act)
    {
        var before = circuit.Sent;
        circuit.Do(act);
        return circuit.Sent - before;
    }
}
