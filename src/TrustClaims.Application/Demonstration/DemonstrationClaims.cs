using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Demonstration;

/// <summary>Claims in every state, made by the use cases that make them in life, so that the desk and the lists are not empty.</summary>
public sealed class DemonstrationClaims(ClaimsDb db, DeclareClaim declare, DemonstrationRulings rulings, ReportSettlement report)
{
    private static readonly (string Number, ClaimType Type, string[] Items, Remedy Remedy, string? Comment)[] Declared =
    [
        ("FR-2002", ClaimType.LostParcel, ["1"], Remedy.Refund, null),
        ("FR-2004", ClaimType.LostParcel, ["1"], Remedy.Resend, "Le suivi dit « remis contre signature », mais je n’étais pas là et je n’ai rien signé."),
        ("FR-2005", ClaimType.LostParcel, ["1", "2"], Remedy.Refund, null),
        ("FR-2006", ClaimType.LostParcel, ["2"], Remedy.Resend, "Le premier colis est bien arrivé, merci. Pas le second."),
        ("FR-2010", ClaimType.LostParcel, ["1"], Remedy.Refund, null),
        ("FR-2011", ClaimType.LostParcel, ["1", "2"], Remedy.Refund, "C’était un cadeau pour samedi."),
        ("FR-2012", ClaimType.DamagedItem, ["1"], Remedy.Exchange, "The clasp is broken."),
        ("FR-2013", ClaimType.DamagedItem, ["1", "2"], Remedy.Refund, "Le casque grésille et le pied de la lampe est fendu."),
        ("FR-2014", ClaimType.LostParcel, ["1"], Remedy.Resend, null),
        ("FR-2015", ClaimType.LostParcel, ["1", "2", "3", "4"], Remedy.Refund, "Plus de nouvelles du colis depuis neuf jours."),
        ("FR-2016", ClaimType.LostParcel, ["1", "2"], Remedy.Refund, null),
        ("HAB-2002", ClaimType.WaterDamage, ["floor"], Remedy.Indemnity, "Le lave-vaisselle a débordé, le parquet a gondolé près de la baie vitrée."),
        ("HAB-2003", ClaimType.BrokenItem, ["phone-screen"], Remedy.Indemnity, null),
    ];

    public async Task Load(DateTimeOffset now, CancellationToken cancellation)
    {
        var references = new Dictionary<string, ClaimReference>();
        foreach (var (number, type, items, remedy, comment) in Declared)
        {
            var agreement = await db.Agreements.AsNoTracking().SingleAsync(one => one.Number == number, cancellation);
            var happened = type.IsForContract() ? DateOnly.FromDateTime(now.AddDays(-3).UtcDateTime) : (DateOnly?)null;
            var declared = await declare.Handle(
                new DeclareClaimRequest(
                    agreement.Id, type, [.. items.Select(item => new DeclaredItem(new ItemId(item), 1))], remedy, happened, null, comment, Channel.Page,
                    Declarant.Holder, Actor.Customer, null),
                cancellation);
            references[number] = declared.Value.Reference;
        }

        await rulings.Load(references, cancellation);
        await Refund(references["FR-2005"], now, cancellation);
    }

    private async Task Refund(ClaimReference reference, DateTimeOffset now, CancellationToken cancellation)
    {
        var settlements = await db.Claims.AsNoTracking().Where(claim => claim.Reference == reference)
            .SelectMany(claim => claim.AllSettlements).Select(one => one.Id).ToListAsync(cancellation);
        foreach (var id in settlements)
        {
            var refunded = new SettlementReport(SettlementOutcome.Refunded, now, null, null, null);
            _ = (await report.Handle(new ReportSettlementRequest(id, refunded, Actor.Integration("demonstration")), cancellation)).Value;
        }
    }
}
