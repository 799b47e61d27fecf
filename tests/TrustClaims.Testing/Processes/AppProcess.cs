using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using TrustClaims.Web.Security;

namespace TrustClaims.Testing.Processes;

/// <summary>
/// The web application as an operator runs it: a process of its own behind a port of this machine that was free. Unlike <see cref="Web.App"/> it can be
/// killed in the middle of anything, and run twice over one database.
/// </summary>
public sealed class AppProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    // For a machine that is busy with something else.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(Process process) => this.process = process;

    public Uri Address => listening.Task.Result;

    /// <summary>What it has written to its console so far: warnings and worse.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>Starts it and waits until it is ready to answer.</summary>
    /// <param name="folder">Where it runs: without settings of its own there, it has only those given.</param>
    public static Task<AppProcess> Start(string folder, IEnumerable<KeyValuePair<string, string?>> settings) =>
        Start([typeof(AccessRow).Assembly.Location], folder, settings);

    /// <param name="words">The program and its arguments, where it is another web application than ours.</param>
    public static async Task<AppProcess> Start(IEnumerable<string> words, string folder, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var start = new ProcessStartInfo("dotnet", words)
        {
            WorkingDirectory = folder,
            // With all three it has nothing to do with our terminal, which would stop us where we run in its background.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        // The system chooses the port: asked for beforehand, it could be somebody else's by now.
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Serilog__MinimumLevel__Default"] = "Warning";
        start.Environment["Serilog__MinimumLevel__Override__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var app = new AppProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        app.Run();
        try
        {
            await app.WaitUntilReady();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>What it has used of all cores together since it started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>A caller with that API key.</summary>
    /// <param name="connections">At most so many at once.</param>
    public HttpClient Caller(string key, int connections = 1)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>As <c>kill -9</c> does: nothing in it gets to run any more.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
    }

    private void Run()
    {
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The application ended: {Said}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        said.Enqueue(line ?? "");
        if (line?.IndexOf(Listening, StringComparison.Ordinal) is { } at and >= 0)
        {
            listening.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }
    }

    private async Task WaitUntilReady()
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var client = new HttpClient { BaseAddress = await listening.Task.WaitAsync(deadline.Token) };
        while (!await IsReady(client, deadline.Token))
        {
            await Task.Delay(Pause, deadline.Token);
        }
    }

    private static async Task<bool> IsReady(HttpClient client, CancellationToken deadline)
    {
        using var answer = await client.GetAsync("/health/ready", deadline);
        return answer.IsSuccessStatusCode;
    }
}
