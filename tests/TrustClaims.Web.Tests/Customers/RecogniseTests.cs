using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Customers;

public sealed class RecogniseTests
{
    [Fact]
    public async Task What_does_not_go_together_is_said_once_and_of_both_fields()
    {
        await using var app = await App.Start();
        using var visitor = app.CreateClient();
        using var sent = await visitor.SubmitTo("/recognise", "/recognise", ("back", "/recognise"), ("number", "FR-0000"), ("contact", "eve@example.org"));

        var page = await visitor.GetPage("/recognise");

        Assert.Equal(2, page.Split("ne vont pas ensemble").Length);
        Assert.Equal(3, page.Split("aria-invalid=\"true\"").Length);
    }
}
