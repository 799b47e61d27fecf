using TrustClaims.Application.Imports;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Demonstration;

// What carriers told on the way, in the words in which they do.
internal static partial class DemonstrationOrders
{
    private const string Carrier = "colissimo";

    private static readonly TimeSpan ToSortingCentre = TimeSpan.FromHours(9);
    private static readonly TimeSpan ToTown = TimeSpan.FromHours(26);

    /// <summary>Of each parcel that its carrier has been given: where it has none yet, nothing is told.</summary>
    public static IEnumerable<RecordParcelEventsRequest> Journeys(DateTimeOffset now) =>
        from scene in Scenes
        from parcel in scene.Parcels.Index()
        where parcel.Item.Shipped is not null
        select new RecordParcelEventsRequest(Carrier, TrackingNumber(scene, parcel.Index), [.. Journey(parcel.Item, now)]);

    private static IEnumerable<ParcelEvent> Journey(Sent parcel, DateTimeOffset now)
    {
        var given = now.AddDays(-parcel.Shipped!.Value);
        yield return new ParcelEvent(given, CarrierAccount.Moving, "Colis pris en charge par La Poste");
        yield return new ParcelEvent(given + ToSortingCentre, CarrierAccount.Moving, "Arrivé à la plateforme de tri de Gennevilliers");
        // What left yesterday has come no further.
        if (given + ToTown <= now)
        {
            yield return new ParcelEvent(given + ToTown, CarrierAccount.Moving, "En cours d’acheminement vers l’agence de distribution");
        }

        if (PolicyWords.TryParse<CarrierAccount>(parcel.Account, out var account) && account != CarrierAccount.Moving)
        {
            // What got lost is said to be so today.
            yield return new ParcelEvent(account == CarrierAccount.ReportedLost ? now : now.AddDays(-parcel.Delivered!.Value), account, Said(account));
        }
    }

    private static string Said(CarrierAccount account) => account switch
    {
        CarrierAccount.Delivered => "Distribué dans la boîte aux lettres",
        CarrierAccount.DeliveredToNeighbour => "Remis à un voisin",
        CarrierAccount.DeliveredAgainstSignature => "Remis contre signature",
        _ => "Colis déclaré perdu, nous vous prions de nous en excuser",
    };

    private static string TrackingNumber(Scene scene, int index) => $"6D{scene.Number[3..]}{index}";
}
