using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace TrustClaims.Web.Live;

/// <summary>Tells open pages of the desk that something has changed, as server-sent events; what has changed they ask for themselves.</summary>
internal static class LiveEndpoints
{
    /// <summary>A page asks anew by itself: whoever has been signed out meanwhile hears no more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static void AddLive(this IServiceCollection services) => services.AddSingleton<DeskPulse>();

    public static void MapLive(this WebApplication app) => app.MapGet("/desk/live", (
        DeskPulse pulse, TimeProvider clock, IHostApplicationLifetime host, CancellationToken aborted) =>
        TypedResults.ServerSentEvents(Marks(pulse, clock, host.ApplicationStopping, aborted)));

    private static async IAsyncEnumerable<SseItem<string>> Marks(
        DeskPulse pulse, TimeProvider clock, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var until = clock.GetUtcNow() + Longest;
        string? seen = null;
        while (!over.IsCancellationRequested && clock.GetUtcNow() < until)
        {
            var mark = await pulse.Read(aborted);
            if (mark != seen)
            {
                yield return new SseItem<string>(seen = mark, "desk");
            }

            await Task.Delay(DeskPulse.Beat, clock, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
