using TrustClaims.Domain.Agreements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Agreements;

public sealed class AddressTests
{
    [Theory]
    [InlineData("1 RUE DE LA PAIX", "75002", "fr")]
    [InlineData(" 1, rue de la Paix. ", "75 002", "FR")]
    [InlineData("1 rue de là paix", "75002", "FR")]
    public void One_household_has_one_key_however_it_was_typed(string line, string postcode, string country)
    {
        var typed = Some.Home with { Line1 = line, Postcode = postcode, Country = country, City = "PARIS 2E" };

        Assert.Equal(Some.Home.HouseholdKey, typed.HouseholdKey);
    }

    [Fact]
    public void What_is_no_character_makes_no_other_place() =>
        Assert.Equal(Some.Home.HouseholdKey, (Some.Home with { Line1 = "1 rue\ufffe de la Paix\ud800" }).HouseholdKey);

    [Fact]
    public void Another_place_has_another_key()
    {
        Assert.NotEqual(Some.Home.HouseholdKey, (Some.Home with { Line1 = "11 rue de la Paix" }).HouseholdKey);
        Assert.NotEqual(Some.Home.HouseholdKey, (Some.Home with { Line2 = "Bâtiment B" }).HouseholdKey);
        Assert.NotEqual(Some.Home.HouseholdKey, (Some.Home with { Postcode = "75003" }).HouseholdKey);
        Assert.NotEqual(Some.Home.HouseholdKey, (Some.Home with { Country = "BE" }).HouseholdKey);
    }

    [Theory]
    [InlineData(AddressKind.RelayPoint)]
    [InlineData(AddressKind.Shared)]
    public void Where_many_meet_by_nature_there_is_no_household(AddressKind kind) => Assert.Null((Some.Home with { Kind = kind }).HouseholdKey);

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    public void An_address_without_a_street_makes_nobody_neighbours(string line) => Assert.Null((Some.Home with { Line1 = line }).HouseholdKey);
}
