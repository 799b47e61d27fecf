using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Journals;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Arrangements;

/// <summary>The customer asks that somebody else look at what was arranged.</summary>
/// <param name="Words">Theirs; may be left out.</param>
public sealed record AskLookAtArrangementRequest(Guid Arrangement, CustomerId Customer, string? Words);

public sealed class AskLookAtArrangementValidator : AbstractValidator<AskLookAtArrangementRequest>
{
    public AskLookAtArrangementValidator() => RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
}

/// <summary>An answer is promised by an hour, as to any message: the request for it has the arrangement's own id.</summary>
public sealed class AskLookAtArrangement(ClaimsDb db, LivePolicy policies, ShopOptions shop, WordsOf words)
{
    private static readonly AskLookAtArrangementValidator Shape = new();

    public async Task<Result<Done>> Handle(AskLookAtArrangementRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => Ask(request, inside), cancellation);

    private async Task<Result<Done>> Ask(AskLookAtArrangementRequest request, CancellationToken cancellation)
    {
        if (await db.HeldArrangement(request.Arrangement, cancellation) is not { } arranged || arranged.Customer != request.Customer)
        {
            return new Refusal.NotFound();
        }

        var now = db.Clock.GetUtcNow();
        var said = Writing.Trimmed(request.Words) ?? words.Customers["arranged.look.words"];
        if (arranged.Contest(said, now).Refusal is { } refusal)
        {
            return refusal;
        }

        db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), arranged.Customer, null, Direction.FromCustomer, Channel.Page, null, said, now));
        var reach = await db.Customers.Where(one => one.Id == arranged.Customer).Select(one => new { one.Email, one.Language }).SingleAsync(cancellation);
        var wish = new ContactRequest(arranged.Id, ContactWish.Reply, reach.Email ?? "", said, arranged.Customer, null, now) { Language = reach.Language };
        wish.PromiseReply(shop.ReplyDue(await policies.At(db, now, cancellation), now), now);
        db.ContactRequests.Add(wish);
        await Journal.Write(db, AuditSubject.Of(arranged.Customer), "customer", "contested", new { arranged.Id, Words = said }, now, cancellation);
        return Done.Yes;
    }
}
