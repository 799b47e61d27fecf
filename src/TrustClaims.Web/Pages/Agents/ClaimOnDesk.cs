using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Voices;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Queries;
using TrustClaims.Web.Pages.Shared;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Another claim of the same customer, or on the same agreement.</summary>
/// <param name="OfAnother">It was declared by another holder of the agreement.</param>
public sealed record OtherClaim(
    ClaimReference Reference, ClaimType Type, ClaimStatus Status, Money Payable, Money Granted, DateTimeOffset DeclaredAt, bool OwnFault, bool OfAnother);

/// <summary>Everything on one screen: what an agent reads before answering.</summary>
/// <param name="Said">What was said on this claim, page by page.</param>
/// <param name="Others">Newest first.</param>
/// <param name="History">What happened, in order.</param>
/// <param name="Reply">What the customer waits for in writing.</param>
public sealed record ClaimOnDesk(
    Claim Claim,
    Agreement Agreement,
    Customer Customer,
    TimelinePart Said,
    IReadOnlyList<OtherClaim> Others,
    IReadOnlyList<PastEvent> History,
    OwedReply? Reply)
{
    /// <summary>All that waits for an answer in writing.</summary>
    public required IReadOnlyList<AlsoWaiting> Waiting { get; init; }

    public ClaimDecision Decision => Claim.LastDecision;

    /// <summary>What can still be granted.</summary>
    public Money Left => Claim.Left;

    public bool Waits => Claim.Status == ClaimStatus.InReview && !IsProposed;

    /// <summary>An answer is about to be given, or read by a colleague.</summary>
    public bool IsProposed { get; init; }

    /// <summary>What sets it apart.</summary>
    public required ArrangedOnDesk Arranged { get; init; }

    /// <summary>Who has it in hand, and whether it was put off; null where nothing of the kind was ever so.</summary>
    public DeskState? Hands { get; init; }

    /// <summary>To whom it was handed over; null where to nobody.</summary>
    public string? HandedTo { get; init; }

    public SimilarClaims Similar { get; init; } = SimilarClaims.None;

    /// <summary>The words by which it comes earlier in the queue; none where it does not.</summary>
    public IReadOnlyList<string> Noticed { get; init; } = [];

    public bool IsHeldBy(StaffId person, DateTimeOffset now) => Hands?.IsHeld(now) == true && Hands.HeldBy == person;

    /// <summary>The colleague who has it in hand; null where nobody else has.</summary>
    public string? HeldByColleague(StaffId person, DateTimeOffset now) => Hands?.IsHeld(now) == true && Hands.HeldBy != person ? Hands.HeldByName : null;

    /// <summary>Who has read an answer of a colleague before it was said, and gives no other.</summary>
    public IReadOnlyList<StaffId> Readers { get; init; } = [];

    public bool WasAnsweredBy(StaffId person) => Claim.Rulings.Any(ruling => ruling.RuledBy == person) || Readers.Contains(person);
}

public static class ClaimOnDeskQuery
{
    private const int MostOthers = 20;

    public static async Task<ClaimOnDesk?> ClaimOnDesk(this ClaimsDb db, ClaimReference reference, string? before, CancellationToken cancellation)
    {
        var claim = await db.Claims.AsNoTracking().Whole().SingleOrDefaultAsync(one => one.Reference == reference, cancellation);
        if (claim is null)
        {
            return null;
        }

        var (id, customer, agreement) = (claim.Id, claim.Customer, claim.Agreement);
        var history = await db.HistoryOf(id, cancellation);
        var hands = await db.DeskStates.AsNoTracking().SingleOrDefaultAsync(state => state.Claim == id, cancellation);
        return new ClaimOnDesk(
            claim,
            (await db.ReadAgreement(claim.Agreement, cancellation))!,
            await db.Customers.AsNoTracking().SingleAsync(one => one.Id == customer, cancellation),
            await TimelinePart.Read(db.Exchanges.Where(said => said.Claim == id), new TimelineAsked(before), cancellation),
            await db.Claims.AsNoTracking().Where(one => (one.Customer == customer || one.Agreement == agreement) && one.Id != id).OrderByDescending(one => one.DeclaredAt).Take(MostOthers)
                .Select(one => new OtherClaim(one.Reference, one.Type, one.Status, one.Payable, one.Granted, one.DeclaredAt, one.OwnFault, one.Customer != customer))
                .ToListAsync(cancellation),
            history,
            await db.ContactRequests.Where(wish => wish.Claim == id).OwedReply(cancellation))
        {
            IsProposed = claim.Status == ClaimStatus.InReview && !await db.Unanswered().AnyAsync(one => one.Id == id, cancellation),
            Arranged = await db.ArrangedOnDesk(claim, history, db.Clock.GetUtcNow(), cancellation),
            Hands = hands,
            Similar = await db.SimilarClaims(claim, cancellation),
            HandedTo = hands?.HandedTo is { } to ? await db.Users.Where(one => one.StaffId == to).Select(one => one.Name).SingleAsync(cancellation) : null,
            Noticed = claim.ComesEarlier ? (await db.NoticedWords([id], cancellation)).GetValueOrDefault(id, []) : [],
            Readers = claim.LastRuling is null ? [] : await db.ReadersWithoutAnswer(id, cancellation),
            Waiting = await db.ContactRequests.Where(wish => wish.Claim == id).AlsoWaiting(cancellation),
        };
    }
}
