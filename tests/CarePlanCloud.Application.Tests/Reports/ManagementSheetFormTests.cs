using CarePlanCloud.Application.Reports.BenefitManagementSheets;
using CarePlanCloud.Testing;
using CarePlanCloud.Testing.Papers;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reports;

/// <summary>給付管理票: pages, choices, numbers in their boxes.</summary>
public sealed class ManagementSheetFormTests
{
    [Fact]
    public void Draft() => System.IO.File.WriteAllBytes("/tmp/w/claims-paper.pdf", Printing.Print(InventedManagementSheets.Sheet(), new ManagementSheetPaper(), InventedManagementSheets.Long(98), InventedManagementSheets.Wordy()).Pdf);
}
