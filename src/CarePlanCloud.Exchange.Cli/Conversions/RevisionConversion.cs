using CarePlanCloud.Exchange.Cli.Reports;

namespace CarePlanCloud.Exchange.Cli.Conversions;

/// <summary>
/// convert --to 4.1: records of old files are read in the layout of 4.1 already, so they are written under a new name and the result is
/// checked as a whole. What 4.1 asks for and the old revision had not (form 3, TAIS codes) stays missing and is reported.
/// </summary>
internal sealed class RevisionConversion(string? senderKind, string? receiverKind, Terminal terminal)
{
    private bool _undecided;

    public int Run(IReadOnlyList<Input> inputs, OutputFolder target)
    {
        var sets = Reading.Read(inputs, terminal);
        var unread = Say(sets.SelectMany(Reading.NotRead));
        var old = sets.Where(set => set.Unit.Key is { } name && name.Revision != StandardRevision.V41).ToList();
        foreach (var set in sets.Except(old).Where(set => set.Unit.Key is not null))
        {
            terminal.Error.WriteLine($"すでに4.1版です。 / Is of 4.1 already: {string.Join(", ", set.Unit.Files.Select(file => file.Name))}");
        }

        var kinds = new OfficeKinds(sets);
        var names = old.SelectMany(set => set.Files).Select(file => file.Name).Distinct().ToDictionary(name => name, name => Rename(name, kinds));
        if (_undecided)
        {
            return ExitCode.WrongUse;
        }

        var results = old.SelectMany(set => set.Files).Select(file => ExchangeFiles.Write(names[file.Name], [.. file.Records.Select(Draft)])).ToList();
        if (Say(results.SelectMany(result => result.Findings)))
        {
            return ExitCode.Errors;
        }

        var written = results.Select(result => result.File!).ToList();
        var wrong = Say(Check(written)) || unread;
        if (wrong && !target.Force)
        {
            return ExitCode.Errors;
        }

        var code = written.Count == 0 ? ExitCode.Clean : target.Write(written);
        return code == ExitCode.Clean && wrong ? ExitCode.Errors : code;
    }

    private FileName Rename(FileName name, OfficeKinds kinds) => name with
    {
        Revision = StandardRevision.V41,
        SenderServiceKind = senderKind ?? kinds.Sender(name) ?? Ask(name, $"送信元 {name.SenderOfficeNumber}", "--sender-kind"),
        ReceiverServiceKind = receiverKind ?? kinds.Receiver(name) ?? Ask(name, $"送信先 {name.ReceiverOfficeNumber}", "--receiver-kind"),
    };

    private string Ask(FileName name, string office, string option)
    {
        _undecided = true;
        terminal.Error.WriteLine($"{name}: {office} のサービス種類が決まりません。{option} で指定してください。 / The service kind is not certain; give {option}.");
        return "";
    }

    private static RecordDraft Draft(Record record)
    {
        var draft = new RecordDraft(record.Layout.RecordKind);
        foreach (var column in record.Layout.Columns)
        {
            draft.Set(column.Name, record[column.Number]);
        }

        return draft;
    }

    private static IEnumerable<Finding> Check(IReadOnlyList<RawFile> files) =>
        ExchangeFiles.Group(files, Reading.Limits).SelectMany(unit => ExchangeFiles.Read(unit).Findings);

    /// <summary>True when one of them is an error.</summary>
    private bool Say(IEnumerable<Finding> findings)
    {
        var wrong = false;
        foreach (var finding in findings)
        {
            terminal.Error.WriteLine(TextReport.Line(finding));
            wrong |= finding.Severity == Severity.Error;
        }

        return wrong;
    }
}
