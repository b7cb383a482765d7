using SkiaSharp;

namespace CarePlanCloud.Architecture.Tests.Violations;

/// <summary>A form that goes past the pen.</summary>
internal static class FormThatDraws
{
    public static void Draw(SKCanvas canvas) => canvas.Clear();
}
