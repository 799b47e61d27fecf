using TrustClaims.Domain.Policies;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Policies;

public sealed class PolicyVersionTests
{
    private readonly PolicyVersion draft = new(2, Some.OpeningPolicy, "jeanne@example.org", Some.Moment);

    [Fact]
    public void A_draft_can_be_edited_by_who_sees_its_latest_form()
    {
        Assert.True(draft.Edit(Some.PolicyOf(""), 0, Some.Moment.AddHours(1)).Succeeded);
        Assert.Equal(new Refusal.StaleVersion(0, 1), draft.Edit(Some.OpeningPolicy, 0, Some.Moment).Refusal);

        Assert.Equal(("Test", Some.Moment, Some.Moment.AddHours(1)), (draft.Name, draft.CreatedAt, draft.EditedAt));
        Assert.Equal(draft.Json, Some.Policy(draft.Json).Json);
    }

    [Fact]
    public void What_is_published_never_changes_again()
    {
        Assert.True(draft.Publish("karim@example.org", Some.Moment, Some.Moment).Succeeded);

        Assert.IsType<Refusal.PolicyAlreadyPublished>(draft.Edit(Some.PolicyOf(""), draft.Version, Some.Moment).Refusal);
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
        Assert.IsType<Refusal.PolicyAlreadyPublished>(draft.Edit(Some.PolicyOf(""), draft.Version, from).Refusal);
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
}
