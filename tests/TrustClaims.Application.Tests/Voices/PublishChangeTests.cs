using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Voices;
using TrustClaims.Domain;
using TrustClaims.Domain.Voices;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Voices;

public sealed class PublishChangeTests
{
    private const string French = "Nos cartons ont désormais deux parois.";
    private const string English = "Our boxes now have two walls.";

    [Fact]
    public async Task Whoever_spoke_of_it_is_told_once_in_their_language()
    {
        await using var here = await Installation.Start();
        await VoicesOfPeriodTests.Claimed(here, "Le carton est arrivé écrasé.");
        await VoicesOfPeriodTests.Claimed(here, "C’est long.", "bob@example.org");
        here.Clock.Advance(TimeSpan.FromDays(1));
        var once = Guid.CreateVersion7(here.Clock.GetUtcNow());

        var first = await Publish(here, Theme.Packaging, once);
        var again = await Publish(here, Theme.Packaging, once);
        await here.Do<SendLetters, int>(send => send.Handle(100, default));

        Assert.Equal((1, first.Value.Id), (first.Value.Told, again.Value.Id));
        Assert.Equal(1, await here.With(db => db.ToldOfChanges.CountAsync()));
        var sent = await here.With(db => db.Outbox.SingleAsync(letter => letter.Kind == ChangeNews.Kind));
        Assert.NotNull(sent.SentAt);
        Assert.Contains(await here.With(db => db.Exchanges.Select(said => said.Text).ToListAsync()), said => said.Contains(French, StringComparison.Ordinal) && said.Contains("ne plus recevoir", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_was_told_of_something_lately_hears_of_the_next_a_month_later()
    {
        await using var here = await Installation.Start();
        await VoicesOfPeriodTests.Claimed(here, "Le carton est arrivé écrasé, et le livreur n’a pas sonné.");
        here.Clock.Advance(TimeSpan.FromDays(1));

        await Publish(here, Theme.Packaging);
        await Publish(here, Theme.Carrier);

        var told = await here.With(db => db.Outbox.Where(letter => letter.Kind == ChangeNews.Kind).Select(letter => letter.NotBefore).ToListAsync());
        Assert.Equal(new[] { here.Clock.GetUtcNow(), here.Clock.GetUtcNow() + PublishChange.BetweenTellings }, told.Order());
    }

    [Fact]
    public async Task Words_that_led_to_a_change_lead_to_no_second_one()
    {
        await using var here = await Installation.Start();
        await VoicesOfPeriodTests.Claimed(here, "Le carton est arrivé écrasé.");
        here.Clock.Advance(TimeSpan.FromDays(1));
        await Publish(here, Theme.Packaging);
        here.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Equal(0, (await Publish(here, Theme.Packaging)).Value.Told);
    }

    [Fact]
    public async Task Whoever_would_rather_not_be_told_is_not()
    {
        await using var here = await Installation.Start();
        await VoicesOfPeriodTests.Claimed(here, "Le carton est arrivé écrasé.");
        here.Clock.Advance(TimeSpan.FromDays(1));
        var customer = await here.With(db => db.Customers.Select(one => one.Id).SingleAsync());
        await here.Do<KeepPreferences, Result<Done>>(keep => keep.Handle(new(customer, "fr", null) { SparedNews = true }, default));

        Assert.Equal(0, (await Publish(here, Theme.Packaging)).Value.Told);
    }

    [Theory]
    [InlineData(Theme.None, French, English, "theme", "choose_theme")]
    [InlineData(Theme.Delay, " ", English, "french", "write_something")]
    [InlineData(Theme.Delay, French, null, "english", "write_something")]
    [InlineData(Theme.Delay, "Grâce à ada@example.org", English, "french", "names_somebody")]
    [InlineData(Theme.Delay, French, "Call 06 12 34 56 78", "english", "names_somebody")]
    public async Task What_anybody_will_read_is_whole_and_names_nobody(Theme theme, string? french, string? english, string field, string code)
    {
        await using var here = await Installation.Start();

        var refused = await here.Do<PublishChange, Result<VoicedChange>>(publish => publish.Handle(new(theme, french, english, Guid.CreateVersion7(here.Clock.GetUtcNow()), Some.Person()), default));

        var error = Assert.Single(Assert.IsType<Refusal.Invalid>(refused.Refusal).Errors);
        Assert.Equal((field, code), (error.Path, error.Code));
    }

    private static Task<Result<VoicedChange>> Publish(Installation here, Theme theme, Guid? once = null) => here.Do<PublishChange, Result<VoicedChange>>(
        publish => publish.Handle(new(theme, French, English, once ?? Guid.CreateVersion7(here.Clock.GetUtcNow()), Some.Person()), default));
}
