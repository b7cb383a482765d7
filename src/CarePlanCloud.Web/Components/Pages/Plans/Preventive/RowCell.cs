using CarePlanCloud.Application.Plans.Preventive.Forms;

namespace CarePlanCloud.Web.Components.Pages.Plans.Preventive;

/// <summary>A cell of an appendix: the grid it stands in, its row and its column.</summary>
public sealed record RowCell(RowGrid Grid, CellSpot Spot, FormItem Item);

/// <summary>Where a phrase would go on a document of 介護予防: an item of the form, or a cell of an appendix.</summary>
public sealed record PreventiveSpot(FormItem Item, RowCell? Cell = null);
