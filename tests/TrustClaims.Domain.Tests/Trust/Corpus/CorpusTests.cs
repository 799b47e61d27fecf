using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Tests.Trust.Corpus;

/// <summary>Five hundred decisions of the first version, decided again: the same facts under the same policy give the same answer for ever.</summary>
public sealed class CorpusTests
{
    private static readonly Dictionary<string, Func<ClaimFacts, ClaimFacts>> Alterations = new()
    {
        [nameof(ClaimFacts.Type)] = facts => facts with { Type = facts.Type == ClaimType.LostParcel ? ClaimType.WrongItem : ClaimType.LostParcel },
        [nameof(ClaimFacts.Payable)] = facts => facts with { Payable = facts.Payable + new Money(1, facts.Payable.Currency) },
        [nameof(ClaimFacts.DeclaredOn)] = facts => facts with { DeclaredOn = facts.DeclaredOn.AddDays(1) },
        [nameof(ClaimFacts.TenureDays)] = facts => facts with { TenureDays = 500 },
        [nameof(ClaimFacts.DeliveredOrders)] = facts => facts with { DeliveredOrders = 50 },
        [nameof(ClaimFacts.HoldsContract)] = facts => facts with { HoldsContract = !facts.HoldsContract },
        [nameof(ClaimFacts.DeclarationsInWindow)] = facts => facts with { DeclarationsInWindow = facts.DeclarationsInWindow + 1 },
        [nameof(ClaimFacts.GrantedInWindow)] = facts => facts with { GrantedInWindow = null },
        [nameof(ClaimFacts.OrdersInYear)] = facts => facts with { OrdersInYear = facts.OrdersInYear + 1 },
        [nameof(ClaimFacts.OrdersWithClaimInYear)] = facts => facts with { OrdersWithClaimInYear = facts.OrdersWithClaimInYear + 1 },
        [nameof(ClaimFacts.CountedFrom)] = facts => facts with { CountedFrom = facts.CountedFrom?.AddDays(-1) },
        [nameof(ClaimFacts.Account)] = facts => facts with { Account = CarrierAccount.DeliveredAgainstSignature },
        [nameof(ClaimFacts.SameItemsClaimed)] = facts => facts with { SameItemsClaimed = !facts.SameItemsClaimed },
        [nameof(ClaimFacts.OtherCustomersAtAddress)] = facts => facts with { OtherCustomersAtAddress = facts.OtherCustomersAtAddress + 1 },
        [nameof(ClaimFacts.Categories)] = facts => facts with { Categories = ["jewellery"] },
        [nameof(ClaimFacts.ExposureToday)] = facts => facts with { ExposureToday = new Money(1_000_000_000, Currency.Eur) },
        [nameof(ClaimFacts.ExposureTodayForType)] = facts => facts with { ExposureTodayForType = new Money(1_000_000_000, Currency.Eur) },
        [nameof(ClaimFacts.ExposureThisHour)] = facts => facts with { ExposureThisHour = new Money(1_000_000_000, Currency.Eur) },
        [nameof(ClaimFacts.ExposureThisHourForType)] = facts => facts with { ExposureThisHourForType = new Money(1_000_000_000, Currency.Eur) },
        [nameof(ClaimFacts.CountedToday)] = facts => facts with { CountedToday = new Money(1, Currency.Eur) },
        [nameof(ClaimFacts.HoursKnown)] = facts => facts with { HoursKnown = facts.HoursKnown + 1 },
        [nameof(ClaimFacts.DestinationDiffers)] = facts => facts with { DestinationDiffers = !facts.DestinationDiffers },
        [nameof(ClaimFacts.DaysSinceContactChanged)] = facts => facts with { DaysSinceContactChanged = 0 },
        [nameof(ClaimFacts.Cover)] = facts => facts with { Cover = CoverAnswer.NotThatCause },
        [nameof(ClaimFacts.SetAside)] = facts => facts with { SetAside = RuleSet.Of("amount") },
        [nameof(ClaimFacts.StandingAtMost)] = facts => facts with { StandingAtMost = Standing.New },
        [nameof(ClaimFacts.OwnIncident)] = facts => facts with { OwnIncident = true },
    };

    [Fact]
    public void Every_decision_comes_out_as_it_did()
    {
        Assert.Equal(502, CorpusRecord.All.Count);
        Assert.All(CorpusRecord.All, record => Assert.Equal(record.Decision, record.Replayed(record.Facts)));
    }

    [Fact]
    public void Every_rule_answers_each_way_and_every_outcome_is_there()
    {
        var decisions = CorpusRecord.All.Select(record => DecisionJson.Read(record.Decision)).ToList();
        var found = decisions.SelectMany(decision => decision.Answers).Select(answer => (answer.Code, answer.Finding)).ToHashSet();

        Assert.Equal(CorpusRecord.Policies.Keys, CorpusRecord.All.Select(record => record.Policy).Distinct());
        Assert.Equal(Enum.GetValues<DecisionOutcome>().Length, decisions.Select(decision => decision.Outcome).Distinct().Count());
        Assert.Equal(Enum.GetValues<Standing>().Length, decisions.Select(decision => decision.Standing).Distinct().Count());
        Assert.All(TrustRules.All, rule => Assert.All([Finding.Within, Finding.Beyond, Finding.NotApplicable], finding => Assert.Contains((rule.Code, finding), found)));
    }

    [Fact]
    public void Altering_any_one_fact_is_seen()
    {
        Assert.Equal(typeof(ClaimFacts).GetProperties().Where(fact => fact.CanWrite).Select(fact => fact.Name), Alterations.Keys);
        Assert.All(Alterations, alteration => Assert.Contains(CorpusRecord.All, record => record.Replayed(alteration.Value(record.Facts)) != record.Decision));
    }

    [Fact]
    public void A_cent_more_is_seen_in_every_decision_that_looks_at_the_amount() => Assert.All(
        CorpusRecord.All.Where(record => record.Policy != "sparse"),
        record => Assert.NotEqual(record.Decision, record.Replayed(Alterations[nameof(ClaimFacts.Payable)](record.Facts))));
}
