using System.Net.Mail;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Mail;

namespace TrustClaims.Application.Tests.Notifications;

public sealed class SmtpMailTests
{
    private static readonly Guid Id = Guid.CreateVersion7(Some.Moment);

    [Fact]
    public async Task A_server_gets_text_and_page_beside_each_other_and_nothing_to_follow_anybody_by()
    {
        await using var sink = await Sink();

        await Port(sink.Port).HandOver(A() with { ReplyTo = new MailAddress("r-abc@example.org") }, default);

        var mail = Assert.Single(await sink.Mails());
        Assert.Equal("<ada@example.org>", mail.To);
        Assert.Equal($"<{Id:N}@shop.example.org>", mail.MessageId);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal("fr", mail.Headers["Content-Language"]);
        Assert.Equal("r-abc@example.org", mail.Headers["Reply-To"]);
        Assert.StartsWith("multipart/alternative;", mail.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.True(mail.Text.IndexOf("text/plain; charset=utf-8", StringComparison.Ordinal) < mail.Text.IndexOf("text/html; charset=utf-8", StringComparison.Ordinal));
        Assert.Contains("C=E2=80=99est entendu", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_name_nor_a_subject_begins_another_header()
    {
        await using var sink = await Sink();
        var letter = A() with { To = new MailAddress("ada@example.org", "Ada\u0007 \"Bcc: eve@example.org\" <eve@example.org>"), Subject = "Bonjour\r\nBcc: eve@example.org" };

        await Port(sink.Port).HandOver(letter, default);

        var mail = Assert.Single(await sink.Mails());
        Assert.Equal("<ada@example.org>", mail.To);
        Assert.DoesNotContain("Bcc", mail.Headers.Keys);
        Assert.Equal("Bonjour  Bcc: eve@example.org", mail.Headers["Subject"]);
    }

    [Theory]
    [InlineData("x\" <eve@example.org>, \"y", "x' <eve@example.org>, 'y")]
    [InlineData("Ada\\", "Ada/")]
    [InlineData("Ada \\\" <eve@example.org>, \"", "Ada /' <eve@example.org>, '")]
    public async Task No_name_ends_where_it_says(string name, string shown)
    {
        await using var sink = await Sink();
        var letter = A() with
        {
            To = new MailAddress("ada@example.org", name),
            From = new MailAddress("bonjour@shop.example.org", name),
            ReplyTo = new MailAddress("r-abc@example.org", name),
        };

        await Port(sink.Port).HandOver(letter, default);

        var mail = Assert.Single(await sink.Mails());
        Assert.Equal($"\"{shown}\" <ada@example.org>", mail.Headers["To"]);
        Assert.Equal($"\"{shown}\" <bonjour@shop.example.org>", mail.Headers["From"]);
        Assert.Equal($"\"{shown}\" <r-abc@example.org>", mail.Headers["Reply-To"]);
    }

    [Fact]
    public async Task A_server_that_is_down_is_told_without_any_address()
    {
        int port;
        await using (var gone = new ScriptedSmtp(ScriptedSmtp.Usual))
        {
            port = gone.Port;
        }

        var failure = await Assert.ThrowsAsync<NotHandedOverException>(() => Port(port).HandOver(A(), default));

        Assert.False(failure.IsRefused);
        Assert.Equal("The mail server did not take it (SmtpException, GeneralFailure).", failure.Message);
    }

    [Theory]
    [InlineData("550 5.1.1 <ada@example.org> is nobody here", true)]
    [InlineData("553 5.1.3 no such name", true)]
    // Said as well where we are not let in at all: worth another try.
    [InlineData("554 5.7.1 relay access denied", false)]
    [InlineData("450 4.2.1 come back later", false)]
    [InlineData("530 5.7.0 Must issue a STARTTLS command first", false)]
    public async Task A_refused_address_is_told_from_a_server_that_does_not_want_to_now(string answer, bool refused)
    {
        await using var server = new ScriptedSmtp(line => line.StartsWith("RCPT", StringComparison.Ordinal) ? answer : ScriptedSmtp.Usual(line));

        var failure = await Assert.ThrowsAsync<NotHandedOverException>(() => Port(server.Port).HandOver(A(), default));

        Assert.Equal(refused, failure.IsRefused);
        Assert.DoesNotContain("ada@", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Taken);
    }

    [Theory]
    [InlineData("", "what is this")]
    [InlineData("", "\0\u0001\u0002")]
    [InlineData("EHLO", "999 yes")]
    [InlineData("MAIL", "HTTP/1.1 400 Bad Request")]
    [InlineData("RCPT", "???")]
    [InlineData("DATA", "550 no")]
    [InlineData("DATA", "250 fine")]
    [InlineData(".", "451 disk full")]
    [InlineData(".", "nonsense")]
    public async Task Nonsense_is_a_failure_and_never_a_sent_letter(string at, string said)
    {
        await using var server = new ScriptedSmtp(line => (at.Length == 0 ? line.Length == 0 : line.StartsWith(at, StringComparison.Ordinal)) ? said : ScriptedSmtp.Usual(line));

        var failure = await Assert.ThrowsAsync<NotHandedOverException>(() => Port(server.Port).HandOver(A(), default));

        Assert.False(failure.IsRefused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("EHLO")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    [InlineData(".")]
    public async Task Who_is_silent_is_left_when_the_time_is_over(string at)
    {
        await using var server = new ScriptedSmtp(line => (at.Length == 0 ? line.Length == 0 : line.StartsWith(at, StringComparison.Ordinal)) ? null : ScriptedSmtp.Usual(line));

        var failure = await Assert.ThrowsAsync<NotHandedOverException>(() => Port(server.Port, seconds: 1).HandOver(A(), default));

        Assert.Equal("The mail server did not finish within 1 s.", failure.Message);
    }

    [Fact]
    public async Task Whoever_is_told_to_stop_stops()
    {
        using var stop = new CancellationTokenSource();
        await using var server = new ScriptedSmtp(line =>
        {
            if (line == "DATA")
            {
                stop.Cancel();
                return null;
            }

            return ScriptedSmtp.Usual(line);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Port(server.Port, seconds: 60).HandOver(A(), stop.Token));
    }

    private static async Task<SmtpSink> Sink()
    {
        Assert.SkipWhen(SmtpSink.WhyMissing is not null, SmtpSink.WhyMissing ?? "");
        return await SmtpSink.Start();
    }

    private static SmtpMail Port(int port, int seconds = 30) => new(new SmtpOptions { Host = "127.0.0.1", Port = port, Tls = false, TimeoutSeconds = seconds });

    private static Letter A() => new(
        Id, Some.Moment, new MailAddress("bonjour@shop.example.org", "Maison Lune"), new MailAddress("ada@example.org", "Ada Essai"), "C’est entendu",
        "C’est entendu.\n\nhttps://example.org/l/" + new string('x', 300) + "\n", "<!doctype html>\n<p>C’est entendu.</p>\n", "fr", "C’est entendu.");
}
