using TrustClaims.Domain.Customers;

namespace TrustClaims.Domain.Tests.Customers;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Éloïse Martin-Roy", "ELOISE MARTIN ROY", "ROY ELOISE MARTIN")]
    [InlineData("  d’Artagnan,  Charles ", "DARTAGNAN CHARLES", "CHARLES DARTAGNAN")]
    [InlineData("Ada", "ADA", "ADA")]
    [InlineData("홍길동", "홍길동", "홍길동")]
    [InlineData("A\ufffeda", "ADA", "ADA")]
    [InlineData(" — ", null, null)]
    [InlineData(null, null, null)]
    public void A_name_is_found_as_it_is_heard(string? name, string? key, string? turned) => Assert.Equal((key, turned), (NameKey.Of(name), NameKey.Turned(name)));

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("ADA ESSAI", NameKey.Of("Ada\ud83d Essai\ude42"));

    [Fact]
    public void The_longest_name_fits_its_column() => Assert.Equal(256, NameKey.Of(new string('홍', 256))!.Length);
}
