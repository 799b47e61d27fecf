using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Web.Pages.Shared;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>A claim as its customer reads it: the answer, and all that was said and done.</summary>
/// <param name="Email">Where letters go; null where only a phone is known.</param>
/// <param name="Live">The policy in force now: what it offers.</param>
/// <param name="DecidedUnder">The policy that decided: what the customer was told stands.</param>
public sealed record ClaimPage(Claim Claim, Agreement Agreement, string? Email, TrustPolicy Live, TrustPolicy DecidedUnder)
{
    public required DateTimeOffset Now { get; init; }

    public required TimelinePart Said { get; init; }

    public required IReadOnlyList<PastEvent> Events { get; init; }

    /// <summary>How easy it was, as its customer said last.</summary>
    public required EffortAnswer? Effort { get; init; }

    /// <summary>What its customer has written and nobody has answered yet, and what we are to come back with.</summary>
    public required IReadOnlyList<ContactRequest> Messages { get; init; }

    /// <summary>By when what was written last is answered; null where nothing waits for it.</summary>
    public DateTimeOffset? ReplyDue => Messages.Where(one => one.Words is not null).MaxBy(one => one.At)?.Owed?.Due;

    public bool TakesEffort => EffortAnswer.IsTaken(Claim.Status, Claim.LastRuling is not null);

    public bool AsksEffort => EffortAnswer.IsAsked(Claim.Status, Claim.LastRuling is not null);

    /// <summary>Other remedies that the customer may choose instead.</summary>
    public IReadOnlyList<Remedy> OtherRemedies => Claim.CanChangeRemedy
        ? OfferedRemedies.For(Live, Claim, Agreement).Where(remedy => remedy != Claim.Remedy && Claim.CanBecome(remedy)).ToList()
        : [];

    /// <summary>What of our word was not kept.</summary>
    public Unkept Unkept { get; } = Unkept.Of(Claim);

    /// <summary>The promised hour passed without an answer; a person still has it.</summary>
    public bool IsLate => Claim.Status == ClaimStatus.InReview && (Claim.AnswerDue <= Now || Unkept.Answer is not null);

    /// <summary>Nobody answered in time, and so it was granted.</summary>
    public DateTimeOffset? GrantedBySilence =>
        Events.Select(one => one.Event).LastOrDefault(one => one is ClaimEvent.Ruled or ClaimEvent.ApprovedOnSilence) is ClaimEvent.ApprovedOnSilence silence ? silence.Due : null;

    /// <summary>A person's answer that stands; null where silence has granted since what it declined.</summary>
    public Ruling? Ruling => GrantedBySilence is null ? Claim.LastRuling : null;

    /// <summary>Whoever keeps the claim is named while something is owed that we had promised for earlier.</summary>
    public string? KeeperOfLate => IsLate || Unkept.StillOwed is not null ? Claim.KeeperName : null;

    /// <summary>By when it was promised anew.</summary>
    public DateTimeOffset? PromisedAgain(Promise broken) => (MessageOf(broken)?.Promises ?? Claim.Promises)
        .Where(next => next.Kind == broken.Kind && next.Round == broken.Round && next.MadeAt > broken.MadeAt).MinBy(next => next.MadeAt)?.Due;

    /// <summary>The message that it answers; null where it is about the claim itself.</summary>
    public ContactRequest? MessageOf(Promise promise) => Messages.FirstOrDefault(one => one.Id == promise.Contact);

    public bool SilenceMeansYes => Claim.SilenceMeansYes(DecidedUnder);

    /// <summary>What the customer keeps aside for us.</summary>
    public IReadOnlyList<ClaimItem> TravellingBack => Claim.TravellingBack(DecidedUnder).ToList();

    public bool CanTurnUp => Claim.Type.CanTurnUp() &&
        Claim.Status is not (ClaimStatus.Withdrawn or ClaimStatus.Returned or ClaimStatus.Closed or ClaimStatus.Declined);

    /// <summary>Anything else than a parcel does not turn up: it is simply no longer asked for.</summary>
    public bool CanWithdraw => !Claim.Type.CanTurnUp() && !Claim.SettlementStarted &&
        Claim.Status is not (ClaimStatus.Withdrawn or ClaimStatus.Returned or ClaimStatus.Closed or ClaimStatus.Declined or ClaimStatus.Settled);
}

/// <summary>Reads it for somebody who has shown that it is theirs.</summary>
public sealed class ClaimPages(ClaimsDb db, LivePolicy policies, TimeProvider clock)
{
    public Task<bool> IsVisible(Viewer viewer, ClaimReference reference, CancellationToken cancellation) =>
        db.ClaimsOf(viewer).AnyAsync(claim => claim.Reference == reference, cancellation);

    /// <param name="asked">Which part of the timeline.</param>
    public async Task<ClaimPage?> Read(Viewer viewer, ClaimReference reference, TimelineAsked asked, CancellationToken cancellation)
    {
        if (await db.ClaimsOf(viewer).AsNoTracking().Whole().SingleOrDefaultAsync(claim => claim.Reference == reference, cancellation) is not { } claim)
        {
            return null;
        }

        var (id, customer) = (claim.Id, claim.Customer);
        var agreement = (await db.ReadAgreement(claim.Agreement, cancellation))!;
        var email = await db.Customers.Where(one => one.Id == customer).Select(one => one.Email).SingleAsync(cancellation);
        var now = clock.GetUtcNow();
        var live = await policies.At(db, now, cancellation);
        var decidedUnder = await policies.Numbered(db, claim.LastDecision.PolicyNumber, cancellation);
        return new ClaimPage(claim, agreement, email, live.Policy, decidedUnder.Policy)
        {
            Now = now,
            Said = await TimelinePart.Read(db.Exchanges.Where(said => said.Claim == id), asked, cancellation),
            // What we learned afterwards changes nothing for them; it is in the file of their own data.
            Events = [.. (await db.HistoryOf(id, cancellation)).Where(one => one.Event is not ClaimEvent.FollowUpEnded)],
            Messages = await db.ContactRequests.AsNoTracking().Include(one => one.Promises)
                .Where(one => one.DoneAt == null && one.CancelledAt == null && one.Claim == id).ToListAsync(cancellation),
            Effort = await db.EffortAnswers.AsNoTracking().SingleOrDefaultAsync(answer => answer.Claim == id, cancellation),
        };
    }
}
