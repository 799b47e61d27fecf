using TrustClaims.Domain.Policies;
using TrustClaims.Domain.Shadows;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Shadows;

public sealed class ShadowTests
{
    private static readonly TrustPolicy Strict = Some.PolicyOf("\"amount\": { \"most\": \"40.00\" }");

    [Fact]
    public void It_ends_with_the_last_claim_that_was_wanted()
    {
        var shadow = Begin(new ShadowLimits(Claims: 2, Days: 14));

        Assert.True(shadow.Count(Claim(10m), After(1)));
        Assert.False(shadow.IsOver);
        Assert.True(shadow.Count(Claim(50m), After(1)));
        Assert.False(shadow.Count(Claim(10m), After(1)));

        Assert.Equal((2, 1, ShadowEnd.Claims, After(1)), (shadow.Seen, shadow.Differing, shadow.End, shadow.EndedAt));
        Assert.Null(shadow.EndedBy);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    public void It_ends_as_soon_as_more_differ_than_was_accepted(int accepted, int counted)
    {
        var shadow = Begin(new ShadowLimits(Claims: 100, Days: 14, accepted));

        var all = Enumerable.Range(0, 10).Count(_ => shadow.Count(Claim(50m), After(1)));

        Assert.Equal((counted, counted, ShadowEnd.Differences), (all, shadow.Differing, shadow.End));
    }

    [Fact]
    public void As_many_differences_as_are_accepted_end_nothing()
    {
        var shadow = Begin(new ShadowLimits(Claims: 100, Days: 14, Differences: 2));

        shadow.Count(Claim(50m), After(1));
        shadow.Count(Claim(50m), After(1));

        Assert.False(shadow.IsOver);
    }

    [Fact]
    public void What_was_declared_before_it_began_or_after_its_days_is_not_counted()
    {
        var shadow = Begin(new ShadowLimits(Claims: 100, Days: 2));

        Assert.False(shadow.Count(Claim(10m, Some.Moment.AddTicks(-10)), After(1)));
        Assert.True(shadow.Count(Claim(10m, Some.Moment), After(1)));
        Assert.True(shadow.Count(Claim(10m, After(2).AddTicks(-10)), After(2)));
        Assert.False(shadow.Count(Claim(10m, After(2)), After(2)));

        Assert.Equal((2, After(2).AddTicks(-10)), (shadow.Seen, shadow.CountedUntil));
    }

    [Fact]
    public void What_the_draft_decided_itself_is_compared_with_nothing()
    {
        var shadow = Begin(ShadowLimits.Usual, draft: 1);

        Assert.False(shadow.Count(Claim(10m), After(1)));

        Assert.Equal(0, shadow.Seen);
    }

    [Fact]
    public void It_ends_when_its_days_have_passed_or_the_draft_decides()
    {
        var shadow = Begin(new ShadowLimits(Claims: 100, Days: 2));

        Assert.Null(shadow.EndsBy(After(2).AddTicks(-1), draftDecides: false));
        Assert.Equal(ShadowEnd.Days, shadow.EndsBy(After(2), draftDecides: false));
        Assert.Equal(ShadowEnd.InForce, shadow.EndsBy(After(1), draftDecides: true));
        shadow.Finish(ShadowEnd.Days, After(2));
        shadow.Finish(ShadowEnd.InForce, After(3));

        Assert.Equal((ShadowEnd.Days, After(2)), (shadow.End, shadow.EndedAt));
        Assert.Null(shadow.EndsBy(After(9), draftDecides: true));
    }

    [Fact]
    public void It_is_stopped_once()
    {
        var shadow = Begin(ShadowLimits.Usual);

        Assert.True(shadow.Stop("staff:1", After(1)).Succeeded);
        Assert.IsType<Refusal.ShadowOver>(shadow.Stop("staff:2", After(2)).Refusal);

        Assert.Equal((ShadowEnd.Stopped, "staff:1", After(1)), (shadow.End, shadow.EndedBy, shadow.EndedAt));
    }

    [Fact]
    public void It_keeps_what_the_draft_said_when_it_began()
    {
        var draft = new PolicyVersion(2, Strict, "staff:1", Some.Moment);
        var shadow = Shadow.Start(1, draft, ShadowLimits.Usual, "staff:1", Some.Moment).Value;

        draft.Edit(Some.OpeningPolicy, 0, "staff:2", Some.Moment);

        Assert.Equal(Strict.Json, shadow.Json);
    }

    [Fact]
    public void What_is_published_runs_as_no_shadow()
    {
        var draft = new PolicyVersion(2, Strict, "staff:1", Some.Moment);
        draft.Publish("staff:1", After(9), Some.Moment);

        Assert.IsType<Refusal.PolicyAlreadyPublished>(Shadow.Start(1, draft, ShadowLimits.Usual, "staff:1", Some.Moment).Refusal);
    }

    private static DateTimeOffset After(int days) => Some.Moment.AddDays(days);

    private static Shadow Begin(ShadowLimits limits, int draft = 2) => Shadow.Start(1, new PolicyVersion(draft, Strict, "staff:1", Some.Moment), limits, "staff:1", Some.Moment).Value;

    // Believed by the policy in force, number 1; the draft believes up to 40 euros.
    private static ShadowedClaim Claim(decimal worth, DateTimeOffset? at = null)
    {
        var claim = A.Claim().Worth(worth).Build();
        return ShadowedClaim.Of(1, claim.Id, at ?? Some.Moment.AddHours(1), claim.Decisions[0], Strict);
    }
}
