namespace CarePlanCloud.Application.Reports.Typesetting;

internal enum Down
{
    Top,
    Middle,
    Bottom,
}
