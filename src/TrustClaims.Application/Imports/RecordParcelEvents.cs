using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Imports;

/// <summary>What a carrier says of one of its parcels.</summary>
public sealed record RecordParcelEventsRequest(string Carrier, string TrackingNumber, IReadOnlyList<ParcelEvent> Events);

public sealed class RecordParcelEventsValidator : AbstractValidator<RecordParcelEventsRequest>
{
    public RecordParcelEventsValidator()
    {
        RuleFor(request => request.Events.Count).InclusiveBetween(1, 200).OverridePropertyName("events");
        RuleForEach(request => request.Events).ChildRules(one =>
        {
            one.RuleFor(news => news.Text).MaximumLength(500).WithErrorCode("too_long");
            one.RuleFor(news => news.Account).IsInEnum();
        });
    }
}

/// <summary>
/// Adds to the parcel's account; an event already known changes nothing. The claims about it hear what its carrier says.
/// </summary>
public sealed class RecordParcelEvents(ClaimsDb db, HearCarriers carriers, TimeProvider clock)
{
    private static readonly RecordParcelEventsValidator Shape = new();

    /// <returns>How many of the events were new.</returns>
    public async Task<Result<int>> Handle(RecordParcelEventsRequest request, CancellationToken cancellation)
    {
        if (Shape.Refuses(request) is { } refusal)
        {
            return refusal;
        }

        if (request.Events.Any(one => one.At > clock.GetUtcNow().AddDays(1)))
        {
            return new Refusal.HappensInFuture();
        }

        var heard = await db.InTransactionOrAgain(inside => Hear(request, inside), cancellation);
        if (heard.Succeeded)
        {
            var (carrier, number) = (request.Carrier, request.TrackingNumber);
            db.ChangeTracker.Clear();
            await carriers.In(db.Orders.Where(order => order.Parcels.Any(one => one.Carrier == carrier && one.TrackingNumber == number)), cancellation);
        }

        return heard;
    }

    private async Task<Result<int>> Hear(RecordParcelEventsRequest request, CancellationToken cancellation)
    {
        if (await ParcelOf(request).SingleOrDefaultAsync(cancellation) is not { } parcel)
        {
            return new Refusal.NotFound();
        }

        var fresh = request.Events.OrderBy(one => one.At).Count(one => parcel.Hear(one with { At = one.At.ToUniversalTime() }));
        await db.SaveChangesAsync(cancellation);
        return fresh;
    }

    private IQueryable<Parcel> ParcelOf(RecordParcelEventsRequest request)
    {
        var (carrier, number) = (request.Carrier, request.TrackingNumber);
        return db.Parcels.Where(parcel => parcel.Carrier == carrier && parcel.TrackingNumber == number);
    }
}
