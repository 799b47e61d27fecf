using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

/// <summary>A claim brought into each state by the verbs themselves.</summary>
internal static class ClaimInState
{
    public static readonly DateTimeOffset Later = Some.Moment.AddHours(2);

    public static Claim Of(ClaimStatus status, Remedy remedy = Remedy.Refund)
    {
        switch (status)
        {
            case ClaimStatus.ApprovedOnWord:
                return A.Claim().For(remedy).Build();
            case ClaimStatus.PromisedOn:
                return A.Claim().TooEarly().Build();
            case ClaimStatus.InReview:
                return A.Claim().InReview().For(remedy).Build();
            case ClaimStatus.Approved:
                return Of(ClaimStatus.InReview, remedy).Ruled(RulingOutcome.Approved);
            case ClaimStatus.PartlyApproved:
                return Of(ClaimStatus.InReview).Ruled(RulingOutcome.PartlyApproved, amount: Some.Eur(20));
            case ClaimStatus.Declined:
                return Of(ClaimStatus.InReview).Ruled(RulingOutcome.Declined);
            case ClaimStatus.Withdrawn:
                return Of(ClaimStatus.ApprovedOnWord).TurnedUp();
            case ClaimStatus.Settled:
                return Of(ClaimStatus.ApprovedOnWord).Reported(SettlementOutcome.Refunded);
            case ClaimStatus.Returned:
                return Of(ClaimStatus.Settled).TurnedUp();
            default:
                throw new ArgumentOutOfRangeException(nameof(status), status, "No verb leads there.");
        }
    }

    public static Claim Ruled(this Claim claim, RulingOutcome outcome, Money? amount = null, NamedPerson? by = null)
    {
        var words = new RulingWords(outcome, null, amount, "Because.");
        Assert.Null(claim.Rule(words, by ?? Some.Person(), claim.Version, Some.Times, Later).Refusal);
        return claim.Saved();
    }

    public static Claim TurnedUp(this Claim claim)
    {
        Assert.Null(claim.TurnUp(Actor.Customer, Later).Refusal);
        return claim;
    }

    public static Claim AskedAnotherLook(this Claim claim)
    {
        Assert.Null(claim.AskAnotherLook("Please look again.", 24, Some.Times, Later).Refusal);
        return claim;
    }

    public static Claim Reported(this Claim claim, SettlementOutcome outcome, DateTimeOffset? at = null, int settlement = 0, string? tracking = null)
    {
        var report = new SettlementReport(outcome, at ?? Later, tracking is null ? null : "colissimo", tracking, null);
        Assert.Null(claim.Report(claim.Settlements[settlement].Id, report, Some.Times, Actor.Integration("erp"), (at ?? Later).AddMinutes(1)).Refusal);
        return claim;
    }

    public static void Refuses<TRefusal>(this Result<Done> result)
        where TRefusal : Refusal => Assert.IsType<TRefusal>(result.Refusal);
}
