using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Api;

/// <summary>Answers to letters, as mail services hand them over: whole, in odd characters, too large, forged, or no message at all.</summary>
public sealed class InboundMailTests : IAsyncLifetime
{
    private const string Door = "/api/v1/inbound/mail";

    private App app = null!;
    private ApiCaller caller = null!;
    private ClaimReference claim = null!;
    private string address = "";

    public async ValueTask InitializeAsync()
    {
        app = await App.Start(("Mail:ReplyAddress", "reponse@example.org"), ("Api:RequestsPerSecond", "100000"));
        caller = await ApiCaller.With(app, ApiScopes.WriteMail);
        claim = await app.ClaimInReview(comment: null);
        var stored = await app.Claim(claim);
        address = (await app.Use<ReplyAddresses, string?>(replies => replies.For(stored, stored.Customer, 0, default)))!;
    }

    public async ValueTask DisposeAsync()
    {
        caller.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task As_Postmark_sends_it()
    {
        var mail = Json(new
        {
            MessageID = "1",
            From = "Ada <ada@example.org>",
            FromName = "Ada",
            To = $"\"Maison Lune\" <{address}>",
            ToFull = new[] { new { Email = address, MailboxHash = "x" } },
            Subject = "Re",
            TextBody = "Merci.\n> Bonjour",
            HtmlBody = "<p>Merci.</p>",
            StrippedTextReply = "Merci.",
            Tag = "",
            Date = "Mon, 2 Nov 2026 18:04:00 +0100",
            Headers = new[] { new { Name = "Message-ID", Value = "<a@mail.example.org>" } },
            Attachments = new[] { new { Name = "a.jpg", Content = Convert.ToBase64String(new byte[100_000]), ContentType = "image/jpeg", ContentLength = 100_000 } },
        });

        Assert.Equal("kept", (await caller.Post(Door, mail)).Is(HttpStatusCode.OK)["outcome"]);
        Assert.Equal("known", (await caller.Post(Door, mail)).Is(HttpStatusCode.OK)["outcome"]);

        Assert.Equal("Merci.\n\n(1 pièce jointe n’a pas été gardée.)", (await Said()).Text);
    }

    [Fact]
    public async Task As_Mailgun_sends_it_with_and_without_files()
    {
        (string, string)[] fields =
        [
            ("recipient", address), ("sender", "bounce@mail.example.org"), ("from", "Ada <ada@example.org>"), ("subject", "Re"), ("body-plain", "Déjà là.\r\n> Bonjour"),
            ("stripped-text", "Déjà là."), ("Message-Id", "<m@mail.example.org>"), ("message-headers", """[["Message-Id", "<m@mail.example.org>"]]"""),
        ];
        using var pairs = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var parts = Form(fields);
        parts.Add(new ByteArrayContent(new byte[10]), "attachment-1", "photo.jpg");

        Assert.Equal("kept", (await caller.Send(HttpMethod.Post, Door, pairs)).Is(HttpStatusCode.OK)["outcome"]);
        Assert.Equal("known", (await caller.Send(HttpMethod.Post, Door, parts)).Is(HttpStatusCode.OK)["outcome"]);

        var said = await Said();
        Assert.Equal(("Déjà là.", null), (said.Text, said.Author));
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-15")]
    [InlineData("utf-16")]
    public async Task As_SendGrid_sends_it_in_whatever_charset(string charset)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        using var form = Form(("to", "x@example.org"), ("from", "ada@example.org"), ("envelope", Json(new { to = new[] { address }, from = "ada@example.org" })),
            ("headers", "Received: by mx\n with ESMTP\nMessage-ID: <s@mail.example.org>"), ("charsets", Json(new { to = "UTF-8", text = charset })), ("attachments", "2"));
        form.Add(new ByteArrayContent(encoding.GetBytes("Reçu à l'été.")), "text");

        Assert.Equal("kept", (await caller.Send(HttpMethod.Post, Door, form)).Is(HttpStatusCode.OK)["outcome"]);

        Assert.StartsWith("Reçu à l'été.\n\n(2 pièces", (await Said()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"to": ["\ud800"]}""")]
    [InlineData("""{"\ud800": 1, "to": [1, {}, null]}""")]
    [InlineData("{")]
    public async Task An_envelope_that_nobody_reads_keeps_no_mail_out(string envelope)
    {
        using var form = Form(("to", address), ("from", "ada@example.org"), ("envelope", envelope), ("text", "Merci."));

        Assert.Equal("kept", (await caller.Send(HttpMethod.Post, Door, form)).Is(HttpStatusCode.OK)["outcome"]);
    }

    [Theory]
    [InlineData("x-unknown", "Reçu.")]
    [InlineData(null, "Reçu.")]
    public async Task A_charset_that_nobody_knows_is_read_by_its_bytes(string? charset, string text)
    {
        using var form = Form(("recipient", address), ("from", "ada@example.org"), ("charsets", charset is null ? "{" : Json(new { text = charset })));
        form.Add(new ByteArrayContent(Encoding.Latin1.GetBytes(text)), "text");

        (await caller.Send(HttpMethod.Post, Door, form)).Is(HttpStatusCode.OK);

        Assert.Equal(text, (await Said()).Text);
    }

    [Fact]
    public async Task HTML_alone_becomes_words_and_no_control_character_comes_in()
    {
        using var form = Form(("recipient", address), ("from", "ada@example.org"), ("html", "<p>Bon\u0000jour<script>x</script></p><p>Merci\u0007</p>"));

        (await caller.Send(HttpMethod.Post, Door, form)).Is(HttpStatusCode.OK);

        Assert.Matches("^Bon\ufffd?jour\nMerci$", (await Said()).Text);
    }

    [Fact]
    public async Task A_forged_address_is_refused_and_nothing_is_kept()
    {
        var forged = address.Replace(address[20], address[20] == '0' ? '1' : '0');

        (await caller.Post(Door, Message(forged))).IsProblem(422, "reply_address_not_valid");
        (await caller.Post(Door, Message("reponse@example.org"))).IsProblem(422, "reply_address_not_valid");
        (await caller.Post(Door, "{}")).IsProblem(422, "reply_address_not_valid");

        Assert.Equal(0, await app.InDatabase(db => db.Exchanges.CountAsync()));
    }

    [Theory]
    [InlineData("order")]
    [InlineData("message")]
    public async Task An_answer_to_a_letter_on_no_claim_waits_on_the_desk_and_a_forged_one_is_refused(string about)
    {
        var to = about == "order" ? await OfOrder() : await OfMessage();
        var forged = $"{to[..^30]}{(to[^30] == '0' ? '1' : '0')}{to[^29..]}";

        (await caller.Post(Door, Message(forged, "Et le dimanche ?"))).IsProblem(422, "reply_address_not_valid");
        Assert.Equal("kept", (await caller.Post(Door, Message(to, "Et le dimanche ?"))).Is(HttpStatusCode.OK)["outcome"]);
        Assert.Equal("known", (await caller.Post(Door, Message(to, "Et le dimanche ?"))).Is(HttpStatusCode.OK)["outcome"]);

        using var agent = await app.SignedInAs("agent");
        Assert.Contains("Et le dimanche ?", await agent.GetPage("/desk/contacts"), StringComparison.Ordinal);
        Assert.Equal(1, await app.InDatabase(db => db.ContactRequests.CountAsync(wish => wish.Words!.StartsWith("Et le dimanche ?"))));
    }

    [Fact]
    public async Task Thirty_megabytes_are_too_many_in_either_form()
    {
        var large = new string('a', 30_000_000);

        (await caller.Post(Door, Message(address, large))).IsProblem(413, "body_too_large");
        using var form = Form(("recipient", address), ("from", "ada@example.org"), ("text", large));
        (await caller.Send(HttpMethod.Post, Door, form)).IsProblem(413, "body_too_large");
    }

    [Fact]
    public async Task What_is_no_message_is_said_to_be_none()
    {
        (await caller.Post(Door, "[]")).IsProblem(400, "invalid");
        (await caller.Post(Door, """{"Headers": 3}""")).IsProblem(400, "invalid");
        (await caller.Post(Door, "{")).IsProblem(400, "not_json");
        using var text = new StringContent("Bonjour", Encoding.UTF8, "text/plain");
        (await caller.Send(HttpMethod.Post, Door, text)).IsProblem(415, "must_be_mail");
        using var cut = new StringContent("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nBon");
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        (await caller.Send(HttpMethod.Post, Door, cut)).IsProblem(400, "form_not_read");
        using var endless = new StringContent("--y");
        endless.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data");
        (await caller.Send(HttpMethod.Post, Door, endless)).IsProblem(400, "form_not_read");
    }

    [Fact]
    public async Task A_service_that_knows_no_header_gives_the_key_in_the_address()
    {
        var key = (await app.Use<CreateApiKey, Result<CreatedApiKey>>(create => create.Handle(new CreateApiKeyRequest("mail", [ApiScopes.WriteMail]), default))).Value.Key;
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"mail:{key}")));
        using var wrong = app.CreateClient();
        wrong.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "bm90OmFrZXk=");

        using var answer = await client.PostAsync(Door, ApiCaller.Json(Message(address)));
        using var refused = await wrong.PostAsync(Door, ApiCaller.Json(Message(address)));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (answer.StatusCode, refused.StatusCode));
    }

    [Fact]
    public async Task Nowhere_else_is_a_key_taken_so()
    {
        var key = (await app.Use<CreateApiKey, Result<CreatedApiKey>>(create => create.Handle(new CreateApiKeyRequest("all", [ApiScopes.WriteMail, ApiScopes.ReadClaims]), default))).Value.Key;
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"mail:{key}")));

        using var claims = await client.GetAsync("/api/v1/claims");
        using var mail = await client.PostAsync(Door, ApiCaller.Json(Message(address)));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (claims.StatusCode, mail.StatusCode));
    }

    [Fact]
    public async Task A_key_without_the_scope_hands_in_nothing()
    {
        using var reader = await ApiCaller.With(app, ApiScopes.ReadClaims);

        (await reader.Post(Door, Message(address))).IsProblem(403, "scope_missing");
    }

    private async Task<string> OfOrder()
    {
        var order = await app.InDatabase(db => db.Agreements.AsNoTracking().SingleAsync());
        return (await app.Use<ReplyAddresses, string?>(replies => replies.For(order, order.Holder, default)))!;
    }

    private async Task<string> OfMessage()
    {
        var asked = (await app.Use<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new(ContactWish.Reply, "jeanne@example.org", null, "Livrez-vous ?", null, null), default))).Value;
        return (await app.Use<ReplyAddresses, string?>(replies => replies.For(asked, default)))!;
    }

    private Task<Exchange> Said() => app.InDatabase(db => db.Exchanges.AsNoTracking().SingleAsync());

    private static string Message(string to, string text = "Merci.") => Json(new { MessageID = "1", From = "ada@example.org", To = to, Subject = "Re", TextBody = text });

    private static string Json(object value) => JsonSerializer.Serialize(value);

    private static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }
}
