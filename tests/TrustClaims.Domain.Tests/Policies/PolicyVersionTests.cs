using TrustClaims.Domain.Policies;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Policies;

public sealed class PolicyVersionTests
{
    private readonly PolicyVersion draft = new(2, Some.OpeningPolicy, "jeanne@example.org", Some.Moment);

    [Fact]
    public void A_draft_can_be_edited_by_who_sees_its_latest_form()
    {
        Assert.True(draft.Edit(Some.PolicyOf(""), 0, "karim@example.org", Some.Moment.AddHours(1)).Succeeded);
        Assert.Equal(new Refusal.StaleVersion(0, 1), draft.Edit(Some.OpeningPolicy, 0, "karim@example.org", Some.Moment).Refusal);

        Assert.Equal(("Test", Some.Moment, Some.Moment.AddHours(1)), (draft.Name, draft.CreatedAt, draft.EditedAt));
        Assert.Equal(draft.Json, Some.Policy(draft.Json).Json);
    }

    [Fact]
    public void What_is_published_never_changes_again()
    {
        Assert.True(draft.Publish("karim@example.org", Some.Moment, Some.Moment).Succeeded);

        Assert.IsType<Refusal.PolicyAlreadyPublished>(draft.Edit(Some.PolicyOf(""), draft.Version, "karim@example.org", Some.Moment).Refusal);
        Assert.IsType<Refusal.PolicyAlreadyPublished>(draft.Publish("karim@example.org", Some.Moment, Some.Moment).Refusal);
        Assert.Equal(("Opening policy", "karim@example.org", Some.Moment), (draft.Name, draft.PublishedBy, draft.EffectiveFrom));
    }

    [Fact]
    public void What_is_to_take_effect_is_called_off_and_stays_as_it_was_published()
    {
        var from = Some.Moment.AddDays(1);
        draft.Publish("karim@example.org", from, Some.Moment);

        Assert.True(draft.CallOff(from.AddTicks(-1)).Succeeded);

        Assert.True(draft.IsCalledOff);
        Assert.Equal((null, Some.Moment), (draft.EffectiveFrom, draft.PublishedAt));
        Assert.IsType<Refusal.PolicyAlreadyPublished>(draft.Edit(Some.PolicyOf(""), draft.Version, "karim@example.org", from).Refusal);
        Assert.IsType<Refusal.PolicyNotScheduled>(draft.CallOff(Some.Moment).Refusal);
    }

    [Fact]
    public void What_is_in_effect_or_a_draft_is_never_called_off()
    {
        Assert.IsType<Refusal.PolicyNotScheduled>(draft.CallOff(Some.Moment).Refusal);
        draft.Publish("karim@example.org", Some.Moment, Some.Moment);

        Assert.IsType<Refusal.PolicyNotScheduled>(draft.CallOff(Some.Moment).Refusal);
        Assert.Equal((Some.Moment, false), (draft.EffectiveFrom, draft.IsCalledOff));
    }

    [Fact]
    public void A_policy_does_not_rule_the_past()
    {
        Assert.IsType<Refusal.EffectiveInPast>(draft.Publish("karim@example.org", Some.Moment.AddTicks(-1), Some.Moment).Refusal);
        Assert.Null(draft.PublishedAt);
    }

    [Fact]
    public void A_second_person_approves_what_one_asks_for_and_both_are_kept()
    {
        Assert.True(draft.Ask("karim@example.org", Some.Moment.AddDays(2), "Moins d’attente.", Some.Moment).Succeeded);

        Assert.True(draft.Approve("ines@example.org", Some.Moment.AddHours(1)).Succeeded);

        Assert.Equal(("karim@example.org", "ines@example.org", "Moins d’attente."), (draft.AskedBy, draft.PublishedBy, draft.Reason));
        Assert.Equal((Some.Moment.AddDays(2), false), (draft.EffectiveFrom, draft.WaitsForSecond));
    }

