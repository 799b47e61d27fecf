using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Imports;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Demonstration;

/// <summary>
/// Fills an empty installation with invented customers, orders, contracts and claims, so that whoever has just cloned it can declare, answer and
/// simulate at once. Deterministic, seen from the moment of loading.
/// </summary>
public sealed class LoadDemonstration(
    ClaimsDb db, DemonstrationAgreements agreements, DemonstrationShadow shadow, DemonstrationClaims claims, DemonstrationFollowUps followUps, DemonstrationVoices voices, DemonstrationHistory history)
{
    /// <returns>Whether it was loaded: nothing is touched where anything is there.</returns>
    public async Task<bool> Handle(CancellationToken cancellation)
    {
        if (await db.Customers.AnyAsync(cancellation) || await db.Users.AnyAsync(cancellation) || await db.PastClaims.AnyAsync(cancellation))
        {
            return false;
        }

        var now = db.Clock.GetUtcNow();
        await agreements.Load(now, cancellation);
        await shadow.Load(cancellation);
        await claims.Load(now, cancellation);
        await followUps.Load(now, cancellation);
        await voices.Load(now, cancellation);
        await history.Load(cancellation);
        return true;
    }
}

/// <summary>People of ours, customers, orders with what their carriers say, and contracts.</summary>
public sealed class DemonstrationAgreements(DemonstrationStaff staff, ImportOrders orders, ImportContracts contracts, RecordParcelEvents carriers)
{
    /// <param name="now">The moment from which all days are counted.</param>
    public async Task Load(DateTimeOffset now, CancellationToken cancellation)
    {
        await staff.Load(cancellation);
        var imported = (await orders.Handle(new ImportOrdersRequest(DemonstrationOrders.Documents(now)), cancellation)).Value
            .Concat((await contracts.Handle(new ImportContractsRequest(DemonstrationContracts.Documents(now)), cancellation)).Value);
        if (imported.FirstOrDefault(one => one.Outcome == ImportOutcome.Rejected) is { } rejected)
        {
            throw new InvalidOperationException($"{rejected.Reference} of the demonstration: {Sentences.Of(rejected.Errors)}");
        }

        foreach (var told in DemonstrationOrders.Journeys(now))
        {
            if ((await carriers.Handle(told, cancellation)).Refusal is { } refusal)
            {
                throw new InvalidOperationException($"{told.TrackingNumber} of the demonstration: {refusal.Code}");
            }
        }
    }
}
