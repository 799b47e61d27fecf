using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Simulation;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.FollowUps;

public sealed class FollowUpTests
{
    private static readonly DateTimeOffset Now = Some.Moment;
    private static readonly Money Payable = Some.Eur(40);

    [Fact]
    public void Nobody_is_called_before_a_week_has_passed_since_the_payment()
    {
        var call = new FollowUp(default, Now);

        Assert.False(call.MayBeCalled(Now.AddDays(30)));
        call.Paid(Now);
        Assert.False(call.MayBeCalled(Now.AddDays(7).AddSeconds(-1)));
        Assert.True(call.MayBeCalled(Now.AddDays(7)));
    }

    [Fact]
    public void Nobody_notes_what_happened_before_the_call_is_due()
    {
        var call = new FollowUp(default, Now);
        call.Paid(Now);

        Assert.IsType<Refusal.NotInThisState>(call.Find(FollowUpEnd.Lost, Payable, null, Some.Person(), Now.AddDays(6)).Refusal);
        Assert.IsType<Refusal.NotInThisState>(call.Talked(Some.Person(), Now.AddDays(6)).Refusal);
        Assert.True(call.Find(FollowUpEnd.Lost, Payable, null, Some.Person(), Now.AddDays(7)).Succeeded);
    }

    [Fact]
    public void A_call_is_one_persons_while_they_are_on_it()
    {
        var call = Due();

        Assert.True(call.Take(Some.Person("Léa"), Now).Succeeded);
        Assert.Equal("Léa", Assert.IsType<Refusal.InColleaguesHands>(call.Take(Some.Person("Tom"), Now.AddMinutes(29)).Refusal).Name);
        Assert.IsType<Refusal.InColleaguesHands>(call.Talked(Some.Person("Tom"), Now.AddMinutes(29)).Refusal);
        Assert.True(call.Take(Some.Person("Tom"), Now.AddMinutes(30)).Succeeded);
    }

    [Fact]
    public void After_three_calls_that_nobody_answered_it_ends_as_unknown()
    {
        var (call, at) = (Due(), Now);
        for (var times = 0; times < FollowUp.MostTries; times++)
        {
            Assert.True(call.NobodyAnswered(Some.Person(), at).Succeeded);
            Assert.False(call.MayBeCalled(at.AddDays(2).AddSeconds(-1)));
            at = at.AddDays(2);
        }

        Assert.Equal((FollowUpEnd.Unknown, null), (call.End, call.Truth));
        Assert.IsType<Refusal.NotInThisState>(call.NobodyAnswered(Some.Person(), at).Refusal);
    }

    [Fact]
    public void An_answer_alone_leaves_the_truth_unknown_and_a_fact_that_comes_later_tells_it()
    {
        var call = Due();

        Assert.True(call.Talked(Some.Person(), Now).Succeeded);
        Assert.Equal((FollowUpEnd.Unknown, TruthState.Unknown), (call.End, FollowUp.StateOf(0.05, call)));

        Assert.True(call.Hear(FollowUpEnd.TurnedUp, Payable, Now.AddDays(3)));
        Assert.Equal((FollowUpEnd.TurnedUp, Some.Eur(0), null, TruthState.Known), (call.End, call.Truth, call.EndedByName, FollowUp.StateOf(0.05, call)));
        Assert.False(call.Hear(FollowUpEnd.Lost, Payable, Now.AddDays(4)));
        Assert.IsType<Refusal.NotInThisState>(call.Find(FollowUpEnd.TurnedUp, Payable, null, Some.Person(), Now.AddDays(4)).Refusal);
    }

    [Fact]
    public void A_person_corrects_what_is_known_and_nothing_that_arrives_by_itself_stands_above_them()
    {
        var call = Due();
        Assert.True(call.Hear(FollowUpEnd.TurnedUp, Payable, Now));

        Assert.True(call.Find(FollowUpEnd.Seen, Payable, Some.Eur(15), Some.Person("Léa"), Now.AddDays(1)).Succeeded);
        Assert.True(call.Find(FollowUpEnd.Lost, Payable, null, Some.Person("Tom"), Now.AddDays(2)).Succeeded);

        Assert.False(call.Hear(FollowUpEnd.TurnedUp, Payable, Now.AddDays(3)));
        Assert.Equal((FollowUpEnd.Lost, Payable, "Tom"), (call.End, call.Truth, call.EndedByName));
    }

