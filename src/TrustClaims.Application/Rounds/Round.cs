namespace TrustClaims.Application.Rounds;

/// <summary>How work that nobody asks for goes through what is due: each is taken once, in a transaction of its own, whatever became of the one before.</summary>
internal static class Round
{
    /// <summary>So many failures are told in full; when everything fails it is for one reason, and the others are only named.</summary>
    private const int MostToldInFull = 20;

    /// <param name="name">Names one in the log.</param>
    /// <returns>How many were considered, whatever came of it.</returns>
    /// <exception cref="AggregateException">Some failed, each named; the others are done, and these come again in the next round.</exception>
    public static Task<int> Through<T>(IEnumerable<T> due, Func<T, string> name, Func<T, Task> act, CancellationToken cancellation) =>
        Through(due.ToAsyncEnumerable(), name, act, cancellation);

    /// <inheritdoc cref="Through{T}(IEnumerable{T}, Func{T, string}, Func{T, Task}, CancellationToken)"/>
    /// <param name="due">Each is found when the one before is done.</param>
    public static async Task<int> Through<T>(IAsyncEnumerable<T> due, Func<T, string> name, Func<T, Task> act, CancellationToken cancellation)
    {
        var (considered, failures) = (0, new List<Exception>());
        await foreach (var one in due.WithCancellation(cancellation))
        {
            considered++;
            try
            {
                await act(one);
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                failures.Add(new InvalidOperationException($"{name(one)} failed.", failures.Count < MostToldInFull ? failure : null));
            }
        }

        return failures.Count == 0 ? considered : throw new AggregateException(failures);
    }
}
