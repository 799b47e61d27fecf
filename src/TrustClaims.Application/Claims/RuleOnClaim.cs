using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>A person of ours rules on a claim.</summary>
/// <param name="RuledBy">The e-mail of an active staff account that may rule.</param>
/// <param name="ShownVersion">The version that the person was looking at.</param>
public sealed record RuleOnClaimRequest(ClaimReference Reference, RulingWords Words, string RuledBy, int ShownVersion, Channel Channel);

public sealed class RuleOnClaimValidator : AbstractValidator<RuleOnClaimRequest>
{
    public RuleOnClaimValidator()
    {
        RuleFor(request => request.Words.Outcome).IsInEnum().OverridePropertyName("outcome");
        RuleFor(request => request.Words.Reason).MaximumLength(Exchange.LongestText).OverridePropertyName("reason").WithErrorCode("comment_too_long");
    }
}

/// <summary>A script never says no: the person is looked up in the same transaction, and must be one of ours, active, with a role that may rule.</summary>
public sealed class RuleOnClaim(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    private static readonly RuleOnClaimValidator Shape = new();

    public async Task<Result<Claim>> Handle(RuleOnClaimRequest request, CancellationToken cancellation) => Shape.Refuses(request) is { } refusal
        ? refusal
        : await db.Act(
            db.Claims.Where(claim => claim.Reference == request.Reference),
            async (claim, inside) =>
            {
                if (await Person(request.RuledBy, inside) is not { } person)
                {
                    return new Refusal.UnknownStaff();
                }

                var now = clock.GetUtcNow();
                var most = await db.LeftOfYear(claim, shop.PromiseTimes, inside);
                var ruled = claim.Rule(request.Words, person, request.ShownVersion, shop.PromiseTimes, now, most);
                if (ruled.Succeeded && claim.LastRuling!.Reason is { } reason)
                {
                    db.Exchanges.Add(new Exchange(
                        Guid.CreateVersion7(now), claim.Customer, claim.Id, Direction.ToCustomer, request.Channel, person.Name, reason, now));
                }

                if (ruled.Succeeded)
                {
                    // In writing, under a person's name: what was asked, and what we were to come back with.
                    await db.WishesAnswered(claim.Id, ContactWish.Reply, person, inside);
                }

                return ruled;
            },
            cancellation);

    private async Task<NamedPerson?> Person(string email, CancellationToken cancellation)
    {
        var normal = email.Trim().ToUpperInvariant();
        var may = StaffRoles.MayRule;
        return await (
            from account in db.Users
            where account.NormalizedEmail == normal && account.IsActive
            where (from given in db.UserRoles join role in db.Roles on given.RoleId equals role.Id where given.UserId == account.Id select role.Name)
                .Any(name => may.Contains(name))
            select new NamedPerson(new StaffId(account.Id), account.Name)).SingleOrDefaultAsync(cancellation);
    }
}
