using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>What one person does not decide alone.</summary>
public sealed class SecondReaderTests
{
    private static readonly RulingWords Yes = new(RulingOutcome.Approved, null, null, null);
    private static readonly RulingWords No = new(RulingOutcome.Declined, null, null, "Le colis est chez votre voisine.");

    [Fact]
    public async Task Beyond_ones_limit_a_colleague_who_may_is_asked_and_the_customer_reads_its_author()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);

        var asked = (await desk.Propose(claim, desk.Lea, No)).Value;
        Assert.Equal((ProposalState.Asked, BeyondAuthority.Ruling), (asked.State, asked.Beyond));
        Assert.Equal([desk.Tom], await Readers(desk, asked));
        Assert.Null(await desk.Next(desk.Tom));
        Assert.IsType<Refusal.BeyondAuthority>((await desk.Agree(claim, desk.Lea)).Refusal);
        Assert.True((await desk.Agree(claim, desk.Tom)).Succeeded);
        Assert.Equal(ClaimStatus.InReview, (await desk.Again(claim)).Status);
        await desk.CarryOut();

        var ruling = (await desk.Again(claim)).LastRuling!;
        Assert.Equal((RulingOutcome.Declined, "Léa Martin"), (ruling.Outcome, ruling.RuledByName));
        var ruled = await desk.Here.With(db => db.Audit.Where(one => one.Kind == "ruled").Select(one => one.Body).SingleAsync());
        Assert.Equal("Tom Petit", Assert.IsType<ClaimEvent.Ruled>(ClaimEventJson.Read("ruled", ruled)).ReadBy);
        Assert.Equal(["Léa Martin"], await desk.Here.With(db => db.Exchanges.Where(one => one.Claim == claim.Id && one.Text == No.Reason).Select(one => one.Author).ToListAsync()));
    }

    [Fact]
    public async Task Whoever_has_read_an_answer_gives_no_other_look_at_it()
    {
        await using var desk = await DeskScene.Open();
        await desk.Here.Agent("nina@example.org", "Nina Roux");
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await desk.Propose(claim, desk.Lea, No);
        await desk.Agree(claim, desk.Tom);
        await desk.CarryOut();
        await desk.Here.Do<AskAnotherLook, Result<Claim>>(one => one.Handle(new AskAnotherLookRequest(claim.Reference, "Regardez encore.", new Viewer([claim.Agreement])), default));

        Assert.Null(await desk.Next(desk.Tom));
        Assert.IsType<Refusal.SamePersonAgain>((await desk.Propose(await desk.Again(claim), desk.Tom, Yes)).Refusal);
    }

    [Fact]
    public async Task Whoever_has_read_an_answer_is_not_offered_what_they_may_not_answer()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await desk.Propose(claim, desk.Lea, No);
        await desk.Agree(claim, desk.Tom);
        await desk.CarryOut();
        await desk.AskAnotherLook(claim);
        await desk.Here.Agent("nina@example.org", "Nina Roux");

        Assert.IsType<Refusal.SamePersonAgain>((await desk.Hold(claim, desk.Tom)).Refusal);
        Assert.IsType<Refusal.SamePersonAgain>((await desk.Here.Do<AskCustomer, Result<Done>>(ask => ask.Handle(new(claim.Reference, "Quel jour ?", desk.Tom), default))).Refusal);
        var handed = await desk.Here.Do<HandOverClaim, Result<Done>>(hand => hand.Handle(new(claim.Reference, desk.Lea, desk.Tom.Id, "Regarde."), default));
        Assert.Equal("choose_colleague", Assert.Single(Assert.IsType<Refusal.Invalid>(handed.Refusal).Errors).Code);
    }

    [Fact]
    public async Task The_house_may_ask_two_people_for_every_large_no_and_for_no_yes()
    {
        await using var desk = await DeskScene.Open(KeyValuePair.Create<string, string?>("Desk:SecondSignatureAbove", "300.00"));
        var (first, second, third) = (await desk.Waiting(), await desk.Waiting(), await desk.Waiting());

        Assert.Equal(BeyondAuthority.SecondSignature, (await desk.Propose(first, desk.Lea, No)).Value.Beyond);
        Assert.Null((await desk.Propose(second, desk.Lea, Yes)).Value.Beyond);
        await desk.Here.Do<ChangeRemedy, Result<Claim>>(change => change.Handle(new(third.Reference, Remedy.Refund, new Viewer([third.Agreement])), default));
        third = await desk.Again(third);
        Assert.Equal(BeyondAuthority.SecondSignature, (await desk.Propose(third, desk.Lea, new(RulingOutcome.PartlyApproved, null, Some.Eur(0.01m), "Voici."))).Value.Beyond);
    }

    [Fact]
    public async Task Sent_back_with_words_the_claim_is_in_its_authors_hands_again()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await desk.Propose(claim, desk.Lea, No);

        Assert.IsType<Refusal.Invalid>((await desk.SendBack(claim, desk.Tom, " ")).Refusal);
        Assert.True((await desk.SendBack(claim, desk.Tom, "La voisine est en vacances.")).Succeeded);

        Assert.Null(await desk.Next(desk.Tom));
        Assert.Equal(claim.Reference, await desk.Next(desk.Lea));
        Assert.Equal((No.Reason, "La voisine est en vacances."), ((await desk.TakeBack(claim, desk.Lea)).Value is var back ? back.Ruling!.Reason : null, back.AnswerWords));
    }

    [Fact]
    public async Task Sent_back_while_its_author_is_away_it_waits_for_them_with_the_words()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await desk.Propose(claim, desk.Lea, No);
        await desk.SendBack(claim, desk.Tom, "La voisine est en vacances.");

        desk.Here.Clock.Advance(TakeNextClaim.HoldLength);
        Assert.Null(await desk.Next(desk.Tom));
        Assert.Equal(claim.Reference, await desk.Next(desk.Lea));
        var state = await desk.Here.With(db => db.DeskStates.AsNoTracking().SingleAsync(one => one.Claim == claim.Id));
        Assert.Equal(("Tom Petit", "La voisine est en vacances."), (state.HandedBy, state.HandedWords));
    }

    [Fact]
    public async Task A_colleagues_word_can_be_taken_back_by_them_and_the_question_stands()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await desk.Propose(claim, desk.Lea, No);
        await desk.Agree(claim, desk.Tom);

        Assert.IsType<Refusal.ProposalOver>((await desk.TakeBack(claim, desk.Lea)).Refusal);
        Assert.Equal(ProposalState.Asked, (await desk.TakeBack(claim, desk.Tom)).Value.State);
        Assert.Equal(0, await desk.CarryOut());
    }

    [Fact]
    public async Task Whose_own_limit_is_too_small_or_whose_rights_have_ended_does_not_decide()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await desk.Limit(desk.Tom, ruling: 200);
        var asked = (await desk.Propose(claim, desk.Lea, Yes)).Value;

        Assert.Empty(await Readers(desk, asked));
        Assert.IsType<Refusal.BeyondAuthority>((await desk.Agree(claim, desk.Tom)).Refusal);
        await desk.Limit(desk.Tom, active: false);
        Assert.IsType<Refusal.RightsEnded>((await desk.Agree(claim, desk.Tom)).Refusal);
    }

    [Fact]
    public async Task What_somebody_asks_who_has_left_since_is_anybodys_to_answer()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await desk.Propose(claim, desk.Lea, No);

        await desk.Limit(desk.Lea, active: false);
        await desk.CarryOut();

        Assert.Equal(ProposalState.Overtaken, await desk.StateOf(claim));
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task The_word_of_a_colleague_whose_rights_end_before_it_is_said_is_no_second_word()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await desk.Propose(claim, desk.Lea, No);
        await desk.Agree(claim, desk.Tom);

        await desk.Limit(desk.Tom, active: false);
        await desk.CarryOut();

        Assert.Equal((ProposalState.Overtaken, ClaimStatus.InReview), (await desk.StateOf(claim), (await desk.Again(claim)).Status));
    }

    [Fact]
    public async Task Its_promise_counts_on_while_a_colleague_is_asked_and_what_the_claim_does_meanwhile_overtakes_it()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await desk.Propose(claim, desk.Lea, No);

        desk.Here.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(1, await desk.Here.Do<AnswerSilence, int>(silence => silence.Handle(default)));
        await desk.CarryOut();

        Assert.Equal(ProposalState.Overtaken, await desk.StateOf(claim));
        Assert.IsType<Refusal.ProposalOver>((await desk.Agree(claim, desk.Tom)).Refusal);
    }

    private static Task<IReadOnlyList<NamedPerson>> Readers(DeskScene desk, Proposal proposal) =>
        desk.Here.Do<SecondReaders, IReadOnlyList<NamedPerson>>(readers => readers.Of(proposal, default));
}
