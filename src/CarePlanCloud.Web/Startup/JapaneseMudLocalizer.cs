using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CarePlanCloud.Web.Startup;

/// <summary>Japanese for the words MudBlazor shows or reads out by itself.</summary>
internal sealed class JapaneseMudLocalizer : MudLocalizer
{
    public static IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>
    {
        ["MudAlert_Close"] = "閉じる",
        ["MudBaseDatePicker_NextMonth"] = "次の月 {0}",
        ["MudBaseDatePicker_NextYear"] = "次の年 {0}",
        ["MudBaseDatePicker_Open"] = "日付を選ぶ",
        ["MudBaseDatePicker_PrevMonth"] = "前の月 {0}",
        ["MudBaseDatePicker_PrevYear"] = "前の年 {0}",
        ["MudBreadcrumbs_Label"] = "今いる場所",
        ["MudChip_Close"] = "外す",
        ["MudDateRangePicker_End"] = "終わり",
        ["MudDateRangePicker_Start"] = "始まり",
        ["MudDialog_Close"] = "閉じる",
        ["MudExitPrompt_Cancel"] = "とどまる",
        ["MudExitPrompt_Exit"] = "離れる",
        ["MudExitPrompt_Text"] = "保存していない変更があります。このまま離れますか。",
        ["MudExitPrompt_Title"] = "画面を離れますか",
        ["MudFileUpload_Button"] = "ファイルを選ぶ",
        ["MudFileUpload_DragAndDrop"] = "ここにファイルを落とす",
        ["MudFileUpload_FileSizeError"] = "ファイル「{0}」は大きすぎます（上限 {1}）。",
        ["MudFileUpload_MaximumFileCountExceeded"] = "一度に選べるのは {0} 個までです。",
        ["MudFormComponent_Required"] = "必ず入力してください。",
        ["MudInput_Clear"] = "消す",
        ["MudInput_Decrement"] = "減らす",
        ["MudInput_Increment"] = "増やす",
        ["MudNavGroup_ToggleExpand"] = "{0} を開閉する",
        ["MudPageContentNavigation_NavMenu"] = "このページの目次",
        ["MudPagination_CurrentPage"] = "いまのページ {0}",
        ["MudPagination_FirstPage"] = "最初のページ",
        ["MudPagination_LastPage"] = "最後のページ",
        ["MudPagination_NextPage"] = "次のページ",
        ["MudPagination_PageIndex"] = "ページ {0}",
        ["MudPagination_PreviousPage"] = "前のページ",
        ["MudRangeInput_End"] = "終わり",
        ["MudRangeInput_Start"] = "始まり",
        ["MudSelect_SelectAll"] = "すべて選ぶ",
        ["MudSnackbar_Close"] = "閉じる",
        ["MudTablePager_FirstPage"] = "最初のページ",
        ["MudTablePager_LastPage"] = "最後のページ",
        ["MudTablePager_NextPage"] = "次のページ",
        ["MudTablePager_PreviousPage"] = "前のページ",
        ["MudTable_Loading"] = "読みこんでいます",
        ["MudTable_SelectAllRows"] = "すべての行を選ぶ",
        ["MudTable_SelectRow"] = "この行を選ぶ",
        ["MudTabs_CloseTab"] = "タブを閉じる",
        ["MudTabs_ScrollDown"] = "下へ送る",
        ["MudTabs_ScrollLeft"] = "左へ送る",
        ["MudTabs_ScrollRight"] = "右へ送る",
        ["MudTabs_ScrollUp"] = "上へ送る",
        ["MudTimePicker_Open"] = "時刻を選ぶ",
    };

    public override LocalizedString this[string key] =>
        Words.TryGetValue(key, out var word) ? new(key, word) : new(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        Words.TryGetValue(key, out var word)
            ? new(key, string.Format(CultureInfo.CurrentCulture, word, arguments))
            : new(key, key, resourceNotFound: true);
}
