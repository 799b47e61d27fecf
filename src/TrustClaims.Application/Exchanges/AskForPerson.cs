using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Exchanges;

/// <summary>Somebody wants to talk to a person. Anybody may ask.</summary>
/// <param name="ReachAt">A phone number for a call, an e-mail address for a reply.</param>
/// <param name="Slot">The quarter of an hour chosen for a call, one of <see cref="FreeSlots"/>.</param>
public sealed record AskForPersonRequest(ContactWish Wish, string? ReachAt, DateTimeOffset? Slot, string? Words, CustomerId? Customer, string? About)
{
    /// <summary>Where a call is to be confirmed in writing; else where we know the customer's own, or by SMS.</summary>
    public string? Email { get; init; }

    /// <summary>Known to the browser that asks, and to no other: a form that it sends twice is one call. Null where there is none.</summary>
    public string? Browser { get; init; }

    /// <summary>Known to the form as it was shown, and to no other: a message that it sends twice is one. Null where there is none.</summary>
    public string? Once { get; init; }

    /// <summary>fr or en.</summary>
    public string Language { get; init; } = "fr";
}

public sealed class AskForPersonValidator : AbstractValidator<AskForPersonRequest>
{
    public AskForPersonValidator(ShopOptions shop)
    {
        RuleFor(request => request.ReachAt).Must(phone => Contact.TryPhone(phone, shop.CallingCode, out _)).WithErrorCode("phone_not_valid")
            .When(request => request.Wish == ContactWish.CallBack);
        RuleFor(request => request.Email).Must(email => Contact.TryEmail(email, out _)).WithErrorCode("email_not_valid")
            .When(request => request.Wish == ContactWish.CallBack && !string.IsNullOrWhiteSpace(request.Email));
        RuleFor(request => request.ReachAt).Must(email => Contact.TryEmail(email, out _)).WithErrorCode("email_not_valid")
            .When(request => request.Wish == ContactWish.Reply);
        RuleFor(request => request.Slot).NotNull().WithErrorCode("choose_time").When(request => request.Wish == ContactWish.CallBack);
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_something").When(request => request.Wish == ContactWish.Reply);
        RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
        RuleFor(request => request.About).MaximumLength(100).WithErrorCode("too_long");
    }
}

/// <summary>A call is promised for its quarter of an hour, a reply by an hour of the policy in force; both are confirmed in writing.</summary>
public sealed class AskForPerson(ClaimsDb db, LivePolicy policies, ShopOptions shop, CallTimes times)
{
    /// <summary>Calls that are booked at a time for one number, and for one customer.</summary>
    public const int MostCalls = 2;

    private readonly AskForPersonValidator shape = new(shop);

    /// <returns>What was asked for, with its promise; what was asked for just like this before, where it is asked twice.</returns>
    public async Task<Result<ContactRequest>> Handle(AskForPersonRequest request, CancellationToken cancellation)
    {
        if (shape.Refuses(request) is { } refusal)
        {
            return refusal;
        }

        return request.Wish == ContactWish.CallBack
            ? await db.Booked(times, request.Slot!.Value, (places, inside) => Call(request, places, inside), cancellation)
            : await db.InTransactionOrAgain(inside => Write(request, inside), cancellation);
    }

    private async Task<Result<ContactRequest>> Call(AskForPersonRequest request, Places places, CancellationToken cancellation)
    {
        var (now, slot) = (db.Clock.GetUtcNow(), request.Slot!.Value);
        var phone = Contact.TryPhone(request.ReachAt, shop.CallingCode, out var typed) ? typed : throw new InvalidOperationException("Checked above.");
        var email = Contact.TryEmail(request.Email, out var given) ? given : null;
        // Of two who book for one number at the same moment, the second counts the first's; so it is with what is written to one address.
        await db.TakeTurn(CallBooking.TurnOf(phone, email, request.Customer, slot), cancellation);
        var id = IdOf(request.Browser, phone, slot);
        if (await db.BookedBy(phone, slot, cancellation) is { } same)
        {
            // Whoever types somebody else's number learns nothing of their call.
            return same.Id == id || (request.Customer is not null && same.Customer == request.Customer) ? same : new Refusal.SlotTaken();
        }

        if (await db.HasEnoughCalls(phone, request.Customer, but: default, cancellation))
        {
            return new Refusal.EnoughCalls();
        }

        if (await places.FreeFor(request.Customer, cancellation) is not { } free)
        {
            return new Refusal.SlotTaken();
        }

        // The same browser may book an hour that it has cancelled.
        var again = id is not null && await db.ContactRequests.AnyAsync(one => one.Id == id, cancellation);
        var wish = await Made(again ? null : id, request, phone, now, email, cancellation);
        _ = wish.Book(slot, free, now);
        db.ContactRequests.Add(wish);
        KeepWords(wish);
        await db.TellBooked(wish, now, before: null, cancellation);
        return wish;
    }

    private async Task<Result<ContactRequest>> Write(AskForPersonRequest request, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        var address = Contact.TryEmail(request.ReachAt, out var typed) ? typed : throw new InvalidOperationException("Checked above.");
        await db.TakeTurn([LetterBox.Of(address).Plain], cancellation);
        Guid? id = SentForm.OriginOf(request.Once, $"person {address}", request.Words!.Trim()) is { } origin ? MailedAnswers.IdOf(origin) : null;
        if (id is not null && await db.ContactRequests.Include(one => one.Promises).SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } same)
        {
            return same;
        }

        var wish = await Made(id, request, address, now, email: null, cancellation);
        wish.PromiseReply(shop.ReplyDue(await policies.At(db, now, cancellation), now), now);
        db.ContactRequests.Add(wish);
        KeepWords(wish);
        if (await db.HasRoomFor(wish, now, cancellation))
        {
            db.Tell(wish, ContactFacts.Promised, now);
        }

        return wish;
    }

    // On the timeline of a customer whom we know.
    private void KeepWords(ContactRequest wish)
    {
        if (wish is { Customer: { } customer, Words: { } words })
        {
            db.Exchanges.Add(new Exchange(Guid.CreateVersion7(wish.At), customer, wish.Claim, Direction.FromCustomer, Channel.Page, null, words, wish.At));
        }
    }

    private static Guid? IdOf(string? browser, string phone, DateTimeOffset slot) => browser is null
        ? null
        : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"call\n{browser}\n{phone}\n{slot.UtcTicks}")).AsSpan(0, 16));

    private async Task<ContactRequest> Made(Guid? id, AskForPersonRequest request, string reachAt, DateTimeOffset now, string? email, CancellationToken cancellation) => new(
        id ?? Guid.CreateVersion7(now), request.Wish, reachAt, Writing.Trimmed(request.Words), request.Customer, Writing.Trimmed(request.About), now)
    {
        Email = email,
        Claim = await OwnClaim(request, cancellation),
        Language = request.Language,
    };

    // Somebody else's claim stays a word that they have typed.
    private async Task<ClaimId?> OwnClaim(AskForPersonRequest request, CancellationToken cancellation) =>
        request.Customer is { } customer && ClaimReference.TryParse(request.About, out var named)
            ? await db.Claims.Where(claim => claim.Reference == named && claim.Customer == customer).Select(claim => (ClaimId?)claim.Id).SingleOrDefaultAsync(cancellation)
            : null;
}
