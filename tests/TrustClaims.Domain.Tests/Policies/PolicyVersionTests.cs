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
    public void A_policy_does_not_rule_the_past()
    {
        Assert.IsType<Refusal.EffectiveInPast>(draft.Publish("karim@example.org", Some.Moment.AddTicks(-1), Some.Moment).Refusal);
        Assert.Null(draft.PublishedAt);
    }
}
