using System.Globalization;
using CarePlanCloud.Exchange.Rules;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>R72: equal equipment lines of a day get the numbers 1, 2, 3 … that the caller left open.</summary>
internal static class EquipmentNumbers
{
    private const string Number = "DetailDiscriminatorCode";

    public static void Fill(PlannedUnit unit)
    {
        var rental = unit.Rows.Where(row => row.Kind is "UPPLAN" or "UPJSK" && Equipment.IsRental(row["ServiceCode"]));
        foreach (var equal in rental.GroupBy(row => EqualEquipmentIsNumbered.Key(name => row[name])).Where(equal => equal.Count() > 1))
        {
            var taken = equal.Select(row => row[Number]).ToHashSet(StringComparer.Ordinal);
            var free = Enumerable.Range(1, equal.Count()).Select(number => number.ToString(CultureInfo.InvariantCulture)).Where(number => !taken.Contains(number));

            // The same product gets the same number on every day on which it is rented with the same others.
            foreach (var (row, number) in equal.Where(row => row[Number].Length == 0).OrderBy(Product, StringComparer.Ordinal).ToList().Zip(free.ToList()))
            {
                row.Draft.Set(Number, number);
            }
        }
    }

    private static string Product(DraftRow row) => $"{row["TaisCode"]},{row["EquipmentNotificationCode"]},{row["EquipmentName"]}";
}
