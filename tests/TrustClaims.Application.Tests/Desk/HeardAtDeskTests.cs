using TrustClaims.Application.Claims;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Voices;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>Whoever writes in anger or distress is answered earlier than was promised.</summary>
public sealed class HeardAtDeskTests
{
    [Theory]
    [InlineData("C’est inadmissible, j’en ai assez.", true)]
    [InlineData("Le suivi dit livré, mais je n’ai rien.", false)]
    public async Task A_claim_that_is_declared_so_comes_earlier(string comment, bool earlier)
    {
        await using var desk = await DeskScene.Open();
        var calm = await desk.Waiting();
        var claim = await desk.Waiting(comment: comment);

        Assert.Equal(earlier, claim.ComesEarlier);
        Assert.Equal(earlier ? claim.DeclaredAt + ((claim.AnswerDue - claim.DeclaredAt) / 2) : claim.AnswerDue, claim.QueueAt);
        Assert.Equal(earlier ? claim.Reference : calm.Reference, await desk.Next(desk.Lea));
    }

    [Fact]
    public async Task What_one_of_us_writes_down_for_a_caller_moves_nothing()
    {
        await using var desk = await DeskScene.Open();
        var order = await desk.Here.Order(await desk.Here.Customer("caller@example.org"), DeskScene.Beyond);

        var made = await desk.Here.Declare(order, request => request with { Comment = "C’est inadmissible.", Channel = Channel.Phone, By = Actor.Of(desk.Lea) });

        Assert.False((await desk.Here.Claim(made.Value)).ComesEarlier);
    }

    [Fact]
    public async Task Words_that_come_later_bring_it_forward_and_calm_ones_leave_it_there()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();

        await desk.Write(claim, "Je suis furieuse.");
        var place = (await desk.Again(claim)).QueueAt;
        await desk.Write(claim, "Merci quand même.");
        await desk.Write(claim, "Je suis toujours furieuse.");

        Assert.True(place < claim.AnswerDue);
        Assert.Equal((place, claim.AnswerDue), ((await desk.Again(claim)).QueueAt, (await desk.Again(claim)).AnswerDue));
        var words = await desk.Here.With(db => db.NoticedWords([claim.Id], default));
        Assert.Equal(["furieuse"], words[claim.Id]);
    }

    [Fact]
    public async Task Another_look_asked_for_in_anger_comes_earlier()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Decline(claim, desk.Lea);

        await desk.Here.Do<AskAnotherLook, Result<Claim>>(ask => ask.Handle(new AskAnotherLookRequest(claim.Reference, "Scandaleux.", new Viewer([claim.Agreement])), default));

        Assert.True((await desk.Again(claim)).ComesEarlier);
    }

    [Fact]
    public async Task A_broken_promise_sends_nobody_back_in_the_queue()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting(comment: "Je suis furieux.");
        desk.Here.Clock.Advance(claim.AnswerDue!.Value - desk.Here.Clock.GetUtcNow());

        await desk.Here.Do<AnswerSilence, int>(silence => silence.Handle(default));

        var late = await desk.Again(claim);
        Assert.Equal(ClaimStatus.InReview, late.Status);
        Assert.Equal((claim.QueueAt, true), (late.QueueAt, late.AnswerDue > claim.AnswerDue));
    }

    [Fact]
    public async Task What_was_put_off_comes_back_with_the_customers_words()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.PutOff(claim, desk.Lea, desk.Here.Clock.GetUtcNow().AddHours(3));

        await desk.Write(claim, "Le voisin l’avait.");

        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
    }
}
