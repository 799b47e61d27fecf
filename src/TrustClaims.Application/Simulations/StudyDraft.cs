using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Simulations;

/// <summary>What a draft would have made of the past, beside the policy that is live.</summary>
public sealed record StudyDraftRequest(string Json);

/// <param name="Replayed">Under the draft.</param>
/// <param name="Own">What the live policy decided itself, beside its replay.</param>
/// <param name="Took">Replaying and adding up the draft.</param>
public sealed record StudiedDraft(ReplayedHistory Replayed, SimulationResult Draft, SimulationResult Live, OwnPeriod Own, ReplayChanges Changes, ReadyHistory On, TimeSpan Took)
{
    /// <summary>How long a person takes over one claim: as it was measured, or where that is not known as the draft says.</summary>
    public TimeSpan ReviewTime => MeasuredReviews.TimeOf(On.Reviews, Replayed.Policy);
}

public sealed class StudyDraft(ClaimsDb db, KeptHistory kept, LivePolicy policies, TimeProvider clock)
{
    public async Task<Result<StudiedDraft>> Handle(StudyDraftRequest request, CancellationToken cancellation)
    {
        if (!PolicyReader.Read(request.Json).TryGet(out var policy, out var refusal))
        {
            return refusal;
        }

        var history = await kept.Get(cancellation);
        var (liveReplay, live, own) = history.Under(await policies.At(db, clock.GetUtcNow(), cancellation));
        var started = clock.GetTimestamp();
        var replayed = Replay.Run(history.History, policy);
        var draft = SimulationResult.Of(replayed);
        var changes = ReplayChanges.Between(liveReplay, replayed);
        return new StudiedDraft(replayed, draft, live, own, changes, history, clock.GetElapsedTime(started));
    }
}
