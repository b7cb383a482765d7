namespace CarePlanCloud.Application.Transfers.Board;

/// <summary>Which way a document travels. The API says it in lower case, as all words of this file.</summary>
public enum BoardDirection
{
    /// <summary>送る.</summary>
    Out,

    /// <summary>受ける.</summary>
    In,
}

/// <summary>
/// The six steps of a transfer: 作成 検証 送信 配信 開封 取込. On a road outside the third to fifth are 書出 送付 確認, and nobody learns of the sixth.
/// </summary>
public enum BoardStep
{
    Written,
    Checked,
    Sent,
    Delivered,
    Opened,
    Imported,
}

/// <summary>How a step stands.</summary>
public enum StepMark
{
    Done,

    /// <summary>自分の番: here it goes on when this office acts.</summary>
    Own,

    /// <summary>The partner, or a program, is at it.</summary>
    Waiting,

    /// <summary>止まり.</summary>
    Stopped,

    /// <summary>まだ.</summary>
    Open,

    /// <summary>この経路では分からない.</summary>
    Unknown,
}

/// <summary>だれの番.</summary>
public enum BoardTurn
{
    /// <summary>Nobody's: it is done, not due yet, or a program is at it.</summary>
    None,
    Own,
    Partner,
}

/// <summary>いまの状態.</summary>
public enum BoardCondition
{
    /// <summary>Never sent to this office.</summary>
    NotWritten,

    /// <summary>Sent, and changed since.</summary>
    Changed,

    /// <summary>Sent, and nothing of it stands any more: the deletion is due.</summary>
    Gone,

    /// <summary>Being written and checked.</summary>
    Writing,

    /// <summary>検証で止まった.</summary>
    Invalid,

    /// <summary>Checked; waits to be sent or written out.</summary>
    Ready,

    /// <summary>On its way through the relay.</summary>
    OnTheWay,

    /// <summary>Delivered: the partner has not opened it.</summary>
    Unopened,

    /// <summary>Opened: the partner has not taken it in.</summary>
    Opened,

    /// <summary>取込済, on either side.</summary>
    Imported,

    /// <summary>差戻し: by the partner when it goes out, by this office when it came in.</summary>
    Returned,

    /// <summary>取下げ.</summary>
    Withdrawn,

    /// <summary>未達.</summary>
    Undeliverable,

    /// <summary>書出: written out, and not known to be on its way.</summary>
    Exported,

    /// <summary>送付: on its way outside, and not confirmed.</summary>
    Dispatched,

    /// <summary>確認.</summary>
    Confirmed,

    /// <summary>Our own actuals: the month still runs.</summary>
    Collecting,

    /// <summary>Our own actuals: the month is over and days are open.</summary>
    NotEntered,

    /// <summary>実績未着: expected, and not here.</summary>
    Missing,

    /// <summary>Expected once the month is over.</summary>
    NotDueYet,

    /// <summary>Arrived and being checked.</summary>
    Checking,

    /// <summary>Arrived and sound.</summary>
    Arrived,

    /// <summary>Some of the unit's clients wait for a decision.</summary>
    PartlyImported,

    /// <summary>Arrived with errors.</summary>
    Rejected,

    /// <summary>Entered here by hand, from paper or the phone.</summary>
    EnteredByHand,
}

/// <summary>次にすること.</summary>
public enum BoardAct
{
    None,

    /// <summary>Write, check and send to a partner that is here.</summary>
    Send,

    /// <summary>Send a unit that is checked already.</summary>
    Release,

    /// <summary>Write and check the files for a partner outside.</summary>
    Write,

    /// <summary>Write out what is checked: CSV or paper.</summary>
    Export,

    /// <summary>Note that it is on its way.</summary>
    Dispatch,

    /// <summary>Ask by phone, and note that it arrived.</summary>
    Confirm,

    /// <summary>Mend what stopped it.</summary>
    Mend,

    /// <summary>催促.</summary>
    Remind,

    /// <summary>Open the entry of the inbox.</summary>
    OpenEntry,

    /// <summary>Enter the actuals that are missing here.</summary>
    EnterActuals,
}
