namespace CarePlanCloud.Application.Reports.Typesetting;

internal enum Across
{
    Left,
    Centre,
    Right,
}
