using TrustClaims.Domain.Customers;

namespace TrustClaims.Domain.Tests.Customers;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Éloïse Martin-Roy", "ELOISEMARTINROY", "MARTINROYELOISE", "ROYELOISEMARTIN", "ELOISEROY", "MARTINELOISE", "ROYMARTIN")]
    [InlineData("  d’Artagnan,  Charles ", "DARTAGNANCHARLES", "ARTAGNANCHARLESD", "CHARLESDARTAGNAN", "DCHARLES", "ARTAGNAND", "CHARLESARTAGNAN")]
    [InlineData("Sean O'Brien", "SEANOBRIEN", "OBRIENSEAN", "BRIENSEANO", "SEANBRIEN", "OSEAN", "BRIENO")]
    [InlineData("Ada", "ADA")]
    [InlineData("Ada ADA", "ADAADA")]
    [InlineData("홍길동", "홍길동")]
    [InlineData("A\ufffeda", "ADA")]
    [InlineData(" — ")]
    [InlineData(null)]
    public void A_name_is_looked_for_by_each_of_its_words_and_by_any_two(string? name, params string[] turns) => Assert.Equal(turns, NameKey.Turns(name));

    [Theory]
    [InlineData("o'brien", "OBRIEN")]
    [InlineData("OBrien", "OBRIEN")]
    [InlineData("Roy, élo", "ROYELO")]
    [InlineData(" — ", null)]
    public void What_is_typed_is_the_same_however_its_words_are_set_apart(string? typed, string? key) => Assert.Equal(key, NameKey.Of(typed));

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("ADAESSAI", NameKey.Of("Ada\ud83d Essai\ude42"));

    [Fact]
    public void No_name_has_words_without_end() => Assert.Equal(8 + 25, NameKey.Turns(string.Join(' ', Enumerable.Range(1, 100))).Count);

    [Fact]
    public void The_longest_name_fits_its_column() => Assert.Equal(256, NameKey.Of(new string('홍', 256))!.Length);
}
