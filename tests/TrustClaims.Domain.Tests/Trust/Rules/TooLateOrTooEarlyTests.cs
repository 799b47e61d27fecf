using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class TooLateOrTooEarlyTests
{
    private const string Rule = """ "age": { "latestDays": { "default": 60, "Loyal": 90 }, "immediateFromDays": { "reportedLost": 0, "delivered": 1, "moving": 3, "none": 5 } } """;
    private static readonly DateOnly Today = Some.Facts().DeclaredOn;

    [Theory]
    [InlineData(60, Finding.Within)]
    [InlineData(61, Finding.Beyond)]
    public void The_latest_day_is_within_and_the_next_is_for_a_person(int age, Finding finding)
    {
        var answer = RuleAsking.Ask(Rule, Aged(age));

        answer.Is(finding, age, 60);
        Assert.Equal(finding == Finding.Beyond, answer.NeedsPerson);
    }

    [Fact]
    public void Each_standing_has_its_own_latest_day() => RuleAsking.Ask(Rule, Aged(90), Standing.Loyal).Is(Finding.Within, 90, 90);

    [Theory]
    [InlineData(CarrierAccount.ReportedLost, 0)]
    [InlineData(CarrierAccount.Delivered, 1)]
    [InlineData(CarrierAccount.Moving, 3)]
    [InlineData(CarrierAccount.None, 5)]
    public void From_the_day_of_its_account_the_answer_is_immediate_and_before_it_names_that_day(CarrierAccount account, int from)
    {
        RuleAsking.Ask(Rule, Aged(from, account)).Is(Finding.Within, from, 60);

        var early = RuleAsking.Ask(Rule, Aged(from - 1, account));
        early.Is(Finding.Beyond, from - 1, from, Today.AddDays(1));
        Assert.False(early.NeedsPerson);
    }

    [Fact]
    public void A_parcel_not_due_yet_is_promised_for_after_it_is_due() =>
        RuleAsking.Ask(Rule, Aged(-4, CarrierAccount.Moving)).Is(Finding.Beyond, -4, 3, Today.AddDays(7));

    [Theory]
    [InlineData(CarrierAccount.DeliveredToNeighbour)]
    [InlineData(null)]
    public void An_account_without_a_day_or_unknown_is_answered_at_once(CarrierAccount? account) =>
        RuleAsking.Ask(Rule, Aged(0) with { Account = account }).Is(Finding.Within, 0, 60);

    [Fact]
    public void Only_a_lost_parcel_can_be_too_early() =>
        RuleAsking.Ask(Rule, Aged(0, CarrierAccount.None) with { Type = ClaimType.DamagedItem }).Is(Finding.Within, 0, 60);

    [Theory]
    [InlineData(CarrierAccount.Moving, Finding.Within)]
    [InlineData(CarrierAccount.None, Finding.Within)]
    [InlineData(CarrierAccount.Delivered, Finding.Beyond)]
    public void Nobody_waits_for_what_an_incident_of_ours_holds_up(CarrierAccount account, Finding finding) =>
        Assert.Equal(finding, RuleAsking.Ask(Rule, Aged(0, account) with { OwnIncident = true }).Finding);

    [Fact]
    public void Where_the_day_is_unknown_it_says_so() => RuleAsking.Ask(Rule, Some.Facts() with { CountedFrom = null }).IsUnknown(60);

    [Fact]
    public void Either_limit_may_stand_alone_and_without_both_the_rule_does_not_apply()
    {
        const string early = """ "age": { "immediateFromDays": { "moving": 3 } } """;

        RuleAsking.Ask(early, Aged(2)).Is(Finding.Beyond, 2, 3, Today.AddDays(1));
        RuleAsking.Ask(early, Aged(999)).Is(Finding.Within, 999, 3);
        RuleAsking.Ask(early, Aged(2, CarrierAccount.None)).DoesNotApply();
        RuleAsking.Ask(""" "age": { "latestDays": 60 } """, Aged(0)).Is(Finding.Within, 0, 60);
        RuleAsking.Ask(""" "age": {} """, Aged(999)).DoesNotApply();
    }

    private static ClaimFacts Aged(int days, CarrierAccount account = CarrierAccount.Moving) => Some.Facts() with { CountedFrom = Today.AddDays(-days), Account = account };
}
