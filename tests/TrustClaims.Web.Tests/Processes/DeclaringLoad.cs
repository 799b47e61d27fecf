using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using TrustClaims.Testing.Processes;

namespace TrustClaims.Web.Tests.Processes;

/// <summary>
/// Integrations that put orders in and declare for them without a pause, each until it is told to stop. Where the process dies before it has
/// answered, they ask again with the same key as soon as another one runs, as an integration is to do.
/// </summary>
internal sealed class DeclaringLoad(string key, CancellationToken deadline)
{
    private const int OrdersAtOnce = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, string> answers = new();
    private HttpClient? caller;
    private volatile bool stopping;
    private int unanswered;
    private int answeredAgain;
    private Task running = Task.CompletedTask;

    /// <summary>The text of each claim that was answered with 201, by its order.</summary>
    public IReadOnlyDictionary<string, string> Answers => answers;

    /// <summary>How often an answer did not come, because no process was there or it died meanwhile.</summary>
    public int Unanswered => unanswered;

    /// <summary>How many claims were kept although the process died before it could answer: the next one gave the answer.</summary>
    public int AnsweredAgain => answeredAgain;

    public void Start(int integrations) => running = Task.WhenAll(Enumerable.Range(1, integrations).Select(Integrate));

    /// <summary>The process that they ask from now on.</summary>
    public void Ask(AppProcess app) => Volatile.Write(ref caller, app.Caller(key, connections: 100));

    /// <summary>Each finishes what it has begun.</summary>
    public async Task Stop()
    {
        stopping = true;
        await running;
    }

    /// <summary>Waits until something holds; what went wrong with the load is not waited for.</summary>
    public async Task Until(Func<bool> holds)
    {
        while (!holds() && !running.IsFaulted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), deadline);
        }

        if (running.IsFaulted)
        {
            await running;
        }
    }

    /// <summary>The same request for the same order each time, insisted on until it is answered.</summary>
    public Task<(string Text, bool Replayed)> Declare(string order) => Insist(HttpMethod.Post, "/api/v1/claims", order, HttpStatusCode.Created, () => Declaration(order));

    private async Task Integrate(int number)
    {
        // The first answer is not to be waited for by whoever starts us.
        await Task.Yield();
        for (var round = 1; !stopping; round++)
        {
            var orders = Enumerable.Range(1, OrdersAtOnce).Select(order => string.Create(CultureInfo.InvariantCulture, $"FR-{number}-{round}-{order}")).ToList();
            await Insist(HttpMethod.Put, "/api/v1/orders", $"orders {round}", HttpStatusCode.OK, () => ApiBodies.Orders(orders, TimeProvider.System.GetUtcNow(), EmailOf, PaidOf));
            foreach (var order in orders)
            {
                var (text, replayed) = await Declare(order);
                Assert.True(answers.TryAdd(order, text));
                Interlocked.Add(ref answeredAgain, replayed ? 1 : 0);
            }
        }
    }

    private static HttpContent Declaration(string order) => ApiBodies.LostParcel(order, EmailOf(order), PaidOf(order).Length);

    private static string EmailOf(string order) => $"{order.ToLowerInvariant()}@example.org";

    // Every third is more than is answered at once; the others are two items, so that a process can die between their settlements.
    private static decimal[] PaidOf(string order) => order[^1] % 3 == 0 ? [270m] : [13m, 14m];

    private async Task<(string Text, bool Replayed)> Insist(HttpMethod method, string path, string once, HttpStatusCode expected, Func<HttpContent> body)
    {
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(method, path) { Content = body() };
                request.Headers.Add("Idempotency-Key", once);
                using var answer = await Volatile.Read(ref caller)!.SendAsync(request, deadline);
                var text = await answer.Content.ReadAsStringAsync(deadline);
                Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {text}");
                return (text, answer.Headers.Contains("Idempotency-Replayed"));
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref unanswered);
                await Task.Delay(Pause, deadline);
            }
        }
    }
}
