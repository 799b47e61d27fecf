using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using static TrustClaims.Domain.Claims.ClaimStatus;

namespace TrustClaims.Domain.Tests.Claims;

/// <summary>Which verb does something in which state; everywhere else it says why not and changes nothing.</summary>
public sealed class ClaimStatesTests
{
    private static readonly ClaimStatus[] Reachable = [ApprovedOnWord, PromisedOn, InReview, Approved, PartlyApproved, Declined, Withdrawn, Settled, Returned];
    private static readonly DateTimeOffset NextWeek = Some.Moment.AddDays(7);

    private static readonly Dictionary<string, (Func<Claim, bool> Act, ClaimStatus[] Acts)> Verbs = new()
    {
        ["change remedy"] = (claim => claim.ChangeRemedy(Remedy.StoreCredit, Some.OpeningPolicy.RemediesFor(claim.Type), Actor.Customer, NextWeek).Succeeded,
            [ApprovedOnWord, PromisedOn, InReview, Approved, PartlyApproved]),
        ["turn up"] = (claim => claim.TurnUp(Actor.Customer, NextWeek).Succeeded, [.. Reachable.Except([Declined])]),
        ["ask another look"] = (claim => claim.AskAnotherLook("", 24, Some.Times, NextWeek).Succeeded, [Declined, PartlyApproved]),
        ["rule"] = (claim => claim.Rule(new RulingWords(RulingOutcome.Approved, null, null, null), Some.Person(), claim.Version, Some.Times, NextWeek).Succeeded, [InReview]),
        ["decide again"] = (claim => claim.DecideAgain(ClaimBuilder.Word(Some.Facts()), Some.Times, NextWeek), [InReview, PromisedOn]),
        ["pay on the promised day"] = (claim => claim.PayOnPromisedDay(Some.Times, NextWeek).Succeeded, [PromisedOn]),
        ["approve on silence"] = (claim => claim.ApproveOnSilence(Some.Times, NextWeek).Succeeded, [InReview]),
        ["notice that the answer is overdue"] = (claim => claim.NoticeAnswerOverdue(24, Some.Times, NextWeek).Succeeded, [InReview]),
        ["break late promises"] = (claim => claim.BreakLatePromises(Some.Times, NextWeek).Succeeded, [ApprovedOnWord, PromisedOn, Approved, PartlyApproved]),
        ["ask whether it was delivered"] = (claim => claim.AskWhetherDelivered(NextWeek, NextWeek).Succeeded, [PromisedOn]),
        ["hand over"] = (claim => claim.HandOver(claim.Settlements[0].Id, NextWeek).Succeeded, [ApprovedOnWord, Approved, PartlyApproved]),
        ["report"] = (claim => claim.Report(claim.Settlements[0].Id, Otherwise(claim.Settlements[0]), Some.Times, Actor.Clock, NextWeek).Succeeded,
            [ApprovedOnWord, Approved, PartlyApproved]),
        ["confirm the loss"] = (claim => claim.ConfirmLoss(NextWeek), [.. Reachable]),
    };

    public static TheoryData<string, ClaimStatus> All => [.. Verbs.Keys.SelectMany(_ => Reachable, (verb, status) => (verb, status))];

    // The first word about it, or one that contradicts what is known.
    private static SettlementReport Otherwise(Settlement settlement) =>
        new(settlement.Outcome is null ? SettlementOutcome.Refunded : SettlementOutcome.Failed, NextWeek, null, null, null);

    [Theory]
    [MemberData(nameof(All))]
    public void A_verb_acts_or_says_why_not(string verb, ClaimStatus status)
    {
        var (act, acts) = Verbs[verb];
        var claim = ClaimInState.Of(status);
        Assert.Equal(status, claim.Status);
        var version = claim.Version;
        if (claim.Settlements.Count == 0 && verb is ("hand over" or "report"))
        {
            Assert.DoesNotContain(status, acts);
            return;
        }

        var acted = act(claim);

        Assert.Equal(acts.Contains(status), acted);
        var changed = acts.Contains(status) && !(verb == "turn up" && status is (Withdrawn or Returned));
        Assert.Equal(changed, claim.Version > version);
        Assert.True(changed || status == claim.Status);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_claim_is_left_with_a_promise_that_nobody_will_end(string verb, ClaimStatus status)
    {
        var claim = ClaimInState.Of(status);
        if (claim.Settlements.Count > 0 || verb is not ("hand over" or "report"))
        {
            Verbs[verb].Act(claim);
        }

        claim.Saved();
        var open = claim.Promises.Count(promise => promise.State == Domain.Promises.PromiseState.Open);
        var answers = claim.Status == InReview ? 1 : 0;
        var remedies = claim.Status == PromisedOn || claim.Settlements.Any(one => one.State is SettlementState.Waiting or SettlementState.HandedOver or SettlementState.Failed) ? 1 : 0;
        Assert.Equal(answers + remedies, open);
        Assert.Equal(claim.Status == InReview, claim.AnswerDue is not null);
    }
}
