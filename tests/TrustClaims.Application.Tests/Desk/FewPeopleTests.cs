using TrustClaims.Application.Desk;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>One agent and one manager answer everything that many would.</summary>
public sealed class FewPeopleTests
{
    private static readonly RulingWords Yes = new(RulingOutcome.Approved, null, null, null);
    private static readonly RulingWords No = new(RulingOutcome.Declined, null, null, "Le colis est chez votre voisine.");
    private static readonly KeyValuePair<string, string?> TwoForALargeNo = KeyValuePair.Create<string, string?>("Desk:SecondSignatureAbove", "300.00");

    [Fact]
    public async Task Whoever_has_only_read_the_first_answer_gives_the_other_look_where_nobody_else_is_left()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await Signed(desk, claim, desk.Lea, desk.Tom, number: 1);
        await desk.AskAnotherLook(claim);

        Assert.Null(await desk.Next(desk.Lea));
        Assert.Equal([desk.Tom], await desk.Here.With(db => db.ColleaguesFor(claim.Id, desk.Lea.Id, default)));
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
        Assert.True((await desk.Propose(await desk.Again(claim), desk.Tom, Yes)).Succeeded);
        await desk.CarryOut();

        Assert.Equal((ClaimStatus.Approved, "Tom Petit"), ((await desk.Again(claim)).Status, (await desk.Again(claim)).LastRuling!.RuledByName));
    }

    [Fact]
    public async Task Whoever_gave_the_first_answer_signs_the_other_look_of_somebody_else_where_nobody_else_may()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await desk.Decline(claim, desk.Tom);
        await desk.AskAnotherLook(claim);

        Assert.Equal(ProposalState.Asked, (await desk.Propose(await desk.Again(claim), desk.Lea, Yes)).Value.State);
        Assert.True((await desk.Agree(claim, desk.Tom)).Succeeded);
        await desk.CarryOut();

        Assert.Equal((ClaimStatus.Approved, "Léa Martin"), ((await desk.Again(claim)).Status, (await desk.Again(claim)).LastRuling!.RuledByName));
    }

    [Fact]
    public async Task A_second_signature_is_anybody_elses_where_nobody_else_might_decide_alone()
    {
        await using var desk = await DeskScene.Open(TwoForALargeNo);
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);

        await Signed(desk, claim, desk.Tom, desk.Lea, number: 1);
        Assert.Equal(ClaimStatus.Declined, (await desk.Again(claim)).Status);
        await desk.AskAnotherLook(claim);
        Assert.Equal(claim.Reference, await desk.Next(desk.Lea));
        await Signed(desk, claim, desk.Lea, desk.Tom, number: 2);

        Assert.Equal(["Tom Petit", "Léa Martin"], (await desk.Again(claim)).Rulings.Select(ruling => ruling.RuledByName));
    }

    [Fact]
    public async Task As_soon_as_somebody_new_is_there_the_other_look_is_theirs()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, ruling: 100);
        await Signed(desk, claim, desk.Lea, desk.Tom, number: 1);
        await desk.AskAnotherLook(claim);
        await desk.Here.Agent("nina@example.org", "Nina Roux");

        Assert.Null(await desk.Next(desk.Tom));
        Assert.IsType<Refusal.SamePersonAgain>((await desk.Propose(await desk.Again(claim), desk.Tom, Yes)).Refusal);
    }

    private static async Task Signed(DeskScene desk, Claim claim, NamedPerson by, NamedPerson reader, int number)
    {
        Assert.Equal(ProposalState.Asked, (await desk.Propose(await desk.Again(claim), by, No)).Value.State);
        Assert.True((await desk.Agree(claim, reader, number)).Succeeded);
        await desk.CarryOut();
        Assert.Equal(ProposalState.Done, await desk.StateOf(claim, number));
    }
}
