using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Voices;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Voices;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Voices;

public sealed class VoicesOfPeriodTests
{
    [Fact]
    public async Task Words_on_claims_beside_scores_and_of_strangers_are_read_against_the_period_before()
    {
        await using var here = await Installation.Start();
        var (order, claim) = await Claimed(here, "Le carton est arrivé écrasé, c’est inadmissible.");
        await Stranger(here, "Le carton encore.", daysAgo: 40);
        await Stranger(here, "Bonjour à tous.", daysAgo: 1);
        await here.Do<AnswerEffort, Result<EffortAnswer>>(answer => answer.Handle(new(claim.Reference, 4, null, "Page très simple, merci.", new Viewer([order])), default));
        here.Clock.Advance(TimeSpan.FromMinutes(1));

        var read = await Read(here, 28);

        Assert.Equal((3, 1, 1, 1), (read.Messages, read.Before, read.Upset, read.Unthemed));
        var packaging = read.Themes.Single(one => one.Theme == Theme.Packaging);
        Assert.Equal((1, 1, 1), (packaging.Now, packaging.Before, packaging.Upset));
        Assert.Equal(("carton", claim.Reference), (packaging.Quotes.Single().By, packaging.Quotes.Single().Said.Claim));
        Assert.Equal([Theme.Page, Theme.Thanks], read.Themes.Where(one => one.Theme is Theme.Page or Theme.Thanks).Select(one => one.Theme));
        Assert.Null(read.Rising);
    }

    [Fact]
    public async Task Every_message_of_a_period_is_read_however_many_there_are()
    {
        await using var here = await Installation.Start();
        var at = here.Clock.GetUtcNow().AddDays(-20);
        await here.With(async db =>
        {
            db.ContactRequests.AddRange(Enumerable.Range(0, 4_001).Select(_ => new ContactRequest(Guid.CreateVersion7(at), ContactWish.Reply, "jeanne@example.org", "Bonjour.", null, null, at)));
            await db.SaveChangesAsync();
        });
        await Stranger(here, "Le carton encore.", daysAgo: 27);

        var read = await Read(here, 28);

        Assert.Equal((4_002, 1), (read.Messages, read.Themes.Single(one => one.Theme == Theme.Packaging).Now));
    }

    [Fact]
    public async Task Whoever_writes_often_raises_no_word_alone()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer();
        var now = here.Clock.GetUtcNow();
        await here.With(async db =>
        {
            db.Exchanges.AddRange(Enumerable.Range(0, 60).Select(_ => new Exchange(Guid.CreateVersion7(now), customer, null, Direction.FromCustomer, Channel.Page, null, "Le carton mouillé.", now.AddDays(-1))));
            await db.SaveChangesAsync();
        });
        foreach (var daysAgo in Enumerable.Range(0, 30).SelectMany(_ => new[] { 2, 40 }))
        {
            await Stranger(here, "Un colis en retard.", daysAgo);
        }

        Assert.Empty((await Read(here, 28)).Rising!);
    }

    [Fact]
    public async Task What_one_of_us_wrote_down_is_nobodys_voice()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        await here.Declare(order, request => request with { Comment = "Le carton.", By = Actor.Of(Some.Person()) });
        here.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, (await Read(here, 28)).Messages);
    }

    [Fact]
    public async Task What_is_forgotten_where_it_was_said_is_gone_from_here()
    {
        await using var here = await Installation.Start();
        await Claimed(here, "Le carton est arrivé écrasé.");
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await Read(here, 28)).Messages);

        await here.With(db => db.Exchanges.ExecuteDeleteAsync());

        Assert.Equal(0, (await Read(here, 28)).Messages);
    }

    [Fact]
    public async Task Managers_give_words_to_themes_and_take_them_away()
    {
        await using var here = await Installation.Start();
        await Stranger(here, "Quel dépliant !", daysAgo: 1);

        Assert.Empty((await Read(here, 28)).Themes);
        await Keep(here, "DEPLIANT", Theme.Page);
        Assert.Equal(Theme.Page, (await Read(here, 28)).Themes.Single().Theme);
        await Keep(here, "dépliant", null);
        Assert.Empty((await Read(here, 28)).Themes);
        Assert.IsType<Refusal.Invalid>((await Keep(here, " … ", Theme.Page)).Refusal);
    }

    [Fact]
    public void No_word_stands_twice_in_a_list_and_every_theme_has_words_in_both_languages()
    {
        foreach (var language in Texts.Codes)
        {
            var listed = ThemeFile.Read(language);
            Assert.Empty(listed.GroupBy(one => Feelings.Key(one.Phrase)).Where(same => same.Count() > 1).Select(same => same.Key));
            Assert.Equal(Enum.GetValues<Theme>().ToHashSet(), listed.Select(one => one.Theme).ToHashSet());
        }

        Assert.Contains("les", ThemeFile.StopWords);
        Assert.Contains("the", ThemeFile.StopWords);
    }

    internal static async Task<(AgreementId Order, DeclaredClaim Claim)> Claimed(Installation here, string words, string email = "ada@example.org")
    {
        var order = await here.Order(await here.Customer(email));
        return (order.Id, (await here.Declare(order, request => request with { Comment = words })).Value);
    }

    private static Task<PeriodVoices> Read(Installation here, int days) => here.Do<ReadVoices, PeriodVoices>(read => read.Read(days, here.Clock.GetUtcNow(), default));

    private static Task<Result<Done>> Keep(Installation here, string phrase, Theme? theme) =>
        here.Do<KeepThemeWord, Result<Done>>(keep => keep.Handle(new("fr", phrase, theme, Some.Person()), default));

    private static Task Stranger(Installation here, string words, int daysAgo) => here.With(async db =>
    {
        var at = here.Clock.GetUtcNow().AddDays(-daysAgo);
        db.ContactRequests.Add(new ContactRequest(Guid.CreateVersion7(at), ContactWish.Reply, "jeanne@example.org", words, null, null, at));
        await db.SaveChangesAsync();
    });
}
