using CarePlanCloud.Application.Licences;

namespace CarePlanCloud.Application.Credentials;

/// <summary>How what was recorded stands on a day, and what to do next. Pure.</summary>
internal sealed class CredentialRules(CredentialOptions options, DateOnly today)
{
    public CredentialItem Password(NationalPassword? row, string who)
    {
        const string name = "国のシステムのパスワード";
        if (row is null)
        {
            return Missing(CredentialSubject.NationalPassword, name, "国のシステムを使うときは、パスワードを変えた日を記録します。パスワードそのものは入れません。");
        }

        var due = row.ChangedOn.AddDays(row.RemindAfterDays);
        var left = due.DayNumber - today.DayNumber;
        var state = left < 0 ? CredentialState.Ended : left <= options.PasswordNoticeDays ? CredentialState.EndsVerySoon : CredentialState.Fine;
        var next = state == CredentialState.Fine ? $"次は {Day(due)} ごろに変えます。" : "国のシステムでパスワードを変え、変えた日を記録します。";
        return new CredentialItem(
            CredentialSubject.NationalPassword, row.Id, name, $"{Day(row.ChangedOn)} に変更{(who.Length > 0 ? $"（{who}）" : "")}", row.ChangedOn, due, left, state, next);
    }

    /// <param name="rows">All that stand; a newer working one takes the place of an older one.</param>
    /// <param name="required">SHA-256 of those that connections are asked for.</param>
    public IEnumerable<CredentialItem> Certificates(IReadOnlyList<OfficeCertificate> rows, IReadOnlyCollection<string> required)
    {
        var working = rows.Where(row => CertificateKinds.Works(row.Kind) && row.ValidFrom <= today).MaxBy(row => row.ValidUntil);
        foreach (var row in rows)
        {
            var replaced = working is not null && row.Id != working.Id && CertificateKinds.Works(row.Kind) && row.ValidUntil <= working.ValidUntil;
            var left = row.ValidUntil.DayNumber - today.DayNumber;
            var state = !CertificateKinds.Works(row.Kind) ? CredentialState.DoesNotWork
                : replaced ? CredentialState.Replaced
                : row.ValidFrom > today ? CredentialState.NotYet
                : StateOf(left);
            yield return new CredentialItem(
                CredentialSubject.Certificate, row.Id, CertificateKinds.NameOf(row.Kind), $"シリアル番号 {row.Serial}", row.ValidFrom, row.ValidUntil, left, state,
                NextOf(state, row))
            {
                CanBeRequired = row.Thumbprint is not null && row.ValidFrom <= today && left >= 0,
                IsRequired = row.Thumbprint is not null && required.Contains(Convert.ToHexString(row.Thumbprint)),
            };
        }

        if (!rows.Any(row => CertificateKinds.Works(row.Kind)))
        {
            yield return Missing(
                CredentialSubject.Certificate, "介護保険証明書・介護DX証明書", "国のシステムを使うときは、どちらかが要ります。証明書ファイル（.cer）から読むか、手で入れます。");
        }
    }

    public IEnumerable<CredentialItem> NationalLicences(IReadOnlyList<NationalLicence> rows)
    {
        var last = rows.MaxBy(row => row.EndsOn);
        if (last is null)
        {
            yield return Missing(CredentialSubject.NationalLicence, "国のシステムのライセンス", "国のシステムを使うときは、「ライセンス確認」の画面の期間を入れます。");
            yield break;
        }

        foreach (var row in rows.Where(row => row == last || row.EndsOn >= today))
        {
            var left = row.EndsOn.DayNumber - today.DayNumber;
            var follows = rows.Any(other => other.StartsOn > row.EndsOn);
            var state = row.StartsOn > today ? CredentialState.NotYet
                : follows ? CredentialState.Fine
                : row.Renews && left >= 0 ? CredentialState.Fine
                : StateOf(left);
            var next = (state, row.Renews) switch
            {
                (CredentialState.NotYet, _) => "はじまるまで、することはありません。",
                (CredentialState.Ended, true) => "自動で更新されているはずです。「ライセンス確認」の画面で新しい期間を見て入れます。",
                (CredentialState.Ended, _) => "切れています。国のシステムで申し込み、新しい期間を入れます。",
                (CredentialState.Fine, true) => "自動で更新されます。続けないときだけ、終わりの日までに手続きします。",
                (CredentialState.Fine, _) => "することはありません。",
                _ => "国のシステムで更新を申し込み、新しい期間を入れます。",
            };
            yield return new CredentialItem(
                CredentialSubject.NationalLicence, row.Id, "国のシステムのライセンス",
                row.Kind == NationalLicenceKind.FreePass ? "フリーパス（キャンペーンの間は無料）" : $"1年 {options.NationalLicencePrice:N0}円{(row.Renews ? "・自動更新" : "")}",
                row.StartsOn, row.EndsOn, left, state, next);
        }
    }

    public CredentialItem OwnLicence(IReadOnlyList<Licence> rows)
    {
        var row = rows.Where(row => row.StartsOn <= today && row.EndsOn >= today).MaxBy(row => row.EndsOn) ?? rows.MaxBy(row => row.EndsOn);
        if (row is null)
        {
            return Missing(CredentialSubject.OwnLicence, "CarePlanCloud のライセンス", "期間はまだ決まっていません。CarePlanCloud から知らせがあります。");
        }

        var left = row.EndsOn.DayNumber - today.DayNumber;
        var follows = row.Renews || rows.Any(other => other.StartsOn > row.EndsOn);
        var state = row.StartsOn > today ? CredentialState.NotYet : follows && left >= 0 ? CredentialState.Fine : StateOf(left);
        var next = state switch
        {
            CredentialState.Fine => follows ? "自動で続きます。" : "することはありません。",
            CredentialState.NotYet => "はじまるまで、することはありません。",
            _ => "続けて使うには、CarePlanCloud の窓口へ知らせてください。",
        };
        return new CredentialItem(
            CredentialSubject.OwnLicence, row.Id, "CarePlanCloud のライセンス", LicenceNames.NameOf(row.Kind), row.StartsOn, row.EndsOn, left, state, next);
    }

    private CredentialState StateOf(int left) =>
        left < 0 ? CredentialState.Ended : left <= options.SecondNoticeDays ? CredentialState.EndsVerySoon : left <= options.FirstNoticeDays ? CredentialState.EndsSoon : CredentialState.Fine;

    private string NextOf(CredentialState state, OfficeCertificate row) => state switch
    {
        CredentialState.DoesNotWork => "国のシステムでは使えません。介護保険証明書か介護DX証明書を申し込み、届いたら記録します。",
        CredentialState.Replaced => "新しい証明書があります。パソコンから消したら、一覧から外します。",
        CredentialState.NotYet => $"{Day(row.ValidFrom)} から使えます。それまでは前の証明書を使います。",
        CredentialState.Ended => $"切れています。新しい証明書（{options.CertificateYears}年 {options.CertificatePrice:N0}円）を申し込み、パソコンに入れて記録します。",
        CredentialState.Fine => "することはありません。",
        _ => $"新しい証明書（{options.CertificateYears}年 {options.CertificatePrice:N0}円）を申し込みます。発行には日数がかかります。",
    };

    private static CredentialItem Missing(CredentialSubject subject, string name, string next) =>
        new(subject, null, name, "", null, null, null, CredentialState.Missing, next);

    private static string Day(DateOnly day) => $"{day:yyyy/MM/dd}";
}
