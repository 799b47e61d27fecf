using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application;
using TrustClaims.Application.FollowUps;
using TrustClaims.Persistence.SqlServer;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.SqlServer.Recording;

/// <summary>
/// The application twice: on a SQLite that answers, and on SQL Server's provider without a server. What one use case asks the first is what it is
/// answered by the second, so that every statement it would send comes out.
/// </summary>
internal sealed class Both : IAsyncDisposable
{
    private readonly Tape tape = new();
    private readonly SqliteDatabase sqlite;
    private readonly TimeProvider clock;

    private Both(SqliteDatabase sqlite, TimeProvider clock) => (this.sqlite, this.clock) = (sqlite, clock);

    public static async Task<Both> Start(TimeProvider clock) => new(await SqliteDatabase.Create(), clock);

    public ClaimsDb OpenSqlite() => sqlite.Open(clock);

    /// <summary>Runs a use case on both.</summary>
    /// <returns>What SQLite's gave, and the statements that SQL Server would have got.</returns>
    /// <param name="with">Doors of other kinds than files, where it is about those.</param>
    public async Task<(T Result, IReadOnlyList<string> Statements)> Do<TUseCase, T>(Func<TUseCase, Task<T>> act, Action<IServiceCollection>? with = null)
        where TUseCase : notnull
    {
        var result = await Run(() => sqlite.Open(clock, new SqliteRecorder(tape)), act, with);
        var playback = new SqlServerPlayback(tape);
        await Run(() => OpenSqlServer(playback), act, with);
        Assert.Equal(0, tape.Left);
        return (result, playback.Statements);
    }

    public ValueTask DisposeAsync() => sqlite.DisposeAsync();

    private SqlServerClaimsDb OpenSqlServer(SqlServerPlayback playback) => new(new DbContextOptionsBuilder<SqlServerClaimsDb>()
        .UseSqlServer(new NoServer(), server => server.EnableRetryOnFailure())
        .UseApplicationServiceProvider(new ServiceCollection().AddSingleton(clock).BuildServiceProvider())
        .AddInterceptors(playback).Options);

    private async Task<T> Run<TUseCase, T>(Func<ClaimsDb> open, Func<TUseCase, Task<T>> act, Action<IServiceCollection>? with)
        where TUseCase : notnull
    {
        var folder = Path.GetDirectoryName(sqlite.File)!;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder), new("Mail:ReplyAddress", "reponse@example.org")]).Build();
        var collection = new ServiceCollection().AddLogging().AddSingleton(clock).AddSingleton(new FollowUpDraw(() => 0)).AddSingleton<IConfiguration>(configuration)
            .AddPersistence(sqlite.Settings).AddApplication(configuration, folder).AddScoped(_ => open());
        with?.Invoke(collection);
        await using var services = collection.BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }
}
