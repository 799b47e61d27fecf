using TrustClaims.Domain.Customers;

namespace TrustClaims.Domain.Tests.Customers;

public sealed class ContactTests
{
    [Theory]
    [InlineData("ada@example.org", "ada@example.org")]
    [InlineData("  Ada.Lovelace+parcel@Example.ORG ", "ada.lovelace+parcel@example.org")]
    [InlineData("a@b.fr", "a@b.fr")]
    [InlineData("o'neil@example.co.uk", "o'neil@example.co.uk")]
    [InlineData("zoé@exämple.org", "zoé@exämple.org")]
    public void An_address_has_one_normal_form(string typed, string normal)
    {
        Assert.True(Contact.TryEmail(typed, out var email));
        Assert.Equal(normal, email);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@example.org")]
    [InlineData("ada@")]
    [InlineData("ada@example")]
    [InlineData("ada@.org")]
    [InlineData("ada@example.")]
    [InlineData("ada@exam ple.org")]
    [InlineData("ada@example.org\nBcc: x@y.zz")]
    [InlineData("ada@example.org,eve@example.org")]
    [InlineData("eve,ada@example.org")]
    [InlineData("Ada<ada@example.org>")]
    [InlineData(".ada@example.org")]
    [InlineData("ada..l@example.org")]
    [InlineData("ada@example..org")]
    [InlineData("ada(home)@example.org")]
    [InlineData("ada@[127.0.0.1]")]
    public void What_does_not_look_like_one_address_is_not_taken(string? typed) => Assert.False(Contact.TryEmail(typed, out _));

    [Fact]
    public void An_address_has_at_most_254_characters()
    {
        Assert.True(Contact.TryEmail(new string('a', 248) + "@ab.fr", out _));
        Assert.False(Contact.TryEmail(new string('a', 249) + "@ab.fr", out _));
    }

    [Theory]
    [InlineData("+33600000000")]
    [InlineData("06 00 00 00 00")]
    [InlineData("06.00.00.00.00")]
    [InlineData("06-00-00-00-00")]
    [InlineData("0033 6 00 00 00 00")]
    [InlineData("+33 (0)6 00 00 00 00")]
    [InlineData("0033 (0) 6 00 00 00 00")]
    [InlineData("(06) 00 00 00 00")]
    [InlineData("33600000000")]
    [InlineData("+33\u00a06\u202f00 00 00 00")]
    public void A_phone_number_has_one_normal_form(string typed)
    {
        Assert.True(Contact.TryPhone(typed, "33", out var phone));
        Assert.Equal("+33600000000", phone);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("06 00")]
    [InlineData("06 00 00 00 00 poste 3")]
    [InlineData("ada@example.org")]
    [InlineData("0000000000")]
    [InlineData("+06 00 00 00 00")]
    [InlineData("06+00000000")]
    [InlineData("1234567890123456")]
    public void What_is_no_phone_number_is_not_taken(string? typed) => Assert.False(Contact.TryPhone(typed, "33", out _));

    [Fact]
    public void A_customer_is_found_again_by_email_first()
    {
        Assert.Equal("mailto:ada@example.org", new Contact("ada@example.org", "+33600000000", null, null, null).Key);
        Assert.Equal("tel:+33600000000", new Contact(null, "+33600000000", null, null, null).Key);
    }

    [Fact]
    public void Somebody_with_neither_is_nobody_rather_than_everybody_without_them() =>
        Assert.Throws<InvalidOperationException>(() => new Contact(null, null, "Ada", null, null).Key);

    [Theory]
    [InlineData("06 12 34", "+3361234")]
    [InlineData("06", "+336")]
    [InlineData("+33 6", "+336")]
    [InlineData("+33 (0)6 12", "+33612")]
    [InlineData("0033612", "+33612")]
    [InlineData("612", "+612")]
    [InlineData("00", null)]
    [InlineData("ada", null)]
    [InlineData("06 12 a", null)]
    [InlineData("", null)]
    [InlineData("1234567890123456", null)]
    public void A_number_is_known_by_its_beginning(string typed, string? beginning) => Assert.Equal(beginning, Contact.PhoneBeginning(typed, "33"));
}
