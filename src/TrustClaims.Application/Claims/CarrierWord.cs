using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Claims;

/// <summary>What the carriers say of the parcels that a statement is about: read by the engine's facts, and by the page before it is sent.</summary>
internal static class CarrierWord
{
    /// <summary>The account that contradicts a loss the most; null where no carrier is concerned.</summary>
    public static CarrierAccount? Account(this Statement statement) => statement is { Type: ClaimType.LostParcel, Agreement: Order }
        ? Parcels(statement).Select(parcel => parcel.Account).DefaultIfEmpty(CarrierAccount.None).Max()
        : null;

    /// <summary>
    /// Delivery if the carrier says delivered, else the latest expected delivery; a parcel without an expected day counts from when it was sent,
    /// and an order without a parcel from when it was placed: that we know too little must not make a brand-new order count as late.
    /// </summary>
    public static DateOnly? CountedFrom(this Statement statement, PromiseTimes times)
    {
        if (statement.Agreement is not Order order)
        {
            return statement.OccurredOn;
        }

        var parcels = Parcels(statement);
        var delivered = parcels.Where(parcel => parcel.Account.SaysDelivered() || parcel.DeliveredAt is not null).ToList();
        var from = delivered.Count > 0
            ? delivered.Max(parcel => Within(1, parcel.DeliveredAt) ?? Expected(parcel))
            : parcels.Max(Expected);
        return times.DayOf(from ?? order.PlacedAt);

        DateTimeOffset? Expected(Parcel parcel) => Within(366, parcel.ExpectedAt) ?? parcel.ShippedAt;

        // Systems write a day in another century where they know none: nobody is told to wait until then.
        DateTimeOffset? Within(int days, DateTimeOffset? told) => told <= statement.DeclaredAt.AddDays(days) ? told : null;
    }

    /// <summary>The parcels that it is about; none for a contract.</summary>
    public static IReadOnlyList<Parcel> Parcels(this Statement statement) => statement.Agreement is Order order
        ? order.ParcelsOf(statement.Payable.Items.Select(line => line.Item.Id).ToHashSet())
            .Where(parcel => statement.Parcel is not { } named || parcel.Id == named).ToList()
        : [];
}
