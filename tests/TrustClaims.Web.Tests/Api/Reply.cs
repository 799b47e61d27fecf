using System.Net;
using System.Text.Json;

namespace TrustClaims.Web.Tests.Api;

/// <summary>What the API answered, read once.</summary>
internal sealed record Reply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Code => Json.GetProperty("code").GetString()!;

    public string this[string member] => Json.GetProperty(member).ToString();

    public static async Task<Reply> Of(HttpResponseMessage answer)
    {
        using (answer)
        {
            var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(pair => pair.Key, pair => string.Join(", ", pair.Value));
            return new Reply((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), headers);
        }
    }

    /// <summary>This status, with the whole answer in the message where it is another.</summary>
    public Reply Is(HttpStatusCode status)
    {
        Assert.True((int)status == Status, $"{(int)status} expected, {Status} answered: {Text}");
        return this;
    }

    /// <summary>Problem details with this status and code, whole in form.</summary>
    public Reply IsProblem(int status, string code)
    {
        Assert.True(Status == status, $"{status} {code} expected, {Status} answered: {Text}");
        Assert.Equal("application/problem+json", Headers["Content-Type"].Split(';')[0]);
        Assert.Equal(code, Code);
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(this["title"]);
        Assert.NotEmpty(this["detail"]);
        return this;
    }

    /// <summary>The sentences for one field.</summary>
    public string ErrorsOf(string field)
    {
        Assert.True(Json.TryGetProperty("errors", out var errors) && errors.TryGetProperty(field, out _), $"no errors of '{field}' in {Text}");
        return string.Join(' ', Json.GetProperty("errors").GetProperty(field).EnumerateArray().Select(one => one.GetString()));
    }
}
