using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Voices;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence.Queries;
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

    [Fact]
    public async Task Whoever_was_told_of_what_was_taken_back_is_not_told_again_for_the_same_words()
    {
        await using var here = await Installation.Start();
        await VoicesOfPeriodTests.Claimed(here, "Le carton est arrivé écrasé.");
        here.Clock.Advance(TimeSpan.FromDays(1));
        var first = (await Publish(here, Theme.Packaging)).Value;
        await Send(here);
        here.Clock.Advance(TimeSpan.FromMinutes(1));

        await TakeBack(here, first.Id);
        var second = (await Publish(here, Theme.Packaging)).Value;
        await VoicesOfPeriodTests.Claimed(here, "Encore un carton ouvert.", "bob@example.org");
        here.Clock.Advance(TimeSpan.FromDays(60));
        await TakeBack(here, second.Id);
        var third = (await Publish(here, Theme.Packaging)).Value;

        Assert.Equal((0, 1), (second.Told, third.Told));
        Assert.Equal(1, await here.With(db => db.VoicedChanges.Where(one => one.Id == first.Id).Select(one => one.Told).SingleAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_letter_that_has_not_left_stays_here_once_its_change_is_taken_back_and_its_reader_hears_of_the_next(bool later)
    {
        await using var here = await Installation.Start();
        await VoicesOfPeriodTests.Claimed(here, "Le carton est arrivé écrasé, et le livreur n’a pas sonné.");
        here.Clock.Advance(TimeSpan.FromDays(1));
        if (later)
        {
            await Publish(here, Theme.Carrier);
            await Send(here);
        }

        var wrong = (await Publish(here, Theme.Packaging)).Value;
        await TakeBack(here, wrong.Id);
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        var right = (await Publish(here, Theme.Packaging)).Value;
        here.Clock.Advance(PublishChange.BetweenTellings);
        await Send(here);

        Assert.Equal(1, right.Told);
        var letters = await here.With(db => db.Outbox.Where(letter => letter.Kind == ChangeNews.Kind).ToListAsync());
        var (stopped, sent) = (letters.Single(letter => letter.Key!.Contains($"{wrong.Id}", StringComparison.Ordinal)), letters.Single(letter => letter.Key!.Contains($"{right.Id}", StringComparison.Ordinal)));
        Assert.Equal((null, SendLetters.NotNeeded), (stopped.SentAt, stopped.LastError));
        Assert.NotNull(sent.SentAt);
    }

    [Fact]
    public async Task What_a_worker_holds_when_its_change_is_taken_back_counts_as_told_and_does_not_leave()
    {
        await using var here = await Installation.Start();
        await VoicesOfPeriodTests.Claimed(here, "Le carton est arrivé écrasé.");
        here.Clock.Advance(TimeSpan.FromDays(1));
        var change = (await Publish(here, Theme.Packaging)).Value;
        await here.With(db => db.LeaseOutbox(here.Clock.GetUtcNow(), SendLetters.LeaseLength, 100, default));

        await TakeBack(here, change.Id);
        here.Clock.Advance(SendLetters.LeaseLength);
        await Send(here);

        Assert.Equal(1, await here.With(db => db.ToldOfChanges.CountAsync()));
        Assert.Null((await here.With(db => db.Outbox.SingleAsync(letter => letter.Kind == ChangeNews.Kind))).SentAt);
    }

    [Fact]
    public async Task Another_text_in_a_form_that_was_sent_is_refused_with_what_happened()
    {
        await using var here = await Installation.Start();
        var once = Guid.CreateVersion7(here.Clock.GetUtcNow());
        await Publish(here, Theme.Packaging, once);

        var other = await here.Do<PublishChange, Result<VoicedChange>>(publish => publish.Handle(new(Theme.Packaging, "Trois parois.", "Three walls.", once, Some.Person()), default));
        await TakeBack(here, once);
        var again = await Publish(here, Theme.Packaging, once);

        foreach (var refused in new[] { other, again })
        {
            Assert.Equal(("once", "published_already"), Assert.Single(Assert.IsType<Refusal.Invalid>(refused.Refusal).Errors) is var error ? (error.Path, error.Code) : default);
        }
    }

    [Fact]
    public async Task Whoever_spoke_before_thousands_of_others_is_told_too()
    {
        await using var here = await Installation.Start();
        await VoicesOfPeriodTests.Claimed(here, "Le carton est arrivé écrasé.");
        here.Clock.Advance(TimeSpan.FromDays(1));
        var customer = await here.With(db => db.Customers.Select(one => one.Id).SingleAsync());
        var now = here.Clock.GetUtcNow();
        await here.With(async db =>
        {
            db.Exchanges.AddRange(Enumerable.Range(0, 4_001).Select(_ => new Exchange(Guid.CreateVersion7(now), customer, null, Direction.FromCustomer, Channel.Page, null, "Bonjour.", now)));
            await db.SaveChangesAsync();
        });

        Assert.Equal(1, (await Publish(here, Theme.Packaging)).Value.Told);
    }

    [Fact]
    public async Task A_preview_shows_both_letters_and_how_many_would_get_them_and_keeps_nothing()
    {
        await using var here = await Installation.Start();
        await VoicesOfPeriodTests.Claimed(here, "Le carton est arrivé écrasé, et le livreur n’a pas sonné.");
        here.Clock.Advance(TimeSpan.FromDays(1));

        var first = await Preview(here, Theme.Packaging);
        await Publish(here, Theme.Carrier);
        var second = await Preview(here, Theme.Packaging);

        Assert.Equal([(1, 0), (0, 1)], new[] { first, second }.Select(one => (one.Now, one.Later)));
        Assert.Equal(["fr", "en"], first.Letters.Select(letter => letter.Language));
        Assert.Contains(French, first.Letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("Vous nous aviez parlé de ceci\u00a0: L’emballage.", first.Letters[0].Text, StringComparison.Ordinal);
        Assert.Contains(English, first.Letters[1].Text, StringComparison.Ordinal);
        Assert.Equal(1, await here.With(db => db.VoicedChanges.CountAsync()));
    }

    [Theory]
    [InlineData(Theme.None, French, English, "theme", "choose_theme")]
    [InlineData(Theme.Delay, " ", English, "french", "write_something")]
    [InlineData(Theme.Delay, French, null, "english", "write_something")]
    [InlineData(Theme.Delay, "Grâce à ada@example.org", English, "french", "names_somebody")]
    [InlineData(Theme.Delay, French, "Call 06 12 34 56 78", "english", "names_somebody")]
    [InlineData(Theme.Delay, "Grâce à la demande K7M-4QXP", English, "french", "names_somebody")]
    [InlineData(Theme.Delay, French, "Because of FR-1042", "english", "names_somebody")]
    public async Task What_anybody_will_read_is_whole_and_names_nobody(Theme theme, string? french, string? english, string field, string code)
    {
        await using var here = await Installation.Start();

        var refused = await here.Do<PublishChange, Result<VoicedChange>>(publish => publish.Handle(new(theme, french, english, Guid.CreateVersion7(here.Clock.GetUtcNow()), Some.Person()), default));

        var error = Assert.Single(Assert.IsType<Refusal.Invalid>(refused.Refusal).Errors);
        Assert.Equal((field, code), (error.Path, error.Code));
    }

    private static Task<int> Send(Installation here) => here.Do<SendLetters, int>(send => send.Handle(100, default));

    private static Task<object> TakeBack(Installation here, Guid change) => here.Do<TakeBackChange, object>(async take => await take.Handle(new(change), default));

    private static async Task<PreviewedChange> Preview(Installation here, Theme theme) => (await here.Do<PreviewChange, Result<PreviewedChange>>(
        preview => preview.Handle(new(theme, French, English, Guid.CreateVersion7(here.Clock.GetUtcNow()), Some.Person()), default))).Value;

    private static Task<Result<VoicedChange>> Publish(Installation here, Theme theme, Guid? once = null) => here.Do<PublishChange, Result<VoicedChange>>(
        publish => publish.Handle(new(theme, French, English, once ?? Guid.CreateVersion7(here.Clock.GetUtcNow()), Some.Person()), default));
}
