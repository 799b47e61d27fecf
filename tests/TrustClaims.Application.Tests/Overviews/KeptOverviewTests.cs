using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Overviews;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Overviews;

public sealed class KeptOverviewTests
{
    [Fact]
    public async Task What_takes_long_is_counted_again_for_those_who_look_and_for_nobody_else()
    {
        await using var here = await Installation.Start();
        var scopes = new CountedScopes(await here.Do<IServiceScopeFactory, IServiceScopeFactory>(Task.FromResult));
        using var kept = new KeptOverview(scopes, new SlowClock(here.Clock));
        var counted = new List<int>();
        async Task Then(TimeSpan later, bool looked)
        {
            here.Clock.Advance(later);
            Task done = looked ? kept.Get(default) : kept.Renew(default);
            await done;
            counted.Add(scopes.Count);
        }

        await Then(TimeSpan.Zero, looked: false);
        await Then(TimeSpan.Zero, looked: true);
        await Then(TimeSpan.FromMinutes(1), looked: false);
        await Then(TimeSpan.FromMinutes(2), looked: false);
        await Then(TimeSpan.FromMinutes(4), looked: false);
        await Then(TimeSpan.FromMinutes(30), looked: false);
        await Then(TimeSpan.Zero, looked: true);

        Assert.Equal([0, 1, 1, 2, 2, 2, 3], counted);
    }

    private sealed class CountedScopes(IServiceScopeFactory scopes) : IServiceScopeFactory
    {
        public int Count { get; private set; }

        public IServiceScope CreateScope()
        {
            Count++;
            return scopes.CreateScope();
        }
    }

    /// <summary>Every look at the watch takes a second.</summary>
    private sealed class SlowClock(TimeProvider clock) : TimeProvider
    {
        private long seconds;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override long GetTimestamp() => ++seconds * TimestampFrequency;
    }
}
