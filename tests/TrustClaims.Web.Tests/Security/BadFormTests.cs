using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Tests.Security;

/// <summary>Forms that no browser sends: each is answered with a page of ours, and none breaks anything.</summary>
public sealed class BadFormTests
{
    private const string Urlencoded = "application/x-www-form-urlencoded";

    private static readonly string[] Pages = ["/", "/language", "/recognise", "/declare", "/person", "/sign-in", "/claims/K7M4QXP?handler=Write", "/error/500"];

    private static readonly (string What, string? Type, string Body)[] Bodies =
    [
        ("another alphabet", $"{Urlencoded}; charset=utf-7", "to=en"),
        ("an alphabet that is none", $"{Urlencoded}; charset=bogus", "to=en"),
        ("JSON", "application/json", "{}"),
        ("text", "text/plain", "to=en"),
        ("no type", null, "to=en"),
        ("a cut multipart", "multipart/form-data; boundary=zz", "--zz\r\nContent-Disposition: form-data; name=\"to\"\r\n\r\nen"),
        ("a multipart without parts", "multipart/form-data; boundary=zz", "xx"),
        ("a multipart without boundary", "multipart/form-data", "abc"),
        ("a part in another alphabet", "multipart/form-data; boundary=zz", "--zz\r\nContent-Disposition: form-data; name=\"to\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nen\r\n--zz--\r\n"),
        ("a long boundary", "multipart/form-data; boundary=" + new string('z', 500), "abc"),
        ("a long name", Urlencoded, new string('k', 3_000) + "=x"),
        ("many fields", Urlencoded, string.Join('&', Enumerable.Repeat("f=x", 2_500))),
    ];

    [Theory]
    [InlineData("Testing")]
    [InlineData("Development")]
    public async Task A_form_that_cannot_be_read_gets_a_designed_answer(string environment)
    {
        await using var app = await App.Start(("environment", environment));
        using var visitor = app.CreateClient();
        var token = Forms.ValueOf(await visitor.GetStringAsync("/sign-in"), "__RequestVerificationToken");
        var wrong = new List<string>();
        foreach (var page in Pages)
        {
            foreach (var (what, type, body) in Bodies)
            {
                using var answer = await Post(visitor, page, type, body, token);
                var text = await answer.Page();
                if ((int)answer.StatusCode is < 400 or >= 500 || !answer.Headers.Contains("Content-Security-Policy")
                    || !text.Contains("<h1", StringComparison.Ordinal) || text.Contains("   at ", StringComparison.Ordinal))
                {
                    wrong.Add($"{page} answers {(int)answer.StatusCode} to {what}, with {text.Length} characters");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_does_not_exist_takes_no_form_whatever_is_sent()
    {
        await using var app = await App.Start();
        using var visitor = app.CreateClient();

        foreach (var (_, type, body) in Bodies)
        {
            using var answer = await Post(visitor, "/nosuch", type, body, token: null);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("s’est perdue", await answer.Page(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("cut", HttpStatusCode.BadRequest, "a trop attendu")]
    [InlineData("many", HttpStatusCode.RequestEntityTooLarge, "un peu trop long")]
    public async Task The_sentence_is_about_what_is_wrong(string body, HttpStatusCode status, string sentence)
    {
        await using var app = await App.Start();
        using var visitor = app.CreateClient();

        var (_, type, sent) = Bodies.Single(one => one.What == (body == "many" ? "many fields" : "a multipart without parts"));
        using var answer = await Post(visitor, "/person", type, sent, token: null);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(sentence, await answer.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_anybody_writes_is_too_long()
    {
        await using var app = await App.Listen();
        using var visitor = app.CreateClient();

        using var answer = await Post(visitor, "/claims/K7M4QXP?handler=Write", Urlencoded, "words=" + new string('x', 41_000_000), token: null);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("un peu trop long", await answer.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_far_too_long_keeps_its_beginning_and_what_stands_after_it()
    {
        await using var app = await App.Listen();
        using var visitor = app.CreateClient();
        using var recognised = await visitor.GetAsync(await Link(app));

        using var sent = await visitor.Submit("/declare?type=LostParcel", ("comment", new string('x', 10_000_000)), ("once", "after"), ("update", "1"));
        var page = await visitor.GetPage("/declare?type=LostParcel");

        Assert.Contains(new string('x', 100_000), page, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 100_001), page, StringComparison.Ordinal);
        Assert.Equal("after", Forms.ValueOf(page, "once"));
    }

    [Fact]
    public async Task What_a_script_keeps_while_somebody_fills_in_is_never_a_declaration()
    {
        await using var app = await App.Start();
        using var visitor = app.CreateClient();
        using var recognised = await visitor.GetAsync(await Link(app));
        const string page = "/declare?type=LostParcel";
        var shown = Forms.ValueOf(await visitor.GetPage(page), "shown");
        (string, string)[] whole = [("item", "1"), ("quantity-1", "1"), ("remedy", "Refund"), ("shown", shown)];
        using var first = await visitor.SubmitTo(page, "/declare/fill?type=LostParcel", whole);
        shown = Forms.ValueOf(await visitor.GetPage(page), "shown");

        using var kept = await visitor.SubmitTo(page, "/declare/fill?type=LostParcel", [.. whole[..^1], ("shown", shown)]);
        var declared = await app.InDatabase(db => db.Claims.CountAsync());
        using var sent = await visitor.SubmitTo(page, page, [.. whole[..^1], ("shown", shown)]);

        Assert.Equal(page, kept.Headers.Location?.OriginalString);
        Assert.Equal(0, declared);
        Assert.StartsWith("/claims/", sent.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/claims/{0}")]
    [InlineData("/manage/policies/1")]
    [InlineData("/claims/{0}")]
    public async Task A_form_that_names_nothing_to_do_is_not_understood(string page)
    {
        await using var app = await App.Start();
        page = string.Format(System.Globalization.CultureInfo.InvariantCulture, page, await app.ClaimInReview());
        using var manager = await app.SignedInAs("manager");

        using var none = await manager.SubmitTo("/account", page);
        using var unknown = await manager.SubmitTo("/account", page + "?handler=zz");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (none.StatusCode, unknown.StatusCode));
    }

    private static async Task<string> Link(App app)
    {
        await app.Publish();
        return await app.Order(app.CupAndTea());
    }

    private static async Task<HttpResponseMessage> Post(HttpClient visitor, string page, string? type, string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, page);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        request.Headers.Add("RequestVerificationToken", token ?? "none");
        // What is refused for its size is not sent at all.
        request.Headers.ExpectContinue = body.Length > FormBody.LargestRead;
        request.Content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type ?? "");
        return await visitor.SendAsync(request);
    }
}
