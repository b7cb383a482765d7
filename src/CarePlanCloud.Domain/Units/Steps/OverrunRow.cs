namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>A row on which an overrun may be put, with how much of it fits.</summary>
internal sealed class OverrunRow(ItemGroup group, SheetItem item, int available, Action<SheetItem, int> write)
{
    public ItemGroup Group { get; } = group;

    public SheetItem Item { get; } = item;

    public int Available { get; } = available;

    public int Over { get; private set; }

    public int Free => Available - Over;

    /// <summary>Takes as much as fits and returns it.</summary>
    public int Take(int units)
    {
        var taken = Math.Clamp(units, 0, Free);
        Over += taken;
        return taken;
    }

    /// <summary>Gives back as much as it has and returns it.</summary>
    public int GiveBack(int units)
    {
        var given = Math.Clamp(units, 0, Over);
        Over -= given;
        return given;
    }

    public void Write() => write(Item, Over);

    public static List<OverrunRow> Of(IReadOnlyList<ItemGroup> groups, Func<SheetItem, int> available, Action<SheetItem, int> write) =>
        [.. from @group in groups from item in @group.Inside where available(item) > 0 select new OverrunRow(@group, item, available(item), write)];
}
