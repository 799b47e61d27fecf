using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Tests.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Application.Tests.Notifications;

/// <summary>What goes by SMS, and what stands on the timeline for it.</summary>
public sealed class ShortLettersTests
{
    [Fact]
    public async Task A_reply_says_its_promise_and_the_timeline_says_what_the_phone_did()
    {
        await using var claim = await AClaim.Open(("Sms:QuietTo", "21:00"));
        await claim.Here.With(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Phone, "+33600000000").SetProperty(one => one.Prefers, WrittenChannel.Sms)));
        await Send(claim);
        claim.Here.Clock.Advance(TimeSpan.FromMinutes(1));
        var evening = new ShopOptions().PromiseTimes.ComingBack(claim.Here.Clock.GetUtcNow())[0];
        await claim.Here.Do<ReplyToCustomer, Result<Done>>(reply => reply.Handle(new(claim.Claim.Reference, "Je cherche.", claim.Lea) { BackBy = evening }, default));

        await Send(claim);

        var message = await claim.Here.With(db => db.Outbox.SingleAsync(one => one.Kind == ReplyFacts.Kind));
        var lines = await File.ReadAllLinesAsync(Path.Combine(claim.Here.Folder, "sms", $"{message.Id}.txt"));
        Assert.EndsWith(". Léa Martin revient vers vous au plus tard le samedi 3 octobre à 18 h.", lines[1], StringComparison.Ordinal);
        var said = (await claim.Said()).Where(one => one.Channel == Channel.Sms).ToList();
        Assert.Equal(lines[1], said[^1].Text);
        Assert.Equal(2, said.Count);
        Assert.All(said, one => Assert.DoesNotContain("http", one.Text, StringComparison.Ordinal));
    }

    private static Task<int> Send(AClaim claim) => claim.Here.Do<SendLetters, int>(letters => letters.Handle(100, default));
}
