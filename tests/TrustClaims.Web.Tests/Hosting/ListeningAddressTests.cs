using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Settings;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Tests.Hosting;

public sealed class ListeningAddressTests
{
    [Fact]
    public async Task Where_no_address_is_configured_links_lead_to_where_the_server_listens()
    {
        await using var app = await App.Listen();

        Assert.Equal(new Uri(app.Address, "/person"), app.Services.GetRequiredService<InstallationAddress>().Page("/person"));
    }

    [Fact]
    public async Task A_configured_address_stands()
    {
        await using var app = await App.Listen(("Shop:BaseUrl", "https://reclamations.example.org/trust/"));

        Assert.Equal("https://reclamations.example.org/trust/person", app.Services.GetRequiredService<InstallationAddress>().Page("/person").AbsoluteUri);
    }

    [Theory]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    [InlineData("http://0.0.0.0:80", "http://localhost/")]
    [InlineData("http://+:5001", "http://localhost:5001/")]
    [InlineData("https://*:443", "https://localhost/")]
    [InlineData("http://127.0.0.1:49152", "http://127.0.0.1:49152/")]
    [InlineData("http://unix:/run/trustclaims.sock", null)]
    public void What_listens_everywhere_is_reached_here(string address, string? reached) => Assert.Equal(reached, ListeningAddress.Reachable(address)?.AbsoluteUri);
}
