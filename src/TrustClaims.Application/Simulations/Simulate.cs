using TrustClaims.Domain;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Simulations;

/// <summary>Replay a policy over the database's history: what was imported, and our own claims.</summary>
public sealed record SimulateRequest(string PolicyJson);

public sealed class Simulate(ReadHistory histories, MeasureReviews reviews, TimeProvider clock)
{
    public async Task<Result<Simulated>> Handle(SimulateRequest request, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        return PolicyReader.Read(request.PolicyJson).TryGet(out var policy, out var refusal)
            ? Simulated.Of(await histories.Handle(cancellation), policy, await reviews.Handle(cancellation), rejectedRows: 0, started, clock)
            : refusal;
    }
}
