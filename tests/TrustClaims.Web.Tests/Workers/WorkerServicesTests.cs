using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Workers;

namespace TrustClaims.Web.Tests.Workers;

public sealed class WorkerServicesTests
{
    [Fact]
    public async Task Every_piece_of_work_runs_in_the_application_as_it_is_set_up()
    {
        await using var app = await App.Start();
        foreach (var work in WorkerServices.All)
        {
            await using var scope = app.Services.CreateAsyncScope();
            Assert.False(await work.Do(scope.ServiceProvider, CancellationToken.None), work.Name);
        }
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task Workers_can_be_switched_off(string enabled)
    {
        await using var app = await App.Start(("Workers:Enabled", enabled));
        Assert.Equal(enabled == "true" ? WorkerServices.All.Count : 0, app.Services.GetServices<IHostedService>().OfType<Worker>().Count());
    }
}
