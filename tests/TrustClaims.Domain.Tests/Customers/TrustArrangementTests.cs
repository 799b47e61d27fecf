using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Customers;

public sealed class TrustArrangementTests
{
    private static readonly DateTimeOffset Start = Some.Moment;
    private static readonly DateTimeOffset End = Start.AddDays(30);
    private static readonly ArrangementTerms Terms = new(new CustomerId(Guid.CreateVersion7(Start)), "Parce que.", End, Some.Person("Léa Martin"));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData((30 * 86_400) - 1, true)]
    [InlineData(30 * 86_400, false)]
    public void It_counts_from_when_it_was_made_until_its_last_day_ends(int seconds, bool counts) =>
        Assert.Equal(counts, TrustArrangement.SettingAside("amount", Terms, Start).IsInForce(Start.AddSeconds(seconds)));

    [Fact]
    public void Ended_it_counts_no_more_and_is_ended_once()
    {
        var arranged = TrustArrangement.SettingAside("amount", Terms, Start);

        Assert.True(arranged.End(Some.Person("Tom Petit"), Start.AddDays(1)).Succeeded);

        Assert.False(arranged.IsInForce(Start.AddDays(1)));
        Assert.IsType<Refusal.NotInThisState>(arranged.End(Some.Person("Nina Roux"), Start.AddDays(2)).Refusal);
        Assert.Equal("Tom Petit", arranged.EndedByName);
    }

    [Fact]
    public void What_was_done_for_a_customer_needs_no_other_look() =>
        Assert.False(TrustArrangement.SettingAside("amount", Terms, Start).CanBeContested(Start));

    [Fact]
    public void A_lowered_standing_is_contested_once_while_it_counts()
    {
        var arranged = TrustArrangement.Lowering(Standing.New, Terms, Start);

        Assert.IsType<Refusal.NotInThisState>(TrustArrangement.Lowering(Standing.New, Terms, Start).Contest("Pourquoi ?", End).Refusal);
        Assert.True(arranged.Contest("Pourquoi ?", Start).Succeeded);
        Assert.IsType<Refusal.NotInThisState>(arranged.Contest("Encore.", Start).Refusal);
        Assert.True(arranged.WaitsForLook);
    }

    [Fact]
    public void Only_somebody_else_looks_and_whoever_keeps_it_says_why()
    {
        var arranged = TrustArrangement.Lowering(Standing.New, Terms, Start);
        Assert.IsType<Refusal.NotInThisState>(arranged.Look(Some.Person("Tom Petit"), keeps: false, "Bon.", Start).Refusal);
        Assert.True(arranged.Contest("Pourquoi ?", Start).Succeeded);

        Assert.IsType<Refusal.SamePersonAgain>(arranged.Look(Terms.By, keeps: false, "Bon.", Start).Refusal);
        Assert.IsType<Refusal.ReasonRequired>(arranged.Look(Some.Person("Tom Petit"), keeps: true, " ", Start).Refusal);
        Assert.True(arranged.Look(Some.Person("Tom Petit"), keeps: true, "Voici.", Start).Succeeded);
        Assert.True(arranged.IsInForce(Start));
        Assert.IsType<Refusal.NotInThisState>(arranged.Look(Some.Person("Nina Roux"), keeps: false, "Non.", Start).Refusal);
    }

    [Fact]
    public void One_that_has_run_out_meanwhile_is_answered_all_the_same()
    {
        var arranged = TrustArrangement.Lowering(Standing.New, Terms, Start);
        Assert.True(arranged.Contest("Pourquoi ?", Start).Succeeded);

        Assert.True(arranged.Look(Some.Person("Tom Petit"), keeps: false, "C’est fini.", End.AddDays(1)).Succeeded);

        Assert.Null(arranged.EndedAt);
        Assert.False(arranged.WaitsForLook);
    }
}
