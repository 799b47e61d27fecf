using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;
using TrustClaims.Testing.Databases;
using TrustClaims.Web.Workers;

namespace TrustClaims.Web.Tests.Workers;

public sealed class WorkerTests
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly PausedClock clock = new();
    private readonly Failures log = new();
    private int rounds;

    [Fact]
    public async Task Work_is_done_at_once_and_again_after_each_pause()
    {
        using var worker = await Start(_ => false);

        var pause = await clock.NextPause();
        Assert.Equal((1, Every), (rounds, pause.Length));
        pause.End();
        pause = await clock.NextPause();
        Assert.Equal((2, Every), (rounds, pause.Length));

        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Nobody_rests_while_there_is_more_to_do()
    {
        using var worker = await Start(round => round < 4);

        await clock.NextPause();
        Assert.Equal(4, rounds);

        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_fails_is_logged_and_tried_again_ever_more_rarely_until_it_succeeds()
    {
        using var worker = await Start(round => round is 1 or 2 or > 20 ? throw new IOException($"Settlement {round} failed.") : false);

        var pauses = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var pause = await clock.NextPause();
            pauses.Add(pause.Length.TotalSeconds);
            pause.End();
        }

        Assert.Equal([10, 20, 5], pauses);
        Assert.Equal(["Settlement 1 failed.", "Settlement 2 failed."], log.Seen.Select(failure => failure.Message));
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_fails_of_a_round_is_logged_and_what_is_new_waits_no_longer_for_it()
    {
        using var worker = await Start(round => throw new AggregateException(new IOException($"Letter {round} failed.")));

        for (var i = 0; i < 3; i++)
        {
            var pause = await clock.NextPause();
            Assert.Equal(Every, pause.Length);
            pause.End();
        }

        await clock.NextPause();
        Assert.Equal(4, log.Seen.Count);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task However_often_it_fails_it_is_tried_every_minute()
    {
        using var worker = await Start(_ => throw new IOException("down"));

        for (var i = 0; i < 30; i++)
        {
            var pause = await clock.NextPause();
            Assert.InRange(pause.Length, Every, TimeSpan.FromMinutes(1));
            pause.End();
        }

        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Each_round_has_a_scope_of_its_own()
    {
        var seen = new HashSet<object>();
        using var worker = await Start((services, _) => Task.FromResult(seen.Add(services.GetRequiredService<Scoped>()) && seen.Count < 3));

        await clock.NextPause();
        Assert.Equal(3, seen.Count);

        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Work_for_one_node_rests_while_another_holds_it()
    {
        await using var database = await SqliteDatabase.Create();
        await using (var other = database.Open())
        {
            Assert.True(await other.TryTakeLease("work", "another node", DateTimeOffset.MaxValue.AddYears(-1), CancellationToken.None));
        }

        using var worker = await Start(_ => false, onOneNode: true, database);
        await clock.NextPause();
        Assert.Equal(0, rounds);

        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Work_for_one_node_goes_on_there_round_after_round()
    {
        await using var database = await SqliteDatabase.Create();
        using var worker = await Start(_ => false, onOneNode: true, database);

        (await clock.NextPause()).End();
        await clock.NextPause();
        Assert.Equal(2, rounds);

        await worker.StopAsync(CancellationToken.None);
    }

    private Task<Worker> Start(Func<int, bool> round, bool onOneNode = false, SqliteDatabase? database = null) =>
        Start((_, _) => Task.FromResult(round(++rounds)), onOneNode, database);

    private async Task<Worker> Start(Func<IServiceProvider, CancellationToken, Task<bool>> work, bool onOneNode = false, SqliteDatabase? database = null)
    {
        var services = new ServiceCollection().AddScoped<Scoped>();
        if (database is not null)
        {
            services.AddPersistence(database.Settings);
        }

        var scopes = services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>();
        var worker = new Worker(new Work("work", Every, work, onOneNode), scopes, clock, log);
        await worker.StartAsync(CancellationToken.None);
        await worker.StartedAsync(CancellationToken.None);
        return worker;
    }

    private sealed class Scoped;

    private sealed class Failures : ILogger<Worker>
    {
        public List<Exception> Seen { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Seen.Add(exception!);
    }
}
