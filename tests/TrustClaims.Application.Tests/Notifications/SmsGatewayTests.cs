using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Mail;

namespace TrustClaims.Application.Tests.Notifications;

public sealed class SmsGatewayTests
{
    private static readonly Sms Message = new(Guid.CreateVersion7(Some.Moment), "+33600000000", "Maison Lune : C'est entendu");

    [Fact]
    public async Task It_gets_id_number_and_text()
    {
        await using var gateway = await SmsGatewayInTest.Start();
        using var port = Port(gateway.Url);

        await port.HandOver(Message, default);

        Assert.Equal((Message.To, Message.Text), gateway.Sent[Message.Id.ToString()]);
    }

    [Fact]
    public async Task What_it_took_before_the_line_broke_is_not_sent_again()
    {
        await using var gateway = await SmsGatewayInTest.Start();
        using var port = Port(gateway.Url);
        gateway.Instead = context =>
        {
            context.Abort();
            return Task.FromResult<int?>(null);
        };

        await Assert.ThrowsAsync<NotHandedOverException>(() => port.HandOver(Message, default));
        gateway.Instead = _ => Task.FromResult<int?>(null);
        await port.HandOver(Message, default);

        Assert.Single(gateway.Sent);
        Assert.Equal(1, gateway.Repeated);
    }

    [Fact]
    public async Task What_it_took_and_never_said_so_is_not_sent_again()
    {
        await using var gateway = await SmsGatewayInTest.Start();
        using var port = Port(gateway.Url, seconds: 1);
        var silence = new TaskCompletionSource<int?>();
        gateway.Instead = _ => silence.Task;

        var failure = await Assert.ThrowsAsync<NotHandedOverException>(() => port.HandOver(Message, default));
        silence.SetResult(200);
        gateway.Instead = _ => Task.FromResult<int?>(null);
        await port.HandOver(Message, default);

        Assert.False(failure.IsRefused);
        Assert.Single(gateway.Sent);
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(409, null)]
    [InlineData(302, false)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(422, true)]
    [InlineData(429, false)]
    [InlineData(503, false)]
    public async Task Its_answer_says_done_refused_or_later(int status, bool? refused)
    {
        await using var gateway = await SmsGatewayInTest.Start();
        gateway.Instead = context =>
        {
            context.Response.Headers.Location = "/messages";
            return Task.FromResult<int?>(status);
        };
        using var port = Port(gateway.Url);

        var failure = await Record.ExceptionAsync(() => port.HandOver(Message, default));

        Assert.Equal(refused, (failure as NotHandedOverException)?.IsRefused);
        Assert.Equal(refused is null, failure is null);
        Assert.Equal(0, gateway.Repeated);
    }

    [Fact]
    public async Task Whoever_is_told_to_stop_stops()
    {
        await using var gateway = await SmsGatewayInTest.Start();
        using var port = Port(gateway.Url);
        using var stop = new CancellationTokenSource();
        var silence = new TaskCompletionSource<int?>();
        gateway.Instead = _ =>
        {
            stop.Cancel();
            return silence.Task;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => port.HandOver(Message, stop.Token));

        silence.SetResult(200);
    }

    private static SmsGateway Port(string url, int seconds = 30) => new(new SmsOptions { Url = url, Key = SmsGatewayInTest.Key, TimeoutSeconds = seconds });
}
