using System.Net.Http.Headers;
using System.Text;

namespace TrustClaims.Web.Tests.Api;

/// <summary>Nothing that a client sends is our fault: each of these is answered with a sentence that names what is wrong.</summary>
public sealed class BadRequestTests(ApiApp api) : IClassFixture<ApiApp>
{
    public static TheoryData<string, string> Declarations { get; } = new()
    {
        { "\"type\": \"LostParcel\"", "\"type\": \"lostParcel\"" },
        { "\"type\": \"LostParcel\"", "\"type\": 0" },
        { "\"type\": \"LostParcel\"", "\"type\": null" },
        { "\"type\": \"LostParcel\"", "\"typ\": \"LostParcel\"" },
        { "\"type\": \"LostParcel\"", "\"Type\": \"LostParcel\"" },
        { "\"type\": \"LostParcel\"", "\"type\": \"LostParcel\", \"type\": \"LostParcel\"" },
        { "\"remedy\": \"Refund\"", "\"remedy\": \"Indemnité\"" },
        { "\"remedy\": \"Refund\"", "\"remedy\": [\"Refund\"]" },
        { "\"quantity\": 1", "\"quantity\": \"1\"" },
        { "\"quantity\": 1", "\"quantity\": 0" },
        { "\"quantity\": 1", "\"quantity\": -1" },
        { "\"quantity\": 1", "\"quantity\": 1.5" },
        { "\"quantity\": 1", "\"quantity\": 2147483648" },
        { "\"quantity\": 1", "\"quantity\": 1e400" },
        { "\"quantity\": 1", "\"quantity\": null" },
        { "\"quantity\": 1", "\"quantity\": 1, \"declaredValue\": {\"amount\": 10, \"currency\": \"EUR\"}" },
        { "\"quantity\": 1", "\"quantity\": 1, \"declaredValue\": {\"amount\": \"-1\", \"currency\": \"EUR\"}" },
        { "\"quantity\": 1", "\"quantity\": 1, \"declaredValue\": {\"amount\": \"1.001\", \"currency\": \"EUR\"}" },
        { "\"quantity\": 1", "\"quantity\": 1, \"declaredValue\": {\"amount\": \"1e9\", \"currency\": \"EUR\"}" },
        { "\"quantity\": 1", "\"quantity\": 1, \"declaredValue\": {\"amount\": \"99999999999999999999999999999999\", \"currency\": \"EUR\"}" },
        { "\"quantity\": 1", "\"quantity\": 1, \"declaredValue\": {\"amount\": \"1\", \"currency\": \"eur\"}" },
        { "\"quantity\": 1", "\"quantity\": 1, \"declaredValue\": {\"amount\": \"1\"}" },
        { "\"quantity\": 1", "\"quantity\": 1, \"declaredValue\": {\"amount\": \"1\", \"currency\": \"EUR\", \"tax\": 1}" },
        { "\"quantity\": 1", "\"quantity\": 1, \"declaredValue\": \"1 EUR\"" },
        { "[{\"itemId\": \"1\", \"quantity\": 1}]", "[]" },
        { "[{\"itemId\": \"1\", \"quantity\": 1}]", "[null]" },
        { "[{\"itemId\": \"1\", \"quantity\": 1}]", "{}" },
        { "[{\"itemId\": \"1\", \"quantity\": 1}]", "[[]]" },
        { "[{\"itemId\": \"1\", \"quantity\": 1}]", "\"1\"" },
        { "\"itemId\": \"1\"", "\"itemId\": 1" },
        { "\"itemId\": \"1\"", "\"itemId\": \"\\u0000\"" },
        { "\"itemId\": \"1\"", "\"itemId\": \"\\ud800\"" },
        { "\"orderNumber\"", "\"contractNumber\": \"X\", \"orderNumber\"" },
        { "\"email\": \"", "\"email\": 7, \"phone\": \"" },
        { "\"remedy\"", "\"occurredOn\": \"2026-02-30\", \"remedy\"" },
        { "\"remedy\"", "\"occurredOn\": \"0001-01-01\", \"remedy\"" },
        { "\"remedy\"", "\"occurredOn\": \"99999-01-01\", \"remedy\"" },
        { "\"remedy\"", "\"occurredOn\": 20260101, \"remedy\"" },
        { "\"remedy\"", "\"channel\": \"fax\", \"remedy\"" },
        { "\"remedy\"", "\"declarant\": \"Holder\", \"remedy\"" },
        { "\"remedy\"", "\"comment\": {\"text\": \"x\"}, \"remedy\"" },
        { "\"remedy\"", "\"comment\": \"\\ud83d\", \"remedy\"" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public async Task A_declaration_of_another_form_is_refused_and_its_place_is_named(string part, string other)
    {
        var body = ApiApp.Declaration("FR-1");
        Assert.Contains(part, body, StringComparison.Ordinal);

        var answer = (await api.Caller.Declare(body.Replace(part, other), "bad")).IsProblem(400, "invalid");

        Assert.NotEmpty(answer.Json.GetProperty("errors").EnumerateObject());
        Assert.All(answer.Json.GetProperty("errors").EnumerateObject(), field => Assert.DoesNotContain("System.", field.Value.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("nothing")]
    [InlineData("{\"a\": 1}}")]
    [InlineData("{'type': 1}")]
    [InlineData("{\"type\": NaN}")]
    [InlineData("// only a comment")]
    [InlineData("{\"comment\": \"\u0001\"}")]
    public async Task What_is_no_JSON_says_where(string body)
    {
        foreach (var (method, path) in Bodies())
        {
            (await Send(method, path, Encoding.UTF8.GetBytes(body))).IsProblem(400, "not_json");
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("17")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("true")]
    public async Task JSON_that_is_no_object_is_refused(string body)
    {
        foreach (var (method, path) in Bodies())
        {
            Assert.Equal(400, (await Send(method, path, Encoding.UTF8.GetBytes(body))).Status);
        }
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        foreach (var deep in new[] { new string('[', 100_000), string.Concat(Enumerable.Repeat("{\"a\":", 50_000)), "{\"orders\": [" + new string('[', 40) + new string(']', 40) + "]}" })
        {
            foreach (var (method, path) in Bodies())
            {
                (await Send(method, path, Encoding.UTF8.GetBytes(deep))).IsProblem(400, "not_json");
            }
        }
    }

    [Fact]
    public async Task Other_encodings_than_UTF_8_are_refused()
    {
        var text = ApiApp.Declaration("FR-1", ", \"comment\": \"é\"");

        (await Send(HttpMethod.Post, "/api/v1/claims", Encoding.Latin1.GetBytes(text))).IsProblem(400, "not_utf8");
        (await Send(HttpMethod.Post, "/api/v1/claims", Encoding.Unicode.GetBytes(text), "application/json; charset=utf-16")).IsProblem(415, "must_be_json");
        (await Send(HttpMethod.Post, "/api/v1/claims", Encoding.UTF8.GetBytes(text), "text/plain")).IsProblem(415, "must_be_json");
        (await Send(HttpMethod.Post, "/api/v1/claims", Encoding.UTF8.GetBytes(text), "application/x-www-form-urlencoded")).IsProblem(415, "must_be_json");
        (await Send(HttpMethod.Post, "/api/v1/claims", Encoding.UTF8.GetBytes(text), null)).IsProblem(415, "must_be_json");
        (await Send(HttpMethod.Post, "/api/v1/claims", Encoding.UTF8.GetBytes(text), "application/json", "gzip")).IsProblem(415, "must_be_json");
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        var number = await api.HasOrder();

        Assert.Equal(201, (await Send(HttpMethod.Post, "/api/v1/claims", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ApiApp.Declaration(number))])).Status);
    }

    [Fact]
    public async Task A_body_too_large_is_refused_with_its_limit()
    {
        var comment = $", \"comment\": \"{new string('x', 10 * 1024 * 1024)}\"";

        var answer = (await api.Caller.Declare(ApiApp.Declaration("FR-1", comment), "large")).IsProblem(413, "body_too_large");
        Assert.Contains("512", answer["detail"], StringComparison.Ordinal);
        (await api.Caller.Put("/api/v1/orders", $"{{\"orders\": [\"{new string('x', 17 * 1024 * 1024)}\"]}}")).IsProblem(413, "body_too_large");
    }

    [Fact]
    public async Task A_comment_of_20000_characters_is_taken_and_one_more_is_not()
    {
        var number = await api.HasOrder();
        static string Comment(int length) => $", \"comment\": \"{new string('é', length)}\"";

        (await api.Caller.Declare(ApiApp.Declaration(number, Comment(20_001)), "c1")).IsProblem(400, "invalid").ErrorsOf("comment");
        Assert.Equal(201, (await api.Caller.Declare(ApiApp.Declaration(number, Comment(20_000)), "c2")).Status);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "no_such_call")]
    [InlineData("GET", "/api", 404, "no_such_call")]
    [InlineData("DELETE", "/api/v1/claims", 405, "method_not_allowed")]
    [InlineData("POST", "/api/v1/orders", 405, "method_not_allowed")]
    [InlineData("PATCH", "/api/v1/claims/K7M-4QXP", 405, "method_not_allowed")]
    public async Task Calls_that_are_not_there_say_so(string method, string path, int status, string code) =>
        (await api.Caller.Send(new HttpMethod(method), path, null)).IsProblem(status, code);

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("fr-CA, en;q=0.5", "fr")]
    [InlineData("de, fr;q=0.1", "fr")]
    [InlineData("fr;q=0, *", "en")]
    [InlineData("de", "en")]
    [InlineData("", "en")]
    [InlineData(";;;q=x", "en")]
    public async Task Problems_are_told_in_the_readers_language(string accept, string language)
    {
        using var client = api.App.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accept);

        var answer = (await Reply.Of(await client.GetAsync(new Uri("/api/v1/claims", UriKind.Relative)))).IsProblem(401, "key_required");

        Assert.Equal(language, answer.Headers["Content-Language"]);
        Assert.Equal(language == "fr" ? "Il faut une clé" : "A key is needed", answer["title"]);
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Bodies() =>
    [
        (HttpMethod.Put, "/api/v1/orders"),
        (HttpMethod.Put, "/api/v1/contracts"),
        (HttpMethod.Put, "/api/v1/parcels/a/b/events"),
        (HttpMethod.Post, "/api/v1/claims"),
        (HttpMethod.Post, "/api/v1/claims/K7M-4QXP/rulings"),
        (HttpMethod.Post, $"/api/v1/settlements/{Guid.Empty}/outcome"),
        (HttpMethod.Post, "/api/v1/simulations"),
    ];

    private Task<Reply> Send(HttpMethod method, string path, byte[] body, string? type = "application/json", string? encoding = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return api.Caller.Send(method, path, content, ("Idempotency-Key", "k"));
    }
}
