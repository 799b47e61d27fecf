using System.Net;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Customers;

public sealed class RecogniseLimitTests
{
    [Fact]
    public async Task Whoever_tries_numbers_in_a_row_is_asked_in_a_clear_sentence_to_wait()
    {
        await using var app = await App.Start(("Limits:Recognise", "2"));
        await app.Order(app.CupAndTea());
        using var visitor = app.CreateClient();

        using var first = await visitor.Submit("/recognise", ("number", "FR-1041"), ("contact", Shopping.Email));
        using var second = await visitor.Submit("/recognise", ("number", "FR-1043"), ("contact", Shopping.Email));
        // Right at last, but too late: a limit that only wrong answers met would tell which ones were right.
        using var third = await visitor.Submit("/recognise", ("number", "FR-1042"), ("contact", Shopping.Email));
        var told = await third.Page();

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Attendez une minute et recommencez, ou appelez-nous.", told, StringComparison.Ordinal);
        Assert.Contains("href=\"/person\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_must_wait_still_reads_every_page_and_reaches_a_person()
    {
        await using var app = await App.Start(("Limits:Recognise", "1"));
        await app.PublishOpening();
        using var visitor = app.CreateClient();
        using var first = await visitor.Submit("/recognise", ("number", "FR-1041"), ("contact", "nobody@example.org"));
        using var second = await visitor.Submit("/recognise", ("number", "FR-1041"), ("contact", "nobody@example.org"));

        using var kept = await visitor.GetAsync("/recognise");
        using var person = await visitor.Submit("/person", ("email", "nobody@example.org"), ("words", "Je ne retrouve pas mon numéro."), ("wish", "reply"));

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal("FR-1041", Forms.ValueOf(await kept.Page(), "number"));
        Assert.Equal("/person?asked=reply", person.Headers.Location?.OriginalString);
    }
}
