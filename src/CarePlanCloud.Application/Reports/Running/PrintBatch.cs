namespace CarePlanCloud.Application.Reports.Running;

/// <summary>The papers of a batch with what is to be told about them.</summary>
internal sealed class PrintBatch
{
    private readonly List<Paper> _papers = [];
    private readonly List<string> _notes = [];

    // How many papers there are up to and with each client.
    private readonly List<int> _ends = [];

    public IReadOnlyList<Paper> Papers => _papers;

    /// <param name="client">Null for one who has gone since the batch was asked for.</param>
    public void Add(ClientPapers? client)
    {
        if (client is null)
        {
            _notes.Add("選んだ利用者のうち1人は、もう登録がありません。");
        }
        else
        {
            _papers.AddRange(client.Papers);
            _notes.AddRange(client.Absent.Select(form => $"{client.ClientName}様の{FormNames.Said(form)}はまだありません。"));
        }

        _ends.Add(_papers.Count);
    }

    /// <summary>How many clients are complete when so many papers are drawn.</summary>
    public int ClientsIn(int papers) => _ends.Count(end => end <= papers);

    public IReadOnlyList<string> NotesOn(PrintedForms? printed) =>
    [
        .. _notes,
        .. (printed?.MissingCharacters ?? []).Select(missing =>
            $"{missing.ClientName}様の{missing.FormTitle}「{missing.Item}」の文字「{missing.Character}」は、書体にないため〓と印刷されています。"),
    ];
}
