using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Voices;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Voices;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Voices;

public sealed class AnswerEffortTests
{
    [Fact]
    public async Task What_was_said_last_stands()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var claim = (await here.Declare(order)).Value;

        await Answer(here, claim, order, 2, 3, "  Un peu long. ");
        here.Clock.Advance(TimeSpan.FromHours(1));
        await Answer(here, claim, order, 5, null, " ");

        var said = await here.With(db => db.EffortAnswers.SingleAsync());
        Assert.Equal((5, null, null, here.Clock.GetUtcNow()), (said.Score, said.Packaging, said.Comment, said.At));
    }

    [Fact]
    public async Task A_claim_that_waits_for_its_answer_is_not_asked_about()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer(), paid: 200);
        var claim = (await here.Declare(order)).Value;

        var refused = await Answer(here, claim, order, 5, null, null);

        Assert.IsType<Refusal.NotInThisState>(refused.Refusal);
    }

    [Fact]
    public async Task Nobody_answers_for_somebody_else()
    {
        await using var here = await Installation.Start();
        var claim = (await here.Declare(await here.Order(await here.Customer()))).Value;

        var refused = await Answer(here, claim, await here.Order(await here.Customer("bob@example.org")), 1, null, null);

        Assert.IsType<Refusal.NotFound>(refused.Refusal);
    }

    [Theory]
    [InlineData(null, null, "", "score")]
    [InlineData(0, null, "", "score")]
    [InlineData(6, null, "", "score")]
    [InlineData(3, 0, "", "packaging")]
    [InlineData(3, 6, "", "packaging")]
    [InlineData(3, null, "long", "comment")]
    public async Task What_is_no_answer_is_refused_with_its_field(int? score, int? packaging, string comment, string field)
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var claim = (await here.Declare(order)).Value;

        var refused = await Answer(here, claim, order, score, packaging, comment == "long" ? new string('x', EffortAnswer.LongestComment + 1) : comment);

        Assert.Equal(field, Assert.Single(Assert.IsType<Refusal.Invalid>(refused.Refusal).Errors).Path);
    }

    private static Task<Result<EffortAnswer>> Answer(Installation here, DeclaredClaim claim, Agreement seen, int? score, int? packaging, string? comment) =>
        here.Do<AnswerEffort, Result<EffortAnswer>>(answer => answer.Handle(new(claim.Reference, score, packaging, comment, new Viewer([seen.Id])), default));
}
