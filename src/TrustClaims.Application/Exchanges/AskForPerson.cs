using FluentValidation;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>Somebody wants to talk to a person. Anybody may ask.</summary>
/// <param name="ReachAt">A phone number for a call, an e-mail address for a reply.</param>
/// <param name="When">One of <see cref="AskForPersonValidator.Times"/>, for a call.</param>
public sealed record AskForPersonRequest(ContactWish Wish, string? ReachAt, string? When, string? Words, CustomerId? Customer, string? About);

public sealed class AskForPersonValidator : AbstractValidator<AskForPersonRequest>
{
    public static IReadOnlyList<string> Times { get; } = ["soon", "morning", "afternoon", "evening"];

    public AskForPersonValidator(ShopOptions shop)
    {
        RuleFor(request => request.ReachAt).Must(phone => Contact.TryPhone(phone, shop.CallingCode, out _)).WithErrorCode("phone_not_valid")
            .When(request => request.Wish == ContactWish.CallBack);
        RuleFor(request => request.ReachAt).Must(email => Contact.TryEmail(email, out _)).WithErrorCode("email_not_valid")
            .When(request => request.Wish == ContactWish.Reply);
        RuleFor(request => request.When).Must(when => Times.Contains(when!)).WithErrorCode("choose_time").When(request => request.Wish == ContactWish.CallBack);
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_something").When(request => request.Wish == ContactWish.Reply);
        RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
        RuleFor(request => request.About).MaximumLength(100).WithErrorCode("too_long");
    }
}

public sealed class AskForPerson(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    private readonly AskForPersonValidator shape = new(shop);

    public async Task<Result<Done>> Handle(AskForPersonRequest request, CancellationToken cancellation)
    {
        if (shape.Refuses(request) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var reachAt = request.Wish == ContactWish.CallBack && Contact.TryPhone(request.ReachAt, shop.CallingCode, out var phone) ? phone
            : Contact.TryEmail(request.ReachAt, out var email) ? email
            : throw new InvalidOperationException("Checked above.");
        db.ContactRequests.Add(new ContactRequest(
            Guid.CreateVersion7(now), request.Wish, reachAt, request.When, Writing.Trimmed(request.Words), request.Customer, Writing.Trimmed(request.About), now));
        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }
}
