using System.Net.Http.Headers;
using System.Text;
using TrustClaims.Application.Accounts;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Api;

/// <summary>An integration with a key of its own.</summary>
internal sealed class ApiCaller : IDisposable
{
    private static int made;
    private readonly HttpClient client;

    private ApiCaller(HttpClient client, Guid keyId) => (this.client, KeyId) = (client, keyId);

    public Guid KeyId { get; }

    /// <param name="scopes">All of them where none is named.</param>
    public static async Task<ApiCaller> With(App app, params string[] scopes)
    {
        var name = $"test {Interlocked.Increment(ref made)}";
        var created = await app.Use<CreateApiKey, Domain.Result<CreatedApiKey>>(create =>
            create.Handle(new CreateApiKeyRequest(name, scopes.Length == 0 ? ApiScopes.All : scopes), CancellationToken.None));
        var client = app.CreateClient("en");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", created.Value.Key);
        return new ApiCaller(client, created.Value.Id);
    }

    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Reply> Put(string path, string json) => Send(HttpMethod.Put, path, Json(json));

    public Task<Reply> Post(string path, string json, params (string Name, string Value)[] headers) => Send(HttpMethod.Post, path, Json(json), headers);

    public Task<Reply> Declare(string json, string key) => Post("/api/v1/claims", json, ("Idempotency-Key", key));

    public async Task<Reply> Send(HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await Reply.Of(await client.SendAsync(request));
    }

    public static HttpContent Json(string json) => new StringContent(json, Encoding.UTF8, "application/json");

    public void Dispose() => client.Dispose();
}
