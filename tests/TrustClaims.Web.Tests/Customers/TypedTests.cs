using TrustClaims.Web.Pages.Customers;

namespace TrustClaims.Web.Tests.Customers;

public sealed class TypedTests
{
    [Theory]
    [InlineData("Ada\u202e iassE\u2066", "Ada iassE")]
    [InlineData("\u2069Ada\u0007\u202c", "Ada")]
    public void Nothing_in_a_line_turns_its_direction(string typed, string read) => Assert.Equal(read, Typed.Line(typed));

    [Fact]
    public void Words_keep_their_lines_and_nothing_that_turns_them() => Assert.Equal("Un\n\tdeux", Typed.Words("Un\u202e\r\n\tdeux\u2067\0"));
}
