using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Accounts;

public sealed class VerifyBooksTests
{
    [Fact]
    public async Task Claims_of_every_kind_leave_the_books_right()
    {
        await using var here = await Books();

        var report = await Verify(here);

        Assert.Empty(report.Mistakes);
        Assert.Null(report.Audit.Broken);
        Assert.Equal((true, 3), (report.IsRight, report.Claims));
    }

    [Theory]
    [InlineData("UPDATE settlements SET amount_minor = amount_minor + 1 WHERE state <> 'Cancelled'", "was granted 4990, and its settlements are 4991 (minor units)")]
    [InlineData("UPDATE settlements SET state = 'Waiting' WHERE state = 'Cancelled'", "is withdrawn, and 3000 (minor units) are still to be settled")]
    [InlineData("UPDATE claims SET answer_due = NULL WHERE status = 'InReview'", "is in review without a dated answer")]
    [InlineData("UPDATE promises SET state = 'Open' WHERE state = 'Released'", "has no end")]
    [InlineData("DELETE FROM claim_decisions", "has no answer")]
    public async Task What_does_not_hang_together_is_found(string tampering, string sentence)
    {
        await using var here = await Books();

        await here.With(async db => await db.Database.ExecuteSqlRawAsync(tampering));

        var report = await Verify(here);
        Assert.False(report.IsRight);
        Assert.Contains(report.Mistakes, mistake => mistake.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_audit_entry_is_found()
    {
        await using var here = await Books();

        await here.With(async db => await db.Database.ExecuteSqlRawAsync("UPDATE audit_entries SET body = 'x' WHERE kind = 'decided'"));

        var report = await Verify(here);
        Assert.Equal("it was changed after it was written", report.Audit.Broken?.Why);
        Assert.False(report.IsRight);
    }

    [Fact]
    public async Task Letters_that_nobody_carries_are_found_after_an_hour()
    {
        await using var here = await Books();

        here.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Contains((await Verify(here)).Mistakes, mistake => mistake.Subject == "outbox");
    }

    [Fact]
    public async Task What_turns_up_while_it_is_handed_over_leaves_the_books_right()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;
        here.Clock.Advance(TimeSpan.FromHours(1));
        await here.Do<CarryOutSettlements, int>(act => act.Handle(100, default));

        await TurnUp(here, declared);

        Assert.Equal((ClaimStatus.Returned, PromiseState.Open), ((await here.Claim(declared)).Status, (await here.Claim(declared)).Promises.Single().State));
        Assert.Empty((await Verify(here)).Mistakes);
    }

    [Fact]
    public async Task A_later_round_that_is_called_off_leaves_the_books_right()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer(), paid: 900m);
        var declared = (await here.Declare(order, request => request with { Remedy = Remedy.Refund })).Value;
        await Rule(here, declared, new RulingWords(RulingOutcome.PartlyApproved, null, Some.Eur(100), "Half."), await here.Agent());
        var first = (await here.Claim(declared)).Settlements.Single();
        var paid = new SettlementReport(SettlementOutcome.Refunded, here.Clock.GetUtcNow(), null, null, null);
        await here.Do<ReportSettlement, Result<Claim>>(report => report.Handle(new(first.Id, paid, Actor.Integration("erp")), default));
        await here.Do<AskAnotherLook, Result<Claim>>(ask => ask.Handle(new(declared.Reference, "", new Viewer([order.Id])), default));
        await Rule(here, declared, new RulingWords(RulingOutcome.Approved, null, null, null), await here.Agent("max@example.org", "Max"));

        await TurnUp(here, declared);

        Assert.Contains((await here.Claim(declared)).Settlements, settlement => settlement is { Round: 2, State: SettlementState.Cancelled });
        Assert.Empty((await Verify(here)).Mistakes);
    }

    [Fact]
    public async Task A_promise_past_its_time_of_which_nobody_has_told_is_listed_and_is_no_mistake()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()));
        here.Clock.Advance(TimeSpan.FromHours(1));
        await here.Do<CarryOutSettlements, int>(act => act.Handle(100, default));
        Assert.Empty((await Verify(here)).Overdue);

        here.Clock.Advance(TimeSpan.FromDays(9));

        var report = await Verify(here);
        Assert.Contains("has no end yet", Assert.Single(report.Overdue).Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Mistakes, mistake => mistake.Subject != "outbox");
    }

    [Fact]
    public async Task A_call_past_its_time_is_listed_too()
    {
        await using var here = await Installation.Start();
        await here.With(async db =>
        {
            var wish = new ContactRequest(Guid.CreateVersion7(), ContactWish.Reply, "ada@example.org", "Bonjour", null, null, here.Clock.GetUtcNow());
            wish.PromiseReply(here.Clock.GetUtcNow().AddHours(4), here.Clock.GetUtcNow());
            db.Add(wish);
            return await db.SaveChangesAsync();
        });

        here.Clock.Advance(TimeSpan.FromHours(5));

        var late = Assert.Single((await Verify(here)).Overdue);
        Assert.StartsWith("contact ", late.Subject, StringComparison.Ordinal);
        Assert.Contains("ReplyBy", late.Sentence, StringComparison.Ordinal);
    }

    private static Task<Result<Claim>> TurnUp(Installation here, DeclaredClaim declared) =>
        here.Do<WithdrawClaim, Result<Claim>>(withdraw => withdraw.Handle(new(declared.Reference, null, Actor.Customer), default));

    private static async Task Rule(Installation here, DeclaredClaim declared, RulingWords words, string by)
    {
        var shown = (await here.Claim(declared)).Version;
        var ruled = await here.Do<RuleOnClaim, Result<Claim>>(rule => rule.Handle(new(declared.Reference, words, by, shown, Channel.Page), default));
        Assert.Null(ruled.Refusal);
    }

    // One granted on word, one in review, one withdrawn.
    private static async Task<Installation> Books()
    {
        var here = await Installation.Start();
        var customer = await here.Customer();
        await here.Declare(await here.Order(customer));
        await here.Declare(await here.Order(customer, paid: 900m));
        var withdrawn = (await here.Declare(await here.Order(await here.Customer("bob@example.org"), paid: 30m))).Value;
        await here.Do<WithdrawClaim, Result<Claim>>(withdraw => withdraw.Handle(new WithdrawClaimRequest(withdrawn.Reference, null, Actor.Customer), CancellationToken.None));
        return here;
    }

    private static Task<BooksReport> Verify(Installation here) => here.Do<VerifyBooks, BooksReport>(verify => verify.Handle(CancellationToken.None));
}
