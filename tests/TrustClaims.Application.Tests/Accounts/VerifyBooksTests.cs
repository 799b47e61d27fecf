using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence.Audit;
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

    [Theory]
    [InlineData("DELETE FROM settlements WHERE gesture IS NOT NULL", "has no gesture, and 5.00 EUR was told (its promise ParcelSentBy, due ")]
    [InlineData("UPDATE settlements SET state = 'Cancelled' WHERE gesture IS NOT NULL", "has no gesture, and 5.00 EUR was told")]
    [InlineData("UPDATE settlements SET amount_minor = amount_minor + 1 WHERE gesture IS NOT NULL", "has a gesture of 5.01 EUR, and 5.00 EUR was told")]
    [InlineData("UPDATE promises SET state = 'Kept' WHERE state = 'Broken'", "has a gesture for a promise that was not broken")]
    [InlineData("UPDATE promises SET state = 'Broken', ended_at = due WHERE state = 'Open'", "broke a promise, and nobody was told")]
    [InlineData("UPDATE settlements SET gesture = (SELECT id FROM promises WHERE state = 'Open') WHERE gesture IS NOT NULL AND round = 2", "has a gesture for a promise that was not broken")]
    [InlineData(
        "DROP INDEX ix_settlements_gesture; UPDATE settlements SET gesture = (SELECT gesture FROM settlements WHERE gesture IS NOT NULL AND round = 1) WHERE gesture IS NOT NULL",
        "has 2 gestures for one broken promise")]
    public async Task A_gesture_that_does_not_fit_its_broken_promise_is_found(string tampering, string sentence)
    {
        await using var here = await BrokenTwice();
        Assert.DoesNotContain((await Verify(here)).Mistakes, mistake => mistake.Subject != "outbox");

        await here.With(async db => await db.Database.ExecuteSqlRawAsync(tampering));

        var reference = (await here.With(db => db.Claims.SingleAsync())).Reference;
        Assert.Contains((await Verify(here)).Mistakes, mistake => mistake.Subject == $"claim {reference}" && mistake.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("4.00")]
    [InlineData("6.00")]
    [InlineData(null)]
    public async Task Whoever_changes_what_was_told_as_well_is_found_by_the_published_table(string? told)
    {
        await using var here = await BrokenTwice();

        await Retell(here, told);

        var report = await Verify(here);
        Assert.Null(report.Audit.Broken);
        Assert.Contains(report.Mistakes, mistake => mistake.Sentence.StartsWith($"was given {(told is null ? "nothing" : $"{told} EUR")}, and the published table gives 5.00 EUR", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_given_under_an_earlier_table_is_held_to_what_was_told()
    {
        await using var here = await BrokenTwice();
        var table = new ShopOptions { Promises = new() { MostPerClaim = "7.00" } };

        var report = await here.With(db => new VerifyBooks(db, new AuditVerifier(db), table, here.Clock).Handle(CancellationToken.None));

        Assert.DoesNotContain(report.Mistakes, mistake => mistake.Subject != "outbox");
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

    // A parcel of which nobody reports anything, two days after the first promise and five after.
    private static async Task<Installation> BrokenTwice()
    {
        var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;
        for (var times = 0; times < 2; times++)
        {
            here.Clock.MoveTo((await here.Claim(declared)).Promises.Single(one => one.State == PromiseState.Open).Due.AddHours(1));
            await here.Do<BreakLatePromises, int>(act => act.Handle(default));
        }

        return here;
    }

    // Somebody who may write to the database gives another amount for the first broken promise, and makes the claim's chain anew.
    private static Task Retell(Installation here, string? amount) => here.With(async db =>
    {
        var claim = await db.Claims.Include(one => one.AllSettlements).SingleAsync();
        var entries = await db.Audit.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync();
        await db.Audit.ExecuteDeleteAsync();
        var (head, told) = ("", false);
        foreach (var entry in entries)
        {
            var body = entry.Body;
            if (entry.Kind == "promiseBroken" && !told)
            {
                told = true;
                body = body.Replace("""
                    "gesture":{"amount":"5.00","currency":"EUR"},
                    """.Trim(), amount is null ? "" : $$"""
                    "gesture":{"amount":"{{amount}}","currency":"EUR"},
                    """.Trim(), StringComparison.Ordinal);
                Assert.NotEqual(body, entry.Body);
            }

            var anew = AuditEntry.After(head, entry.Subject, entry.Number, entry.At, entry.By, entry.Kind, body);
            db.Audit.Add(anew);
            head = anew.Hash;
        }

        claim.Audited(claim.AuditCount, head);
        await db.SaveChangesAsync();
        var first = claim.Gestures.Single(one => one.Round == 1).Id;
        var minor = amount is null ? 0 : (long)(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) * 100);
        await (amount is null
            ? db.Settlements.Where(one => one.Id == first).ExecuteDeleteAsync()
            : db.Settlements.Where(one => one.Id == first).ExecuteUpdateAsync(row => row.SetProperty(one => one.Amount.Minor, minor)));
    });

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
