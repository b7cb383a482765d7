using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Web.Components.Pages.Plans;

namespace CarePlanCloud.Web.Tests.Pages.Plans;

public sealed class PlanDraftTests
{
    private readonly PlanDraft draft = new(View(new CarePlanForms()));

    [Fact]
    public void A_word_is_one_step_back_and_another_field_another_step()
    {
        Policy("転", "policy");
        Policy("転倒", "policy");
        draft.WriteOverview(draft.Forms.Overview with { NeedsAnalysis = "家で" }, "analysis");
        draft.Undo();
        Assert.Equal(("転倒", ""), (draft.Forms.Overview.OverallPolicy, draft.Forms.Overview.NeedsAnalysis));
        draft.Undo();
        Assert.Equal(("", false), (draft.Forms.Overview.OverallPolicy, draft.CanUndo));
        draft.Redo();
        draft.Redo();
        Assert.Equal(("転倒", "家で"), (draft.Forms.Overview.OverallPolicy, draft.Forms.Overview.NeedsAnalysis));
    }

    [Fact]
    public void What_is_written_while_a_save_is_under_way_is_not_taken_for_saved()
    {
        Policy("一", null);
        var changes = draft.Changes;
        Policy("二", null);
        draft.AcceptSave(new PlanSaved(7, default), changes);
        Assert.Equal((true, 7u), (draft.IsDirty, draft.Version));
        draft.AcceptSave(new PlanSaved(8, default), draft.Changes);
        Assert.False(draft.IsDirty);
    }

    [Fact]
    public void The_others_words_are_taken_and_ones_own_can_be_had_back()
    {
        Policy("私の", null);
        draft.Meet(new PlanConflict(Forms("相手の"), new(2026, 12, 5), draft.Forms, "例示", default, 9));
        draft.TakeTheirs();
        Assert.Equal(("相手の", new DateOnly(2026, 12, 5), 9u, false, null), (draft.Forms.Overview.OverallPolicy, draft.PlanDate, draft.Version, draft.IsDirty, draft.Conflict));
        draft.Undo();
        Assert.Equal(("私の", true), (draft.Forms.Overview.OverallPolicy, draft.IsDirty));
    }

    [Fact]
    public void Ones_own_words_go_out_from_the_others_version()
    {
        Policy("私の", null);
        draft.Meet(new PlanConflict(Forms("相手の"), new(2026, 12, 5), draft.Forms, "例示", default, 9));
        draft.TakeMine();
        Assert.Equal(("私の", 9u, true, null), (draft.Forms.Overview.OverallPolicy, draft.Version, draft.IsDirty, draft.Conflict));
    }

    [Fact]
    public void A_phrase_fills_an_empty_cell_goes_on_in_a_long_one_and_takes_the_place_of_a_short_one()
    {
        var need = new PhraseTarget("need", new NeedCell(default, NeedColumn.Need));
        PhraseTargets.Put(draft, need, new PhraseChoice("家で暮らしたい"));
        PhraseTargets.Put(draft, need, new PhraseChoice("外に出たい"));
        var frequency = new PhraseTarget("frequency", new NeedCell(default, NeedColumn.Frequency));
        PhraseTargets.Put(draft, frequency, new PhraseChoice("週１回"));
        PhraseTargets.Put(draft, frequency, new PhraseChoice("週２回"));
        var office = new PhraseTarget("service_office", new NeedCell(default, NeedColumn.ServiceOffice));
        PhraseTargets.Put(draft, office, new PhraseChoice("見本デイ", "9970000037"));
        var row = NeedTable.Rows(draft.Forms.Needs)[0];
        Assert.Equal(("家で暮らしたい\n外に出たい", "週２回", "9970000037"), (row.Need.Text, row.Support.Frequency, row.Support.ServiceOfficeNumber));
    }

    internal static PlanView View(CarePlanForms forms)
    {
        var label = new PlanLabel(Guid.NewGuid(), 1, PlanState.Draft, new(2026, 12, 1), null, null, "例示 計子");
        return new PlanView(label, new PlanClient(Guid.NewGuid(), "見本 太郎", "", "", "", "", null, "", null), forms, null, "", "", "", null, 1, true, [label]);
    }

    private static CarePlanForms Forms(string policy) => new() { Overview = new PlanOverview { OverallPolicy = policy } };

    private void Policy(string text, string? run) => draft.WriteOverview(draft.Forms.Overview with { OverallPolicy = text }, run);
}
