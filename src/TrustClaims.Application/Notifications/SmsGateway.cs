using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Notifications;

/// <summary>
/// An SMS gateway behind one HTTP address: <c>{ "id", "to", "text" }</c> with a bearer key and the id as <c>Idempotency-Key</c>. Any 2xx is done; 409 says
/// that it has this id already, and is done as well; 422 says that this number takes nothing.
/// </summary>
public sealed class SmsGateway(SmsOptions options) : ISmsPort, IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        // Nobody else is handed the key and the number.
        AllowAutoRedirect = false,
        // The gateway may move to another address meanwhile.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    { Timeout = options.Timeout };

    public async Task HandOver(Sms sms, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = JsonContent.Create(new { sms.Id, sms.To, sms.Text }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Key);
        request.Headers.Add("Idempotency-Key", sms.Id.ToString());
        // What it writes beside its status is of no use to us, however long.
        using var answer = await Answer(request, cancellation);
        if (!answer.IsSuccessStatusCode && answer.StatusCode != HttpStatusCode.Conflict)
        {
            var told = string.Create(CultureInfo.InvariantCulture, $"The SMS gateway answered {(int)answer.StatusCode}.");
            throw new NotHandedOverException(told, told) { IsRefused = answer.StatusCode == HttpStatusCode.UnprocessableEntity };
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> Answer(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new NotHandedOverException($"The SMS gateway gave no answer ({failure.GetType().Name}).", failure.Message) { IsSilent = failure is TaskCanceledException };
        }
    }
}
