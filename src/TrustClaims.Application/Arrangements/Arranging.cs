using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Journals;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Arrangements;

/// <summary>
/// What arranging, ending and looking again have in common: one at a time for each customer, what a person of ours writes stands on the customer's page, a letter
/// tells of it, and the audit trail keeps who did what. All of it inside the transaction of a use case.
/// </summary>
internal static class Arranging
{
    /// <summary>Refused while the same is arranged already: it is ended first, so that no other look is passed by.</summary>
    public static async Task<Result<Done>> Arrange(this ClaimsDb db, TrustArrangement made, CancellationToken cancellation)
    {
        var (customer, rule, by) = (made.Customer, made.Rule, made.By);
        await db.LockCustomer(customer, cancellation);
        if (!await db.Customers.AnyAsync(one => one.Id == customer, cancellation))
        {
            return new Refusal.NotFound();
        }

        if (await db.Users.Where(one => one.StaffId == by && one.IsActive).Select(one => new { one.LargestRuling }).SingleOrDefaultAsync(cancellation) is not { } person)
        {
            return new Refusal.UnknownStaff();
        }

        if (await db.IsOwnMatter(customer, by, cancellation))
        {
            return new Refusal.OwnMatter();
        }

        // Whoever asks a colleague beyond some amount does not do away with limits on amounts either.
        if (person.LargestRuling is not null && rule is AmountBeyondLimit.Key or GrantedSumBeyondLimit.Key)
        {
            return new Refusal.Invalid([new FieldError("rule", "rule_beyond_authority")]);
        }

        if (await db.Arrangements.InForce(customer, made.From).AnyAsync(one => one.Rule == rule, cancellation))
        {
            return new Refusal.Invalid([new FieldError(rule is null ? "atMost" : "rule", "already_arranged")]);
        }

        db.Arrangements.Add(made);
        var told = new { made.Id, made.Rule, made.StandingAtMost, made.Reason, made.Until };
        await Tell(db, made, made.Rule is null ? ArrangementNews.Lowered : ArrangementNews.SetAside, new NamedPerson(made.By, made.ByName), made.Reason, "arranged", told, made.From, cancellation);
        return Done.Yes;
    }

    /// <param name="kind">Of the letter.</param>
    /// <param name="words">What that person writes to the customer; null where they write nothing.</param>
    /// <param name="done">As the audit trail names it.</param>
    public static async Task Tell(
        this ClaimsDb db, TrustArrangement arranged, string kind, NamedPerson by, string? words, string done, object told, DateTimeOffset now, CancellationToken cancellation)
    {
        if (words is not null)
        {
            db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), arranged.Customer, null, Direction.ToCustomer, Channel.Page, by.Name, words, now));
        }

        db.Outbox.Add(new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Customer = arranged.Customer,
            Kind = kind,
            Body = new ArrangementFacts(arranged.Rule, arranged.LastMoment, by.Name, words).Write(),
            CreatedAt = now,
            NotBefore = now,
        });
        await Journal.Write(db, AuditSubject.Of(arranged.Customer), AuditAuthor.Of(by.Id), done, told, now, cancellation);
    }

    /// <summary>Found, and nobody else's until the end of the transaction.</summary>
    public static async Task<TrustArrangement?> HeldArrangement(this ClaimsDb db, Guid id, CancellationToken cancellation)
    {
        if (await db.Arrangements.Where(one => one.Id == id).Select(one => (CustomerId?)one.Customer).SingleOrDefaultAsync(cancellation) is not { } customer)
        {
            return null;
        }

        await db.LockCustomer(customer, cancellation);
        return await db.Arrangements.SingleAsync(one => one.Id == id, cancellation);
    }
}
