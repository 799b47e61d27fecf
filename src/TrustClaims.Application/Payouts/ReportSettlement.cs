using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Payouts;

/// <summary>The outside world tells what became of a settlement.</summary>
public sealed record ReportSettlementRequest(SettlementId Settlement, SettlementReport Report, Actor By);

public sealed class ReportSettlementValidator : AbstractValidator<ReportSettlementRequest>
{
    public ReportSettlementValidator()
    {
        RuleFor(request => request.Report.Outcome).IsInEnum().OverridePropertyName("outcome");
        RuleFor(request => request.Report.Carrier).MaximumLength(60).OverridePropertyName("carrier");
        RuleFor(request => request.Report.TrackingNumber).MaximumLength(100).OverridePropertyName("trackingNumber");
        RuleFor(request => request.Report.Reason).MaximumLength(1_000).OverridePropertyName("reason");
        RuleFor(request => request.Report.Reason).NotEmpty().When(request => request.Report.Outcome == SettlementOutcome.Failed)
            .OverridePropertyName("reason").WithErrorCode("reason_required");
        RuleFor(request => request.Report.TrackingNumber).NotEmpty().When(request => request.Report.Carrier is not null)
            .OverridePropertyName("trackingNumber").WithErrorCode("tracking_number_required");
        // A number beside a refund would make one of what was lost first, as if that had been sent again.
        When(request => request.Report.Outcome is not (SettlementOutcome.Sent or SettlementOutcome.Delivered), () =>
        {
            RuleFor(request => request.Report.Carrier).Empty().OverridePropertyName("carrier").WithErrorCode("parcel_not_for_outcome");
            RuleFor(request => request.Report.TrackingNumber).Empty().OverridePropertyName("trackingNumber").WithErrorCode("parcel_not_for_outcome");
        });
    }
}

/// <summary>
/// Only this keeps or breaks the promise. A parcel sent again joins the order's parcels with all that is reported as sent in it, so that its carrier can be
/// heard too; a number that another order's parcel has stays with that one.
/// </summary>
public sealed class ReportSettlement(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    private static readonly ReportSettlementValidator Shape = new();
    private static readonly TimeSpan Recently = TimeSpan.FromDays(90);

    public async Task<Result<Claim>> Handle(ReportSettlementRequest request, CancellationToken cancellation) => Shape.Refuses(request) is { } refusal
        ? refusal
        : await db.Act(
            db.Claims.Where(claim => claim.AllSettlements.Any(settlement => settlement.Id == request.Settlement)),
            async (claim, inside) =>
            {
                var now = clock.GetUtcNow();
                if (request.Report.At > now.AddDays(1))
                {
                    return new Refusal.HappensInFuture();
                }

                // What was asked of somebody else to carry out, they report; a person of ours pays by hand what is a gesture and could not be given.
                if (request.By.Kind == ActorKind.Staff && claim.AllSettlements.Single(one => one.Id == request.Settlement) is not { IsGesture: true, State: SettlementState.Failed })
                {
                    return new Refusal.NotInThisState(PolicyWords.Of(claim.Status));
                }

                var report = request.Report with { IsFollowed = await Tells(request.Report, now, inside) };
                var reported = claim.Report(request.Settlement, report, shop.PromiseTimes, request.By, now);
                if (reported.Succeeded)
                {
                    await FollowParcel(claim, request, now, inside);
                }

                return reported;
            },
            cancellation);

    // Arriving is promised only where its carrier has been telling us of arrivals: without that, nothing could ever keep the promise.
    private async Task<bool> Tells(SettlementReport report, DateTimeOffset now, CancellationToken cancellation)
    {
        var (carrier, since) = (report.Carrier, now - Recently);
        return report is { Outcome: SettlementOutcome.Sent, TrackingNumber: not null } && carrier is not null &&
            await db.Parcels.AnyAsync(parcel => parcel.Carrier == carrier && parcel.DeliveredAt >= since, cancellation);
    }

    private async Task FollowParcel(Claim claim, ReportSettlementRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        if (request.Report is not { Outcome: SettlementOutcome.Sent, Carrier: { } carrier, TrackingNumber: { } number } ||
            await db.Orders.Include(order => order.Parcels).SingleOrDefaultAsync(order => order.Id == claim.Agreement, cancellation) is not { } order)
        {
            return;
        }

        var settlement = claim.AllSettlements.Single(one => one.Id == request.Settlement);
        var (item, sentAt) = (settlement.Item, settlement.DoneAt ?? request.Report.At);
        var quantity = claim.Settlements.Where(one => one.Item == item && one.Carrier == carrier && one.TrackingNumber == number).Sum(one => one.Quantity);
        if (order.Parcels.FirstOrDefault(one => one.Carrier == carrier && one.TrackingNumber == number) is { } known)
        {
            known.Carry(item, quantity);
            known.SetOut(sentAt);
        }
        else if (!await db.Parcels.AnyAsync(one => one.Carrier == carrier && one.TrackingNumber == number, cancellation))
        {
            var parcel = new Parcel(new ParcelId(Guid.CreateVersion7(now)), carrier, number);
            parcel.Receive([new ItemQuantity(item, quantity)], sentAt, null, null, CarrierAccount.Moving);
            order.Send(parcel);
        }
    }
}