    [Fact]
    public void What_the_carrier_had_lost_may_turn_up_and_stays_there()
    {
        var call = Due();

        Assert.True(call.Hear(FollowUpEnd.Lost, Payable, Now));
        Assert.True(call.Hear(FollowUpEnd.TurnedUp, Payable, Now.AddDays(1)));
        Assert.False(call.Hear(FollowUpEnd.Lost, Payable, Now.AddDays(2)));
        Assert.Equal((FollowUpEnd.TurnedUp, Some.Eur(0)), (call.End, call.Truth));
    }

    [Theory]
    [InlineData(FollowUpEnd.NothingPaid, 40)]
    [InlineData(FollowUpEnd.Lost, 40)]
    [InlineData(FollowUpEnd.CameBack, 40)]
    [InlineData(FollowUpEnd.TurnedUp, 0)]
    [InlineData(FollowUpEnd.Seen, 15)]
    public void A_fact_says_what_a_careful_person_would_have_paid(FollowUpEnd end, decimal truth) =>
        Assert.Equal(Some.Eur(truth), end.Truth(Payable, Some.Eur(15)));

    [Theory]
    [InlineData(41)]
    [InlineData(-1)]
    public void Nobody_sees_more_than_was_payable_or_less_than_nothing(decimal seen)
    {
        var call = Due();

        Assert.IsType<Refusal.AmountBeyondPayable>(call.Find(FollowUpEnd.Seen, Payable, Some.Eur(seen), Some.Person(), Now).Refusal);
        Assert.True(call.IsOpen);
    }

    [Theory]
    [InlineData(0.05, false, TruthState.NotDrawn)]
    [InlineData(0.05, true, TruthState.Unknown)]
    [InlineData(0, false, TruthState.Unknown)]
    public void Who_was_not_drawn_is_stood_for_and_who_could_not_be_is_not(double probability, bool drawn, TruthState state) =>
        Assert.Equal(state, FollowUp.StateOf(probability, drawn ? Due() : null));

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(0.049999, true)]
    [InlineData(0.05, false)]
    [InlineData(1.0, false)]
    public void Whoever_draws_below_the_rate_is_followed_up_and_the_answer_knows_nothing_of_it(double chance, bool drawn)
    {
        var word = ClaimBuilder.Word(Some.Facts()) with { Chance = chance };
        var order = A.Order().Item("1", 49.90m).Build();
        var payable = PayableAmount.Of(order, ClaimType.LostParcel, [new(new("1"), 1)], new Dictionary<ItemId, int>(), Some.Eur(0)).Value;
        var claim = Claim.Declare(default, Some.Reference(), new(order, ClaimType.LostParcel, payable, Remedy.Refund, null, null, Channel.Page, Declarant.Holder), word, Some.Times, Actor.Customer, Now);

        Assert.Equal((0.05, chance, drawn), (claim.LastDecision.FollowUpProbability, claim.LastDecision.Chance, claim.LastDecision.IsFollowedUp));
        Assert.Equal(ClaimStatus.ApprovedOnWord, claim.Status);
        Assert.Equal(chance < 1 ? chance : (double?)null, claim.Happenings.Select(one => one.Event).OfType<ClaimEvent.Decided>().Single().Chance);
    }

    [Fact]
    public void A_promised_day_that_is_brought_forward_keeps_what_was_drawn()
    {
        var claim = A.Claim().TooEarly().Build();
        var before = claim.LastDecision;

        Assert.True(claim.DecideAgain(ClaimBuilder.Word(Some.Facts()) with { Chance = 0 }, Some.Times, Now.AddHours(1)));

        Assert.Equal((before.Chance, false), (claim.LastDecision.Chance, claim.LastDecision.IsFollowedUp));
    }

    private static FollowUp Due()
    {
        var call = new FollowUp(default, Now.AddDays(-9));
        call.Paid(Now - FollowUp.CallAfter);
        return call;
    }
}