    [Fact]
    public void Neither_the_author_nor_who_edited_last_nor_who_asks_approves()
    {
        draft.Edit(Some.PolicyOf(""), 0, "lou@example.org", Some.Moment);
        // Saving it as it is makes nobody the one who wrote it.
        Assert.True(draft.Edit(Some.PolicyOf(""), 1, "karim@example.org", Some.Moment).Succeeded);
        draft.Ask("karim@example.org", null, "Moins d’attente.", Some.Moment);

        Assert.All(["jeanne@example.org", "lou@example.org", "karim@example.org"], by => Assert.IsType<Refusal.SecondPersonNeeded>(draft.Approve(by, Some.Moment).Refusal));
        Assert.Null(draft.PublishedAt);
    }

    [Fact]
    public void What_is_edited_after_it_was_asked_for_is_to_be_asked_for_again()
    {
        draft.Ask("karim@example.org", null, "Moins d’attente.", Some.Moment);
        draft.Edit(Some.PolicyOf(""), draft.Version, "lou@example.org", Some.Moment);

        Assert.IsType<Refusal.PublicationNotAsked>(draft.Approve("ines@example.org", Some.Moment).Refusal);
        Assert.Equal((AskingEnd.Edited, "lou@example.org"), (draft.AskingEnded, draft.AskingEndedBy));
        Assert.True(draft.Ask("karim@example.org", null, "Encore.", Some.Moment).Succeeded);
        Assert.True(draft.WaitsForSecond);
    }

    [Fact]
    public void Whoever_asks_takes_it_back_and_whoever_reads_sends_it_back()
    {
        draft.Ask("karim@example.org", null, "Moins d’attente.", Some.Moment);

        Assert.IsType<Refusal.PublicationNotAsked>(draft.TakeBack("ines@example.org").Refusal);
        Assert.True(draft.TakeBack("karim@example.org").Succeeded);
        Assert.IsType<Refusal.PublicationNotAsked>(draft.SendBack("ines@example.org", "Trop tôt.").Refusal);
        draft.Ask("karim@example.org", null, "Moins d’attente.", Some.Moment);
        Assert.True(draft.SendBack("ines@example.org", "Trop tôt.").Succeeded);
        Assert.Equal((AskingEnd.SentBack, "Trop tôt.", false), (draft.AskingEnded, draft.AskingEndedReason, draft.WaitsForSecond));
    }

    [Fact]
    public void What_is_approved_after_its_moment_takes_effect_then()
    {
        draft.Ask("karim@example.org", Some.Moment.AddHours(1), "Moins d’attente.", Some.Moment);

        draft.Approve("ines@example.org", Some.Moment.AddHours(3));

        Assert.Equal(Some.Moment.AddHours(3), draft.EffectiveFrom);
    }

    [Fact]
    public void It_is_asked_for_once_and_never_for_the_past()
    {
        Assert.IsType<Refusal.EffectiveInPast>(draft.Ask("karim@example.org", Some.Moment.AddTicks(-1), "Hier.", Some.Moment).Refusal);
        draft.Ask("karim@example.org", null, "Moins d’attente.", Some.Moment);

        Assert.IsType<Refusal.PublicationAsked>(draft.Ask("lou@example.org", null, "Moi aussi.", Some.Moment).Refusal);
        draft.Approve("ines@example.org", Some.Moment);
        Assert.IsType<Refusal.PolicyAlreadyPublished>(draft.Ask("lou@example.org", null, "Moi aussi.", Some.Moment).Refusal);
    }

    [Fact]
    public void What_one_publishes_alone_names_nobody_who_was_asked_before()
    {
        draft.Ask("karim@example.org", null, "Moins d’attente.", Some.Moment);

        draft.Publish("operator", Some.Moment, Some.Moment);

        Assert.Equal((null, null, "operator"), (draft.AskedBy, draft.Reason, draft.PublishedBy));
    }
}
