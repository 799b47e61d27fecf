using TrustClaims.Domain.Agreements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Agreements;

public sealed class ParcelTests
{
    private readonly Parcel parcel = new(new ParcelId(Guid.CreateVersion7()), "colissimo", "6A123");

    [Fact]
    public void The_latest_event_is_the_carriers_account()
    {
        Assert.True(parcel.Hear(At(1, CarrierAccount.Moving)));
        Assert.True(parcel.Hear(At(3, CarrierAccount.DeliveredToNeighbour)));

        Assert.Equal((CarrierAccount.DeliveredToNeighbour, Some.Moment.AddHours(3)), (parcel.Account, parcel.DeliveredAt));
    }

    [Fact]
    public void Events_are_kept_in_order_of_time_whatever_order_they_come_in()
    {
        parcel.Hear(At(3, CarrierAccount.Delivered));
        parcel.Hear(At(1, CarrierAccount.Moving));
        parcel.Hear(At(2, CarrierAccount.Moving));

        Assert.Equal([1, 2, 3], parcel.Events.Select(news => (news.At - Some.Moment).Hours));
        Assert.Equal((CarrierAccount.Delivered, Some.Moment.AddHours(3)), (parcel.Account, parcel.DeliveredAt));
    }

    [Fact]
    public void The_same_event_twice_changes_nothing()
    {
        parcel.Hear(At(1, CarrierAccount.Moving));

        Assert.False(parcel.Hear(At(1, CarrierAccount.Moving)));
        Assert.Single(parcel.Events);
    }

    [Fact]
    public void A_delivery_taken_back_is_no_delivery()
    {
        parcel.Hear(At(1, CarrierAccount.Delivered));
        parcel.Hear(At(2, CarrierAccount.ReportedLost));

        Assert.Equal(CarrierAccount.ReportedLost, parcel.Account);
        Assert.Null(parcel.DeliveredAt);
    }

    [Fact]
    public void An_old_event_does_not_take_back_the_delivery_that_the_shop_told()
    {
        parcel.Receive([], null, null, Some.Moment.AddHours(5), CarrierAccount.Delivered);

        Assert.True(parcel.Hear(At(1, CarrierAccount.Moving)));

        Assert.Equal((CarrierAccount.Delivered, Some.Moment.AddHours(5)), (parcel.Account, parcel.DeliveredAt));
    }

    [Theory]
    [InlineData(CarrierAccount.ReportedLost, false)]
    [InlineData(CarrierAccount.None, false)]
    [InlineData(CarrierAccount.Moving, false)]
    [InlineData(CarrierAccount.Delivered, true)]
    [InlineData(CarrierAccount.DeliveredToNeighbour, true)]
    [InlineData(CarrierAccount.DeliveredAgainstSignature, true)]
    public void Three_accounts_say_delivered(CarrierAccount account, bool delivered) => Assert.Equal(delivered, account.SaysDelivered());

    private static ParcelEvent At(int hour, CarrierAccount account) => new(Some.Moment.AddHours(hour), account, "");
}
