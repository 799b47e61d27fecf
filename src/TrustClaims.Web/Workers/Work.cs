namespace TrustClaims.Web.Workers;

/// <summary>A piece of work that is done again and again, without anybody asking.</summary>
/// <param name="Name">As the log and the lease name it.</param>
/// <param name="Every">How long it rests once nothing is left to do.</param>
/// <param name="Do">Does some of it, in a scope of its own; answers whether there may be more to do at once.</param>
/// <param name="OnOneNode">Only one node does it at a time. All other work shares itself out by its rows.</param>
public sealed record Work(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task<bool>> Do, bool OnOneNode = false);
