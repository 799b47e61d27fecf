using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TrustClaims.Application.Settings;

namespace TrustClaims.Web.Hosting;

/// <summary>
/// Where <c>Shop:BaseUrl</c> says nothing, letters link to the address that this server really listens on: known once it does, and before any worker writes a
/// letter. What a request says of its host is never believed: whoever sends it chooses it.
/// </summary>
internal sealed class ListeningAddress(IServer server, InstallationAddress own, IHostEnvironment environment, ILogger<ListeningAddress> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (own.Shop.BaseUrl is null && server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(Reachable).FirstOrDefault(one => one is not null) is { } address)
        {
            own.ListensOn(address);
            log.Log(
                environment.IsDevelopment() ? LogLevel.Information : LogLevel.Warning,
                "Shop:BaseUrl is not set: links in letters lead to {Address}, which may open nothing anywhere else", address);
        }

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What listens on every address of a machine is reached on this one.</summary>
    /// <returns>Null where no browser gets there: a socket or a pipe.</returns>
    public static Uri? Reachable(string address)
    {
        var bound = BindingAddress.Parse(address);
        return bound.IsUnixPipe || bound.IsNamedPipe ? null
            : new UriBuilder(bound.Scheme, bound.Host is "+" or "*" or "[::]" or "0.0.0.0" ? "localhost" : bound.Host, bound.Port).Uri;
    }
}
