using TrustClaims.Application.Simulations;
using TrustClaims.Application.Tests.Desk;

namespace TrustClaims.Application.Tests.Simulations;

public sealed class MeasureReviewsTests
{
    [Fact]
    public async Task The_median_of_those_who_had_a_claim_in_hand_until_they_ruled_on_it()
    {
        await using var desk = await DeskScene.Open();
        MeasuredReviews? before = null;
        for (var i = 0; i < MeasureReviews.Fewest; i++)
        {
            before = await Measure(desk);
            var claim = await desk.Waiting();
            await desk.Next(desk.Lea);
            desk.Here.Clock.Advance(TimeSpan.FromMinutes(1 + (i % 3)));
            await desk.Rule(claim, desk.Lea);
            desk.Here.Clock.Advance(TimeSpan.FromMinutes(5));
            await desk.Next(desk.Lea, claim.Reference);
        }

        // Nobody knows how long this took: it was in nobody's hands.
        await desk.Rule(await desk.Waiting(), desk.Tom);

        Assert.Null(before);
        Assert.Equal(new MeasuredReviews(TimeSpan.FromMinutes(2), MeasureReviews.Fewest), await Measure(desk));
    }

    private static Task<MeasuredReviews?> Measure(DeskScene desk) => desk.Here.Do<MeasureReviews, MeasuredReviews?>(measure => measure.Handle(default));
}
