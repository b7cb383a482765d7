using CarePlanCloud.Application.Transfers;

namespace CarePlanCloud.Web.Components.Pages.Inbox;

/// <summary>What somebody says when a unit goes back.</summary>
public sealed record ReturnNote(IReadOnlyList<ReturnReason> Reasons, string Words);
