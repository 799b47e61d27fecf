using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Accounts;

/// <summary>What is wrong in the books, in one English sentence for operators.</summary>
public sealed record BookMistake(string Subject, string Sentence);

/// <summary>What verifying found.</summary>
/// <param name="Overdue">Promises whose time has passed, and of which nobody has told yet what became of them: nothing is wrong in the books, but late.</param>
public sealed record BooksReport(AuditReport Audit, long Claims, IReadOnlyList<BookMistake> Mistakes, IReadOnlyList<BookMistake> Overdue)
{
    public bool IsRight => Audit.Broken is null && Mistakes.Count == 0;
}

/// <summary>
/// Checks that what is written hangs together: the audit's chains and seals, what is settled against what was granted, gestures against broken promises and the published table, promises without an end on claims that have
/// ended, claims without a dated answer, and letters that nobody carries out.
/// </summary>
public sealed class VerifyBooks(ClaimsDb db, AuditVerifier audit, ShopOptions shop, TimeProvider clock)
{
    private const int AtOnce = 1_000;
    private const int MostShown = 1_000;

    /// <summary>Letters leave within seconds; one that has waited so long is stuck.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private static readonly ClaimStatus[] Ended = [ClaimStatus.Withdrawn, ClaimStatus.Declined, ClaimStatus.Settled, ClaimStatus.Returned, ClaimStatus.Closed];

    public async Task<BooksReport> Handle(CancellationToken cancellation)
    {
        var mistakes = new List<BookMistake>();
        var claims = await VerifySettlements(mistakes, cancellation);
        await VerifyPromises(mistakes, cancellation);
        await VerifyGestures(mistakes, cancellation);
        await VerifyAnswers(mistakes, cancellation);
        await VerifyOutbox(mistakes, cancellation);
        return new BooksReport(await audit.Verify(cancellation), claims, mistakes, await Overdue(cancellation));
    }

    private async Task<long> VerifySettlements(List<BookMistake> mistakes, CancellationToken cancellation)
    {
        var (count, after) = (0L, default(ClaimId));
        while (true)
        {
            var page = await db.Claims.Where(claim => claim.Id.CompareTo(after) > 0).OrderBy(claim => claim.Id).Take(AtOnce)
                .Select(claim => new Book(
                    claim.Id,
                    claim.Reference,
                    claim.Status,
                    claim.Granted.Minor,
                    claim.AllSettlements.Where(settlement => settlement.State != SettlementState.Cancelled && settlement.Item != Settlement.GestureItem).Sum(settlement => settlement.Amount.Minor),
                    claim.Decisions.Count))
                .ToListAsync(cancellation);
            if (page.Count == 0)
            {
                return count;
            }

            mistakes.AddRange(page.Select(book => (book.Reference, Sentence: book.WhatIsWrong)).Where(one => one.Sentence is not null)
                .Select(one => new BookMistake($"claim {one.Reference}", one.Sentence!)));
            (count, after) = (count + page.Count, page[^1].Id);
        }
    }

    private async Task VerifyPromises(List<BookMistake> mistakes, CancellationToken cancellation)
    {
        // What was on its way already when the parcel turned up may yet arrive: its promise ends then.
        var open = await (
            from claim in db.Claims
            join promise in db.Promises on claim.Id equals promise.Claim
            where Ended.Contains(claim.Status) && promise.State == PromiseState.Open
            // A gesture of a person is given however the claim ends.
            where promise.Round != null || promise.Kind == PromiseKind.AnswerBy
            where !db.Settlements.Any(settlement => settlement.Claim == claim.Id && settlement.Item != Settlement.GestureItem && settlement.Round == promise.Round &&
                ((promise.Kind == PromiseKind.ParcelThereBy && settlement.Outcome == SettlementOutcome.Sent) || settlement.State == SettlementState.Waiting || settlement.State == SettlementState.HandedOver))
            select new { claim.Reference, claim.Status, promise.Kind, promise.Due }).Take(MostShown).ToListAsync(cancellation);
        mistakes.AddRange(open.Select(one => new BookMistake($"claim {one.Reference}", $"is {one.Status}, and its promise {one.Kind}, due {one.Due:u}, has no end")));
    }

    private async Task<IReadOnlyList<BookMistake>> Overdue(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var late = await (
            from promise in db.Promises
            join claim in db.Claims on promise.Claim equals claim.Id into claims
            from claim in claims.DefaultIfEmpty()
            where promise.State == PromiseState.Open && promise.Due < now
            orderby promise.Due
            select new { claim.Reference, promise.Contact, promise.Kind, promise.Due }).Take(MostShown).ToListAsync(cancellation);
        return late.ConvertAll(one => new BookMistake(
            one.Reference is { } reference ? $"claim {reference}" : $"contact {one.Contact}", $"the promise {one.Kind}, due {one.Due:u}, has no end yet"));
    }

    private async Task VerifyGestures(List<BookMistake> mistakes, CancellationToken cancellation)
    {
        var wrong = await (
            from gesture in db.Settlements
            join promise in db.Promises on gesture.Gesture equals promise.Id
            join claim in db.Claims on gesture.Claim equals claim.Id
            where promise.State != PromiseState.Broken || promise.Claim != gesture.Claim
            select claim.Reference).Take(MostShown).ToListAsync(cancellation);
        mistakes.AddRange(wrong.Select(reference => new BookMistake($"claim {reference}", "has a gesture for a promise that was not broken")));
        mistakes.AddRange(await new VerifyGestures(db, shop.PromiseTimes.Gestures).Find(cancellation));
    }

    private async Task VerifyAnswers(List<BookMistake> mistakes, CancellationToken cancellation)
    {
        var undated = await db.Claims.Where(claim => claim.Status == ClaimStatus.InReview && claim.AnswerDue == null)
            .Select(claim => claim.Reference).Take(MostShown).ToListAsync(cancellation);
        mistakes.AddRange(undated.Select(reference => new BookMistake($"claim {reference}", "is in review without a dated answer")));
        var unnamed = await db.Claims.Where(claim => claim.Status == ClaimStatus.Declined && claim.RuledBy == null)
            .Select(claim => claim.Reference).Take(MostShown).ToListAsync(cancellation);
        mistakes.AddRange(unnamed.Select(reference => new BookMistake($"claim {reference}", "is declined by nobody")));
    }

    private async Task VerifyOutbox(List<BookMistake> mistakes, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - Patience;
        var stuck = await db.Outbox.Where(letter => letter.SentAt == null && letter.NotBefore < since).GroupBy(letter => letter.Kind)
            .Select(kind => new { kind.Key, Count = kind.Count(), Oldest = kind.Min(letter => letter.NotBefore) }).ToListAsync(cancellation);
        mistakes.AddRange(stuck.Select(kind => new BookMistake("outbox", $"{kind.Count} letter(s) '{kind.Key}' wait since {kind.Oldest:u}")));
    }

    private sealed record Book(ClaimId Id, ClaimReference Reference, ClaimStatus Status, long Granted, long Settled, int Decisions)
    {
        public string? WhatIsWrong => Decisions == 0 ? "has no answer" : Status switch
        {
            ClaimStatus.PromisedOn => Settled == 0 ? null : $"is promised for a day, and {Settled} (minor units) are settled already",
            ClaimStatus.Withdrawn => Settled == 0 ? null : $"is withdrawn, and {Settled} (minor units) are still to be settled",
            _ => Settled == Granted ? null : $"was granted {Granted}, and its settlements are {Settled} (minor units)",
        };
    }
}
