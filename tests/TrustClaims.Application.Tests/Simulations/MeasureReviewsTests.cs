using TrustClaims.Application.Simulations;
using TrustClaims.Application.Tests.Desk;

namespace TrustClaims.Application.Tests.Simulations;

public sealed class MeasureReviewsTests
{
    [Fact]
    public async Task The_mean_of_those_who_had_a_claim_in_hand_until_they_ruled_on_it()
    {
        await using var desk = await DeskScene.Open();
        MeasuredReviews? before = null;
        for (var i = 0; i < MeasuredReviews.Fewest; i++)
        {
            before = await Measure(desk);
            var claim = await desk.Waiting();
            await desk.Next(desk.Lea);
            desk.Here.Clock.Advance(TimeSpan.FromMinutes(i % 3 == 0 ? 7 : 1));
            await desk.Rule(claim, desk.Lea);
            desk.Here.Clock.Advance(TimeSpan.FromMinutes(5));
            await desk.Next(desk.Lea, claim.Reference);
        }

        // Nobody knows how long this took: it was in nobody's hands.
        await desk.Rule(await desk.Waiting(), desk.Tom);

        Assert.Null(before);
        Assert.Equal(new MeasuredReviews(TimeSpan.FromMinutes(3), MeasuredReviews.Fewest), await Measure(desk));
    }

    [Fact]
    public void A_claim_that_lay_in_hand_over_night_took_no_longer_than_the_others()
    {
        var took = Enumerable.Range(0, 100).Select(i => i < 5 ? TimeSpan.FromHours(15) : TimeSpan.FromMinutes(1 + (i % 5))).ToList();

        Assert.Equal(new MeasuredReviews(TimeSpan.FromMinutes(3.1), 100), MeasuredReviews.Of(took));
    }

    private static Task<MeasuredReviews?> Measure(DeskScene desk) => desk.Here.Do<MeasureReviews, MeasuredReviews?>(measure => measure.Handle(default));
}
