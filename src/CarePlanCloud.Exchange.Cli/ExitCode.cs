namespace CarePlanCloud.Exchange.Cli;

/// <summary>The answer to a script.</summary>
internal static class ExitCode
{
    /// <summary>Nothing is wrong, or everything was done.</summary>
    public const int Clean = 0;

    /// <summary>The files are wrong: the standard is broken, or not every row could be read or written.</summary>
    public const int Errors = 1;

    /// <summary>The call is wrong: options, paths, or files that would be overwritten.</summary>
    public const int WrongUse = 2;
}
