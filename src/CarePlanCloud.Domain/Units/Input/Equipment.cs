namespace CarePlanCloud.Domain.Units.Input;

/// <summary>What a line of 福祉用具 lends: TAIS or notification code, and the 明細判別コード that tells equal items apart.</summary>
public sealed record Equipment(string TaisCode, string NotificationCode, string Name, string Discriminator)
{
    /// <summary>What every other service has.</summary>
    public static Equipment None { get; } = new("", "", "", "");
}
