using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TrustClaims.Testing.Mail;

/// <summary>An SMS gateway on a port of this machine that honours ids: what it has, it takes no second time.</summary>
public sealed class SmsGatewayInTest : IAsyncDisposable
{
    public const string Key = "a-key-for-tests";

    private readonly WebApplication app;
    private int repeated;

    private SmsGatewayInTest(WebApplication app) => this.app = app;

    public string Url => $"{app.Urls.Single()}/messages";

    /// <summary>What it sent on to phones, by its id.</summary>
    public ConcurrentDictionary<string, (string To, string Text)> Sent { get; } = [];

    /// <summary>How often it was handed what it had already.</summary>
    public int Repeated => repeated;

    /// <summary>Asked once a message is taken, or before: what it answers instead; null for its usual answer.</summary>
    public Func<HttpContext, Task<int?>> Instead { get; set; } = _ => Task.FromResult<int?>(null);

    public static async Task<SmsGatewayInTest> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var gateway = new SmsGatewayInTest(app);
        app.MapPost("/messages", gateway.Take);
        await app.StartAsync();
        return gateway;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> Take(HttpContext context, JsonElement message)
    {
        var id = message.GetProperty("id").GetString()!;
        if (context.Request.Headers.Authorization != $"Bearer {Key}" || context.Request.Headers["Idempotency-Key"] != id)
        {
            return Results.Unauthorized();
        }

        var isNew = Sent.TryAdd(id, (message.GetProperty("to").GetString()!, message.GetProperty("text").GetString()!));
        repeated += isNew ? 0 : 1;
        return Results.StatusCode(await Instead(context) ?? (isNew ? StatusCodes.Status202Accepted : StatusCodes.Status409Conflict));
    }
}
