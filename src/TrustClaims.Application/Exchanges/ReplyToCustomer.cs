using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Exchanges;

/// <summary>A person of ours answers a customer in writing, about a claim.</summary>
public sealed record ReplyToCustomerRequest(ClaimReference Reference, string? Words, NamedPerson By);

public sealed class ReplyToCustomerValidator : AbstractValidator<ReplyToCustomerRequest>
{
    public ReplyToCustomerValidator()
    {
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_something");
        RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
    }
}

/// <summary>On the customer's page under the person's real name, and on its way to them; whoever answers first keeps the matter.</summary>
public sealed class ReplyToCustomer(ClaimsDb db, TimeProvider clock)
{
    private static readonly ReplyToCustomerValidator Shape = new();

    public async Task<Result<Done>> Handle(ReplyToCustomerRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => Reply(request, inside), cancellation);

    private async Task<Result<Done>> Reply(ReplyToCustomerRequest request, CancellationToken cancellation)
    {
        var (by, words, now) = (request.By, request.Words!.Trim(), clock.GetUtcNow());
        var claim = await db.Claims.Where(one => one.Reference == request.Reference).Select(one => new { one.Id, one.Customer }).SingleOrDefaultAsync(cancellation);
        if (claim is null)
        {
            return new Refusal.NotFound();
        }

        db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), claim.Customer, claim.Id, Direction.ToCustomer, Channel.Page, by.Name, words, now));
        db.Outbox.Add(new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Customer = claim.Customer,
            Claim = claim.Id,
            Kind = ReplyFacts.Kind,
            Body = JsonSerializer.Serialize(new ReplyFacts(words, by.Name), JsonSerializerOptions.Web),
            CreatedAt = now,
            NotBefore = now,
        });
        await db.WishesAnswered(claim.Id, request.Reference, ContactWish.Reply, by, now, cancellation);
        await db.Claims.Where(one => one.Id == claim.Id && one.Keeper == null)
            .ExecuteUpdateAsync(free => free.SetProperty(one => one.Keeper, (StaffId?)by.Id).SetProperty(one => one.KeeperName, by.Name), cancellation);
        return Done.Yes;
    }
}
