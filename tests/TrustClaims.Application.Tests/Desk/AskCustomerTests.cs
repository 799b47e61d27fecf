using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>A question to the customer, before somebody answers.</summary>
public sealed class AskCustomerTests
{
    [Fact]
    public async Task It_is_written_to_the_customer_and_the_claim_waits_for_their_answer()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Hold(claim, desk.Lea);

        Assert.True((await Ask(desk, claim)).Succeeded);

        var asked = await desk.Here.With(db => db.Exchanges.SingleAsync(said => said.Claim == claim.Id));
        Assert.Equal((Direction.ToCustomer, "Léa Martin", "Un voisin l’a-t-il pris ?"), (asked.Direction, asked.Author, asked.Text));
        Assert.Null(await desk.Next(desk.Tom));
        await desk.Write(claim, "Oui, ma voisine.");
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
        Assert.Equal("Léa Martin", (await desk.Again(claim)).KeeperName);
    }

    [Fact]
    public async Task Whoever_asked_gets_the_answer_before_what_is_more_urgent()
    {
        await using var desk = await DeskScene.Open();
        var (urgent, claim) = (await desk.Waiting(), await desk.Waiting());
        await Ask(desk, claim);
        await desk.Write(claim, "Oui, ma voisine.");

        Assert.Equal(claim.Reference, await desk.Next(desk.Lea));
        Assert.Equal(urgent.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task Without_an_answer_it_comes_back_before_the_promised_hour()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        var now = desk.Here.Clock.GetUtcNow();
        await Ask(desk, claim);
        var until = AskCustomer.WaitsUntil(now, claim.AnswerDue!.Value)!.Value;
        Assert.True(until < claim.AnswerDue);

        desk.Here.Clock.Advance(until - now - TimeSpan.FromSeconds(1));
        Assert.Null(await desk.Next(desk.Tom));
        desk.Here.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
    }

    [Theory]
    [InlineData("Pouvez-vous nous envoyer une photo du vase ?", "photo")]
    [InlineData("Avez-vous gardé le reçu ?", "le reçu")]
    [InlineData("Il nous faut un justificatif.", "justificatif")]
    [InlineData("Avez-vous fait un dépôt de plainte ?", "dépôt de plainte")]
    [InlineData("Could you send us the RECEIPT?", "RECEIPT")]
    [InlineData("Do you have a police report?", "police report")]
    public async Task Nobody_is_asked_to_show_anything(string question, string word)
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();

        var mistake = Assert.Single(Assert.IsType<Refusal.Invalid>((await Ask(desk, claim, question)).Refusal).Errors);

        Assert.Equal(("asks_for_proof", word), (mistake.Code, mistake.Arguments[0]));
        Assert.Equal(0, await desk.Here.With(db => db.Exchanges.CountAsync()));
    }

    [Theory]
    [InlineData("Avez-vous reçu un avis de passage ? Un voisin l’a-t-il reçu ?")]
    [InlineData("Quel jour est-ce arrivé ? Sans photo, bien sûr : rien à prouver.")]
    [InlineData("Which day was it? No receipt needed, you have nothing to prove.")]
    [InlineData("Did you receive the other parcel?")]
    public void What_asks_for_words_alone_may_be_asked(string question) => Assert.Null(ProofWords.In(question));

    [Fact]
    public async Task What_waits_for_nobody_or_is_a_colleagues_is_not_asked_about()
    {
        await using var desk = await DeskScene.Open();
        var (claim, ruled, again) = (await desk.Waiting(), await desk.Waiting(), await desk.Waiting());
        await desk.Hold(claim, desk.Tom);
        await desk.Rule(ruled, desk.Tom);
        await desk.Decline(again, desk.Lea);
        await desk.AskAnotherLook(again);

        Assert.IsType<Refusal.InColleaguesHands>((await Ask(desk, claim)).Refusal);
        Assert.IsType<Refusal.NotInThisState>((await Ask(desk, ruled)).Refusal);
        Assert.IsType<Refusal.SamePersonAgain>((await Ask(desk, again)).Refusal);
        Assert.IsType<Refusal.Invalid>((await Ask(desk, claim, " ")).Refusal);
    }

    private static Task<Result<Done>> Ask(DeskScene desk, Claim claim, string question = "Un voisin l’a-t-il pris ?") =>
        desk.Here.Do<AskCustomer, Result<Done>>(ask => ask.Handle(new AskCustomerRequest(claim.Reference, question, desk.Lea), default));
}
