using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Web.Pages.Customers;
using TrustClaims.Web.Pages.Shared;
using Letter = TrustClaims.Web.Pages.Customers.Letter;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>A claim's answer as its customer reads it, in their language, for somebody of ours to read out.</summary>
/// <param name="Message">What confirms it in writing; null where that is kept no longer.</param>
public sealed record ToldAnswer(Claim Claim, Customer Customer, Letter Letter, OutboxMessage? Message)
{
    public Recipient Written => Recipient.Of(Customer, Message?.Channel);
}

public sealed class ToldAnswers(ClaimsDb db, ClaimPages pages, LetterWriter writer)
{
    /// <summary>The letters that say yes, no, or until when.</summary>
    private static readonly string[] Answers = ["answer", "ruling", "silence", "promisedDay"];

    /// <returns>Null where there is none, or its agreement is somebody else's by now.</returns>
    public async Task<ToldAnswer?> Read(ClaimReference reference, CancellationToken cancellation)
    {
        var agreement = await db.Claims.Where(claim => claim.Reference == reference).Select(claim => claim.Agreement).SingleOrDefaultAsync(cancellation);
        if (await pages.Read(new Viewer([agreement]), reference, new TimelineAsked(null), cancellation) is not { } page)
        {
            return null;
        }

        var (id, holder) = (page.Claim.Id, page.Claim.Customer);
        var customer = await db.Customers.AsNoTracking().SingleAsync(one => one.Id == holder, cancellation);
        var message = await db.Outbox.AsNoTracking().Where(one => one.Claim == id && Answers.Contains(one.Kind))
            .OrderByDescending(one => one.CreatedAt).FirstOrDefaultAsync(cancellation);
        return new ToldAnswer(page.Claim, customer, Texts.Speaking(Texts.Language(customer.Language), () => writer.Write(page)), message);
    }
}
