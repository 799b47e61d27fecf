using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Web.Workers;

/// <summary>Does one piece of work on its schedule. What fails is logged and tried again, with longer pauses while it fails as a whole.</summary>
public sealed class Worker(Work work, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Worker> log) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly string Node = $"{Environment.MachineName}:{Environment.ProcessId}";

    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        listening.SetResult();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is written holds the address that the server listens on.
        await listening.Task.WaitAsync(stoppingToken);
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            failures = await Succeeds(stoppingToken) ? 0 : failures + 1;
            await Task.Delay(PauseAfter(failures), clock, stoppingToken);
        }
    }

    /// <summary>Twice as long after each failure, up to a minute; rarer work keeps its own pace.</summary>
    private TimeSpan PauseAfter(int failures)
    {
        var longer = work.Every * Math.Pow(2, Math.Min(failures, 10));
        return failures == 0 || work.Every > LongestPause ? work.Every : longer < LongestPause ? longer : LongestPause;
    }

    private async Task<bool> Succeeds(CancellationToken cancellation)
    {
        try
        {
            while (await DoSome(cancellation))
            {
            }

            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(failure, "Worker {Worker} failed on {Node} and goes on", work.Name, Node);
            // Where it was some of a round, each comes again when it is due, and what is new does not wait for it.
            return failure is AggregateException;
        }
    }

    private async Task<bool> DoSome(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (!work.OnOneNode || await IsOurs(scope.ServiceProvider, cancellation)) && await work.Do(scope.ServiceProvider, cancellation);
    }

    // Held for two rounds: a node that stops is followed by another soon, and one that runs keeps the work.
    private Task<bool> IsOurs(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<ClaimsDb>().TryTakeLease(work.Name, Node, clock.GetUtcNow() + (2 * work.Every), cancellation);
}
