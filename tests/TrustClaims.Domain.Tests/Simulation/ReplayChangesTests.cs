using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Simulation;

public sealed class ReplayChangesTests
{
    [Fact]
    public void Claims_that_change_side_are_counted_both_ways_by_the_rule_that_made_the_difference()
    {
        var history = History.Of([ReplayTests.Claim(0, "ada", 90), ReplayTests.Claim(1, "ada", 40), ReplayTests.Claim(2, "bob", 120), ReplayTests.Claim(3, "cid", 20)]);
        var changes = Between(history, """ "amount": { "most": "80.00" } """, """ "amount": { "most": "100.00" }, "frequency": { "windowDays": 10, "most": 1 } """);

        Assert.Equal(new SideChange(1, Some.Eur(90)), changes.ToWord);
        Assert.Equal(new SideChange(1, Some.Eur(40)), changes.ToPerson);
        Assert.Equal([new RuleChange("amount", 1, 0), new RuleChange("frequency", 0, 1)], changes.Rules);
        Assert.Equal([(false, "frequency", 40m), (true, "amount", 90m)], changes.Latest(10).Select(one => (one.ToWord, one.Rule, one.Payable.Amount)));
        Assert.Equal(["amount"], changes.Latest(10, "amount").Select(one => one.Rule));
        Assert.Single(changes.Latest(1));
    }

    [Fact]
    public void A_claim_that_waits_for_a_day_is_believed_like_one_answered_at_once()
    {
        var early = ReplayTests.Claim(0);
        early = early with { Facts = early.Facts with { CountedFrom = early.Facts.DeclaredOn, Account = Domain.Agreements.CarrierAccount.Moving } };
        var changes = Between(History.Of([early]), """ "amount": { "most": "80.00" } """, """ "age": { "immediateFromDays": { "moving": 5 } } """);

        Assert.Equal((0, 0), (changes.ToWord.Claims, changes.ToPerson.Claims));
        Assert.Empty(changes.Rules);
    }

    [Fact]
    public void What_a_person_paid_is_told_only_where_it_is_known()
    {
        var known = ReplayTests.Claim(0, worth: 90) with { Truth = TruthState.Known, TruthMinor = 4_500, Identity = ClaimIdentity.Of("old", "7") };
        var changes = Between(History.Of([known, ReplayTests.Claim(1, worth: 90)]), """ "amount": { "most": "80.00" } """, """ "amount": { "most": "100.00" } """);

        Assert.Equal([null, Some.Eur(45)], changes.Latest(10).Select(one => one.Truth));
        Assert.Equal(ClaimIdentity.Of("old", "7"), changes.Latest(10)[1].Identity);
    }

    [Theory]
    [InlineData("2222222")]
    [InlineData("K7M4QXP")]
    [InlineData("ZZZZZZZ")]
    public void A_reference_of_ours_is_found_again_by_its_number(string reference) =>
        Assert.Equal(ClaimReference.Parse(reference), ClaimIdentity.Of(ClaimReference.Parse(reference)).Reference);

    [Fact]
    public void What_was_imported_is_known_by_where_it_comes_from()
    {
        Assert.NotEqual(ClaimIdentity.Of("old", "1"), ClaimIdentity.Of("old", "2"));
        Assert.NotEqual(ClaimIdentity.Of("old", "1"), ClaimIdentity.Of("other", "1"));
        Assert.Null(ClaimIdentity.Of("old", "1").Reference);
        Assert.Null(default(ClaimIdentity).Reference);
    }

    private static ReplayChanges Between(History history, string before, string after) =>
        ReplayChanges.Between(Replay.Run(history, Some.PolicyOf(before)), Replay.Run(history, Some.PolicyOf(after)));
}
