using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours wants the next claim to answer.</summary>
/// <param name="After">The one they would rather not answer now: it goes back, and another is taken. Null where it is simply the next.</param>
public sealed record TakeNextClaimRequest(NamedPerson By, ClaimReference? After);

/// <param name="BeforeMoreUrgent">Its customer has spoken with this person before: it comes before one that is more urgent, and that a colleague answers.</param>
public sealed record NextClaim(ClaimReference Claim, bool BeforeMoreUrgent);

/// <summary>
/// Puts the most urgent claim that this person may answer into their hands. Of the most urgent ones, those of customers whom they have spoken with before
/// come first: nobody tells their story twice. What a colleague has handed over to them comes before all that. Whoever has one in hand gets that one again.
/// </summary>
public sealed class TakeNextClaim(ClaimsDb db)
{
    /// <summary>How long a claim stays in somebody's hands without a sign of life from them.</summary>
    public static readonly TimeSpan HoldLength = TimeSpan.FromMinutes(10);

    /// <summary>What was handed over to a colleague is theirs alone until so long before its place in the queue comes; from then on it is anybody's.</summary>
    public static readonly TimeSpan TheirsUntil = TimeSpan.FromHours(2);

    /// <summary>So many are looked at together: more than there are people at the desk.</summary>
    private const int AtOnce = 60;

    /// <returns>Null where none waits that they may answer and nobody else has in hand.</returns>
    public async Task<NextClaim?> Handle(TakeNextClaimRequest request, CancellationToken cancellation) =>
        (await db.InTransaction<Found>(async inside => new Found(await Next(request, inside)), cancellation)).Value.Next;

    // In one turn of this person: asking twice at once leads to the same claim.
    private async Task<NextClaim?> Next(TakeNextClaimRequest request, CancellationToken cancellation)
    {
        await db.TakeTurn([$"desk {request.By.Id.Value}"], cancellation);
        if (request.After is { } after)
        {
            var left = await db.Claims.Where(claim => claim.Reference == after).Select(claim => claim.Id).SingleOrDefaultAsync(cancellation);
            await db.Release(left, request.By.Id, cancellation);
        }

        var free = Free(request, await db.EmailOf(request.By.Id, cancellation));
        return (await InHand(request.By.Id, cancellation) ?? await TakeHanded(free, request, cancellation)) is { } theirs
            ? new NextClaim(theirs, BeforeMoreUrgent: false)
            : await Take(free, request, cancellation);
    }

    private async Task<ClaimReference?> InHand(StaffId staff, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        var held = await db.DeskStates.Where(state => state.HeldBy == staff && state.HeldUntil > now).Select(state => state.Claim).ToListAsync(cancellation);
        return held.Count == 0 ? null : await db.Unanswered().Where(claim => held.Contains(claim.Id) && claim.Status == ClaimStatus.InReview)
            .OrderBy(claim => claim.QueueAt).ThenBy(claim => claim.Id).Select(claim => claim.Reference).FirstOrDefaultAsync(cancellation);
    }

    // They are few: the queue is not gone through for them.
    private async Task<ClaimReference?> TakeHanded(IQueryable<Claim> free, TakeNextClaimRequest request, CancellationToken cancellation)
    {
        var staff = request.By.Id;
        var ids = await db.DeskStates.Where(state => state.HandedTo == staff && db.Claims.Any(claim => claim.Id == state.Claim && claim.Status == ClaimStatus.InReview))
            .Select(state => state.Claim).ToListAsync(cancellation);
        if (ids.Count == 0)
        {
            return null;
        }

        var handed = await free.Where(claim => ids.Contains(claim.Id)).Select(claim => new { claim.Id, claim.Reference }).Take(AtOnce).ToListAsync(cancellation);
        foreach (var claim in handed)
        {
            if (await db.Hold(claim.Id, request.By, HoldLength, overOthers: false, cancellation))
            {
                return claim.Reference;
            }
        }

        return null;
    }

    private async Task<NextClaim?> Take(IQueryable<Claim> free, TakeNextClaimRequest request, CancellationToken cancellation)
    {
        while (true)
        {
            var most = await MostUrgent(free, request, cancellation);
            var known = await SpokenWith(most, request.By.Id, cancellation);
            foreach (var claim in most.OrderByDescending(claim => known.Contains(claim.Customer)))
            {
                if (await db.Hold(claim.Id, request.By, HoldLength, overOthers: false, cancellation))
                {
                    return new NextClaim(claim.Reference, most.TakeWhile(one => one != claim).Any(one => !known.Contains(one.Customer)));
                }
            }

            if (most.Count < AtOnce)
            {
                return null;
            }
        }
    }

    private Task<List<Candidate>> MostUrgent(IQueryable<Claim> free, TakeNextClaimRequest request, CancellationToken cancellation)
    {
        var (soon, staff, people) = (db.Clock.GetUtcNow() + TheirsUntil, request.By.Id, db.WhoMayRule());
        return free
            .Where(claim => claim.QueueAt <= soon || !db.DeskStates.Any(state => state.Claim == claim.Id && state.HandedTo != staff && people.Any(account => account.StaffId == state.HandedTo)))
            .Select(claim => new Candidate(claim.Id, claim.Reference, claim.Customer)).Take(AtOnce).ToListAsync(cancellation);
    }

    // Looked for by these customers alone, and not among all that this person has ever answered.
    private async Task<HashSet<CustomerId>> SpokenWith(List<Candidate> candidates, StaffId staff, CancellationToken cancellation)
    {
        var customers = candidates.Select(claim => claim.Customer).Distinct().ToList();
        return customers.Count == 0 ? [] : [.. await db.Claims.Where(one => customers.Contains(one.Customer) && (one.Keeper == staff || one.RuledBy == staff)).Select(one => one.Customer).ToListAsync(cancellation)];
    }

    /// <summary>What they may answer, and nobody has in hand.</summary>
    /// <param name="own">The asking person's e-mail: what they have claimed themselves is somebody else's to answer.</param>
    private IQueryable<Claim> Free(TakeNextClaimRequest request, string own)
    {
        var (now, staff, after, people) = (db.Clock.GetUtcNow(), request.By.Id, request.After, db.WhoMayRule());
        return db.WaitingClaims(now).AsNoTracking()
            .Where(claim => !claim.Rulings.Any(ruling => ruling.RuledBy == staff))
            // Whoever has read an answer gives no other, as long as there is somebody who has had no part in one.
            .Where(claim => !db.Proposals.Any(one => one.Claim == claim.Id && one.AnsweredBy == staff && one.State == ProposalState.Done && one.Ruling != null) ||
                !people.Any(account => !claim.Rulings.Any(ruling => ruling.RuledBy == account.StaffId) &&
                    !db.Proposals.Any(one => one.Claim == claim.Id && one.AnsweredBy == account.StaffId && one.State == ProposalState.Done && one.Ruling != null)))
            .Where(claim => !db.Customers.Any(one => one.Id == claim.Customer && one.Email == own))
            .Where(claim => after == null || claim.Reference != after)
            .Where(claim => !db.DeskStates.Any(state => state.Claim == claim.Id && state.HeldUntil > now));
    }

    private sealed record Found(NextClaim? Next);

    private sealed record Candidate(ClaimId Id, ClaimReference Reference, CustomerId Customer);
}
