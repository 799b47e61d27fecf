using TrustClaims.Domain.Customers;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Customers;

public sealed class CustomerTests
{
    private static readonly Contact Ada = new("ada@example.org", "+33600000000", "Ada", Some.Moment.AddYears(-2), "en");
    private readonly Customer customer = new(new CustomerId(Guid.CreateVersion7()), Ada, Some.Moment);

    [Fact]
    public void A_new_customer_is_known_from_now_on_and_has_changed_nothing()
    {
        Assert.Equal(("mailto:ada@example.org", Some.Moment, "en"), (customer.Key, customer.FirstKnownAt, customer.Language));
        Assert.Null(customer.ContactChangedAt);
    }

    [Fact]
    public void The_same_contact_again_is_no_change()
    {
        customer.Receive(Ada with { Name = "Ada L." }, Some.Moment.AddDays(1));

        Assert.Null(customer.ContactChangedAt);
        Assert.Equal("Ada L.", customer.Name);
    }

    [Fact]
    public void Another_name_is_looked_for_by_its_own_words_alone()
    {
        customer.Receive(Ada with { Name = "Ada Essai" }, Some.Moment.AddDays(1));
        customer.Receive(Ada with { Name = "Ada Roy" }, Some.Moment.AddDays(2));
        customer.Receive(Ada with { Name = null }, Some.Moment.AddDays(3));

        Assert.Equal(["ADAROY", "ROYADA"], customer.Names.Select(name => name.Key).Order());
        Assert.All(customer.Names, name => Assert.Equal(customer.Id, name.Customer));
    }

    [Fact]
    public void What_an_import_does_not_say_is_kept()
    {
        customer.Receive(new Contact("ada@example.org", null, null, null, null), Some.Moment.AddDays(1));

        Assert.Equal(("+33600000000", "Ada", Ada.Since, "en"), (customer.Phone, customer.Name, customer.Since, customer.Language));
        Assert.Null(customer.ContactChangedAt);
    }

    [Fact]
    public void Another_phone_number_is_a_change_and_a_first_one_is_none()
    {
        var other = new Customer(new CustomerId(Guid.CreateVersion7()), Ada with { Phone = null }, Some.Moment);

        other.Receive(Ada, Some.Moment.AddDays(1));
        customer.Receive(Ada with { Phone = "+33611111111" }, Some.Moment.AddDays(2));

        Assert.Null(other.ContactChangedAt);
        Assert.Equal(Some.Moment.AddDays(2), customer.ContactChangedAt);
        Assert.Equal("+33611111111", customer.Phone);
    }

    [Fact]
    public void Another_payout_account_is_a_change()
    {
        customer.PayoutAccountChanged(Some.Moment.AddDays(3));

        Assert.Equal(Some.Moment.AddDays(3), customer.ContactChangedAt);
    }
}
