using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Notifications;

/// <summary>Whom what is about no claim goes to, and how.</summary>
public sealed class RecipientTests
{
    [Theory]
    [InlineData("ada@example.org", WrittenChannel.Sms)]
    [InlineData("bureau@example.org", WrittenChannel.Mail)]
    public void A_customer_is_written_to_in_the_language_of_today_and_where_they_said(string reachAt, WrittenChannel channel)
    {
        var ada = new Customer(new CustomerId(Guid.CreateVersion7()), new Contact("ada@example.org", "+33600000000", "Ada Essai", Some.Moment, "fr"), Some.Moment);
        ada.Prefer("en", WrittenChannel.Sms);

        var to = Recipient.Of(Message(reachAt, ada), ada);

        Assert.Equal(("en", channel), (to.Language, to.Channel));
    }

    [Fact]
    public void Somebody_whom_we_do_not_know_is_written_to_as_they_asked()
    {
        var to = Recipient.Of(Message("jeanne@example.org", null), null);

        Assert.Equal(("fr", WrittenChannel.Mail), (to.Language, to.Channel));
    }

    private static ContactRequest Message(string reachAt, Customer? customer) =>
        new(Guid.CreateVersion7(), ContactWish.Reply, reachAt, "Livrez-vous le samedi ?", customer?.Id, null, Some.Moment) { Language = "fr" };
}
