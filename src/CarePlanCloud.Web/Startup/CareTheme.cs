using MudBlazor;

namespace CarePlanCloud.Web.Startup;

/// <summary>The component library in our colours and type: the same values as wwwroot/css/tokens.css.</summary>
internal static class CareTheme
{
    private static readonly string[] Fonts = ["Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", "Meiryo", "IPAexGothic", "sans-serif"];

    public static MudTheme Light { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1b4f91",
            PrimaryContrastText = "#ffffff",
            PrimaryDarken = "#133a6c",
            Secondary = "#3c444e",
            Success = "#1d6238",
            Warning = "#7a4a00",
            Error = "#a61b1b",
            Info = "#1b4f91",
            TextPrimary = "#15191f",
            TextSecondary = "#3c444e",
            TextDisabled = "#6a727c",
            ActionDefault = "#3c444e",
            ActionDisabled = "#6a727c",
            ActionDisabledBackground = "#eceef1",
            Background = "#ffffff",
            Surface = "#ffffff",
            Divider = "#c8cdd4",
            DividerLight = "#e2e5e9",
            LinesDefault = "#e2e5e9",
            LinesInputs = "#7d8690",
            TableLines = "#e2e5e9",
            TableHover = "#f6f7f8",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "16px", LineHeight = "1.65", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "16px", LineHeight = "1.65", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "14px", LineHeight = "1.5", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Fonts, FontSize = "18px", FontWeight = "700", LineHeight = "1.3", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "14px", FontWeight = "700", TextTransform = "none", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px" },
    };
}
