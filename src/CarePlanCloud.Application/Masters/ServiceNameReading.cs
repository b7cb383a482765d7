using System.Text;
using CarePlanCloud.Application.Clients;

namespace CarePlanCloud.Application.Masters;

/// <summary>
/// How the names of the code table are found: folded, and by their reading. The tables carry no kana, so the words their names are made
/// of are read here, longest word first; a word that is not listed stays as it is written.
/// </summary>
internal static class ServiceNameReading
{
    private const string Words =
        "処遇改善 ショグウカイゼン;高齢者虐待防止未実施 コウレイシャギャクタイボウシミジッシ;業務継続計画未策定 ギョウムケイゾクケイカクミサクテイ;" +
        "科学的介護推進体制 カガクテキカイゴスイシンタイセイ;生活機能向上連携 セイカツキノウコウジョウレンケイ;生産性向上推進体制 セイサンセイコウジョウスイシンタイセイ;" +
        "口腔機能向上 コウクウキノウコウジョウ;個別機能訓練 コベツキノウクンレン;機能訓練 キノウクンレン;口腔連携強化 コウクウレンケイキョウカ;医療連携強化 イリョウレンケイキョウカ;" +
        "緊急時訪問 キンキュウジホウモン;居宅療養管理指導 キョタクリョウヨウカンリシドウ;居宅療養 キョタクリョウヨウ;居宅介護支援 キョタクカイゴシエン;居宅支援 キョタクシエン;" +
        "定期巡回 テイキジュンカイ;訪問看護 ホウモンカンゴ;訪問介護 ホウモンカイゴ;訪問入浴 ホウモンニュウヨク;訪問型 ホウモンガタ;訪看 ホウカン;訪問 ホウモン;" +
        "地域密着型 チイキミッチャクガタ;地域通所介護 チイキツウショカイゴ;通所介護 ツウショカイゴ;通所型 ツウショガタ;通所リハ ツウショリハ;通所 ツウショ;独自 ドクジ;" +
        "短期入所生活介護 タンキニュウショセイカツカイゴ;短期入所療養介護 タンキニュウショリョウヨウカイゴ;短期入所 タンキニュウショ;短期生活 タンキセイカツ;短期集中 タンキシュウチュウ;短期 タンキ;" +
        "特定施設 トクテイシセツ;特定事業所 トクテイジギョウショ;特別管理 トクベツカンリ;特別地域 トクベツチイキ;中山間地域等 チュウサンカンチイキトウ;中山間地域 チュウサンカンチイキ;" +
        "小規模事業所 ショウキボジギョウショ;小規模 ショウキボ;認知症専門 ニンチショウセンモン;認知症対応型 ニンチショウタイオウガタ;認知症 ニンチショウ;若年性 ジャクネンセイ;" +
        "夜勤職員配置 ヤキンショクインハイチ;相談員配置等 ソウダンインハイチトウ;在宅中重度者受入 ザイタクチュウジュウドシャウケイレ;緊急短期入所受入 キンキュウタンキニュウショウケイレ;受入 ウケイレ;" +
        "看護体制強化 カンゴタイセイキョウカ;看護体制 カンゴタイセイ;提供体制 テイキョウタイセイ;体制 タイセイ;強化 キョウカ;専門管理 センモンカンリ;管理 カンリ;初回 ショカイ;" +
        "退院時共同指導 タイインジキョウドウシドウ;退院退所 タイインタイショ;入院時情報連携 ニュウインジジョウホウレンケイ;通院時情報連携 ツウインジジョウホウレンケイ;情報連携 ジョウホウレンケイ;連携 レンケイ;" +
        "通院等乗降介助 ツウイントウジョウコウカイジョ;入浴介助 ニュウヨクカイジョ;入浴 ニュウヨク;部分浴 ブブンヨク;栄養改善 エイヨウカイゼン;口腔 コウクウ;栄養 エイヨウ;療養食 リョウヨウショク;" +
        "送迎 ソウゲイ;延長 エンチョウ;同一建物 ドウイツタテモノ;長期利用者提供 チョウキリヨウシャテイキョウ;利用者 リヨウシャ;日割 ヒワリ;看取 ミト;緊急時 キンキュウジ;緊急 キンキュウ;" +
        "薬剤師 ヤクザイシ;歯科医師 シカイシ;歯科衛生士等 シカエイセイシトウ;管理栄養士 カンリエイヨウシ;医師 イシ;職員 ショクイン;診療所 シンリョウジョ;病院 ビョウイン;老健 ロウケン;老短 ロウタン;療短 リョウタン;" +
        "特殊寝台 トクシュシンダイ;付属品 フゾクヒン;体位変換器 タイイヘンカンキ;防止用具 ボウシヨウグ;歩行器 ホコウキ;歩行補助 ホコウホジョ;徘徊感知機器 ハイカイカンチキキ;移動用 イドウヨウ;" +
        "自動排泄処理装置 ジドウハイセツショリソウチ;自動排泄装置 ジドウハイセツソウチ;車いす クルマイス;床ずれ トコズレ;手すり テスリ;貸与 タイヨ;福祉用具 フクシヨウグ;特地 トクチ;" +
        "単独 タンドク;併設 ヘイセツ;長期 チョウキ;生活援助 セイカツエンジョ;身体介護 シンタイカイゴ;身体 シンタイ;生活 セイカツ;介護予防 カイゴヨボウ;介護 カイゴ;看護 カンゴ;予防 ヨボウ;支援 シエン;" +
        "短時間 タンジカン;一体的 イッタイテキ;加算 カサン;減算 ゲンサン;提供 テイキョウ;時間 ジカン;深夜 シンヤ;夜間 ヤカン;早朝 ソウチョウ;医療 イリョウ;地域 チイキ;複合型 フクゴウガタ;多機能型 タキノウガタ;" +
        "居宅 キョタク;夜 ヤ;深 シン;人 ニン";

    private static readonly (string Word, string Reading)[] Readings =
        [.. Words.Split(';').Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1])).OrderByDescending(pair => pair.Item1.Length)];

    /// <summary>What is stored beside a name: folded as written, and folded as read.</summary>
    public static string KeyOf(string name)
    {
        var written = SearchKeys.Fold(name);
        var read = SearchKeys.Fold(Read(name));
        return written == read ? written : $"{written}|{read}";
    }

    private static string Read(string name)
    {
        var read = new StringBuilder();
        for (var at = 0; at < name.Length;)
        {
            var (word, reading) = Array.Find(Readings, pair => string.CompareOrdinal(name, at, pair.Word, 0, pair.Word.Length) == 0);
            read.Append(reading ?? name[at].ToString());
            at += word?.Length ?? 1;
        }

        return read.ToString();
    }
}
