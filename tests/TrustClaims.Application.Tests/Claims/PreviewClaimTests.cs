using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Claims;

public sealed class PreviewClaimTests
{
    [Fact]
    public async Task Where_a_person_answers_first_no_day_is_promised_but_the_hour_of_the_answer()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer(), paid: 200m);

        var preview = await Preview(here, order);

        Assert.Equal((DecisionOutcome.ForReview, null, null), (preview.Outcome, preview.ByWhen, preview.PromisedFor));
        Assert.Equal(Some.Times.AnswerBy(here.Clock.GetUtcNow(), 24), preview.AnswerBy);
        Assert.True(preview.SilenceMeansYes);
        Assert.False((await Preview(here, await here.Order(await here.Customer("bob@example.org"), paid: 250.01m))).SilenceMeansYes);
    }

    [Theory]
    [InlineData(49.90, 10)]
    [InlineData(49.90, 0)]
    [InlineData(400, 10)]
    public async Task What_is_said_before_sending_is_what_declaring_answers(decimal paid, int expectedDaysAgo)
    {
        await using var here = await Installation.Start();
        var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), "colissimo", "6A1");
        parcel.Receive([new ItemQuantity(new ItemId("1"), 1)], Some.Moment.AddDays(-12), Some.Moment.AddDays(-expectedDaysAgo), null, CarrierAccount.Moving);
        var order = A.Order().HeldBy(await here.Customer()).Item("1", paid).Build();
        order.Send(parcel);
        await here.Keep(order);

        var preview = await Preview(here, order);
        var claim = await here.Claim((await here.Declare(order)).Value);

        Assert.Equal((claim.LastDecision.Outcome, claim.PromisedOn, claim.AnswerDue), (preview.Outcome, preview.PromisedFor, preview.AnswerBy));
        Assert.Equal(claim.Promises.Single().Due, preview.ByWhen ?? preview.AnswerBy);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(20, false)]
    public async Task A_gift_of_which_there_is_no_more_is_for_a_person_to_talk_over(decimal paid, bool nothing)
    {
        await using var here = await Installation.Start();
        var order = A.Order().HeldBy(await here.Customer()).Item("1", paid).Build();
        var sold = order.Items.Select(item => item with { InStock = false }).ToList();
        order.Receive(order.Holder, new OrderContent(order.PlacedAt, order.Currency, sold, order.Shipping, order.DeliveryAddress, null, null), "sold");
        await here.Keep(order);

        var preview = await here.Do<PreviewClaim, Result<Foreseen>>(act => act.Handle(
            new(order.Id, ClaimType.LostParcel, [new DeclaredItem(new ItemId("1"), 1)], null), default));

        Assert.Equal(nothing ? new Refusal.NothingToOffer() : null, preview.Refusal);
        Assert.Equal(preview.Refusal, (await here.Declare(order)).Refusal);
    }

    [Fact]
    public async Task Looking_keeps_nothing_and_reserves_nothing()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());

        Assert.Equal(DecisionOutcome.ApprovedOnWord, (await Preview(here, order)).Outcome);

        Assert.Equal(0, await here.With(db => db.Claims.CountAsync()));
        Assert.Equal(0, await here.With(db => db.ExposureStripes.SumAsync(stripe => stripe.Amount)));
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(60.01, true)]
    public async Task A_dear_damaged_item_is_said_to_travel_back_before_it_is_sent(decimal paid, bool travels)
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer(), paid);

        var preview = await Preview(here, order, ClaimType.DamagedItem);

        Assert.Equal(travels, preview.TravellingBack.Contains(Remedy.Exchange));
        Assert.DoesNotContain(Remedy.SparePart, preview.TravellingBack);
    }

    [Fact]
    public async Task Of_several_parcels_the_one_that_is_named_counts()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 40m, quantity: 2)
            .Parcel(CarrierAccount.Moving, "1").Parcel(CarrierAccount.DeliveredAgainstSignature, "1").Build());

        Assert.Equal(DecisionOutcome.ApprovedOnWord, await Foresee(order.Parcels[0].Id));
        Assert.Equal(DecisionOutcome.ForReview, await Foresee(order.Parcels[1].Id));

        async Task<DecisionOutcome> Foresee(ParcelId named)
        {
            var request = new PreviewClaimRequest(order.Id, ClaimType.LostParcel, [new DeclaredItem(new ItemId("1"), 1)], null, named);
            return Assert.IsType<ClaimPreview>((await here.Do<PreviewClaim, Result<Foreseen>>(preview => preview.Handle(request, CancellationToken.None))).Value).Outcome;
        }
    }

    [Fact]
    public async Task What_an_open_claim_holds_already_would_join_it_as_declaring_does()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 40m, quantity: 2).Build());
        var open = (await here.Declare(order, request => request with { Items = [new(new ItemId("1"), 1)] })).Value;

        var same = await here.Do<PreviewClaim, Result<Foreseen>>(act => act.Handle(
            new(order.Id, ClaimType.LostParcel, [new(new ItemId("1"), 1)], null), default));

        Assert.Equal(new JoinedClaim(open.Reference), same.Value);
        Assert.Equal(Some.Eur(40), (await Preview(here, order)).Payable.Total);
    }

    private static async Task<ClaimPreview> Preview(Installation here, Order order, ClaimType type = ClaimType.LostParcel)
    {
        var request = new PreviewClaimRequest(order.Id, type, order.Items.Select(item => new DeclaredItem(item.Id, item.Quantity)).ToList(), null);
        return Assert.IsType<ClaimPreview>((await here.Do<PreviewClaim, Result<Foreseen>>(preview => preview.Handle(request, CancellationToken.None))).Value);
    }
}
