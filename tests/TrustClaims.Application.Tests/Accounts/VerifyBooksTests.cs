using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
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
