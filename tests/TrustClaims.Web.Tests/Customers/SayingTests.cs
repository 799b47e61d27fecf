using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Testing.Web;
using static TrustClaims.Web.Tests.Customers.Visiting;

namespace TrustClaims.Web.Tests.Customers;

/// <summary>What pages say before something is sent holds once it is sent.</summary>
public sealed class SayingTests
{
    private const string Lost = "/declare?type=LostParcel";

    [Fact]
    public async Task Where_a_person_answers_first_the_page_promises_that_and_no_day()
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await app.Order(app.CupAndTea() with { Items = [Shopping.Item("1", "Puzzle de 1 000 pièces", 240)] }));

        var page = await visitor.GetPage(Lost);

        Assert.Contains("Une personne vous répond d’abord, avant", page, StringComparison.Ordinal);
        Assert.Contains("Passé cette heure, votre demande est accordée d’office.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("au plus tard", page, StringComparison.Ordinal);
        Assert.Contains("Puzzle de 1\u00a0000 pièces", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_answers_first_is_sent_at_once_like_anything_else()
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await app.Order(app.CupAndTea() with { Items = [Shopping.Item("1", "Puzzle", 240)] }));

        using var sent = await visitor.Send(Lost, ("item", "1"));

        Assert.StartsWith("/claims/", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.InReview, (await app.InDatabase(db => db.Claims.SingleAsync())).Status);
    }

    [Fact]
    public async Task A_damaged_item_that_travels_back_is_said_to_before_it_is_sent()
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await app.Order(app.CupAndTea() with { Items = [Shopping.Item("1", "Bracelet", 74)] }));

        Assert.Contains("nous revient à nos frais", await visitor.GetPage("/declare?type=DamagedItem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_is_said_to_be_there_already_and_a_word_is_added()
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await app.Order(app.CupAndTea()));
        await visitor.Send(Lost, ("item", "1"), ("item", "2"));

        var again = await visitor.GetPage(Lost);
        using var sent = await visitor.Send(Lost, ("item", "1"), ("item", "2"), ("comment", "Toujours rien."));
        var answer = await visitor.GetPage(sent.Headers.Location!.ToString());

        Assert.Contains("Vous nous l’avez déjà dit", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Cela fait", again, StringComparison.Ordinal);
        Assert.Contains("votre mot y a été ajouté", answer, StringComparison.Ordinal);
        Assert.Contains("Toujours rien.", answer, StringComparison.Ordinal);
        Assert.Equal(1, await app.InDatabase(db => db.Claims.CountAsync()));
    }

    [Fact]
    public async Task A_claims_page_names_its_order_its_items_and_how_many()
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await app.Order(app.CupAndTea() with { Items = [Shopping.Item("1", "Tasse en grès", 12, quantity: 2), Shopping.Item("2", "Thé", 9)] }));
        using var sent = await visitor.Send(Lost, ("item", "1"), ("quantity-1", "2"), ("item", "2"));

        var page = await visitor.GetPage(sent.Headers.Location!.ToString());

        Assert.Contains("Commande FR-1042", page, StringComparison.Ordinal);
        Assert.Contains("Tasse en grès\u00a0(2), Thé", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_damaged_is_not_said_to_have_arrived_when_it_is_withdrawn()
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await app.Order(app.CupAndTea()));
        using var sent = await visitor.Send("/declare?type=DamagedItem", ("item", "1"));
        var claim = sent.Headers.Location!.ToString();
        using var withdrawn = await visitor.SubmitTo(claim, $"{claim}?handler=TurnedUp");

        var page = await visitor.GetPage(claim);

        Assert.Contains("Demande retirée, comme vous l’avez souhaité.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("C’est arrivé", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_declared_again_after_it_turned_up_is_a_claim_of_its_own_though_the_browser_was_a_new_one()
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await app.Order(app.CupAndTea() with { Items = [Shopping.Item("1", "Tasse", 12)] }));
        var first = await AsItStands(visitor);
        using var withdrawn = await visitor.SubmitTo(first, $"{first}?handler=TurnedUp");

        var second = await AsItStands(visitor);

        Assert.StartsWith("/claims/", second, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Equal(2, await app.InDatabase(db => db.Claims.CountAsync()));

        // Nothing was filled in step by step: what is sent is the first that the browser says.
        static async Task<string> AsItStands(HttpClient visitor)
        {
            var page = await visitor.GetPage(Lost);
            using var sent = await visitor.Submit(
                Lost, ("which", "whole"), ("item", "1"), ("shown", Forms.ValueOf(page, "shown")), ("once", Forms.ValueOf(page, "once")));
            return sent.Headers.Location!.ToString();
        }
    }

    [Fact]
    public async Task A_kept_promise_shows_when_it_was_kept()
    {
        await using var app = await Open();
        var reference = await app.ClaimInReview();
        using var visitor = await Visit(app, await app.Link((await app.InDatabase(db => db.Agreements.SingleAsync())).Number));
        await app.Account("agent", "agent@example.org");
        var version = (await app.Claim(reference)).Version;
        app.Clock.Advance(TimeSpan.FromHours(2));
        var yes = new RulingWords(RulingOutcome.Approved, null, null, null);
        _ = await app.Use<RuleOnClaim, Result<Claim>>(rule =>
            rule.Handle(new RuleOnClaimRequest(reference, yes, "agent@example.org", version, Channel.Page), default));

        var page = await visitor.GetPage($"/claims/{reference}");

        var kept = (await app.Claim(reference)).Promises.Single(promise => promise.State == PromiseState.Kept);
        // What is promised next may be due at the same hour.
        var line = page.Split("<li").Single(part => part.Contains("Notre réponse", StringComparison.Ordinal));
        Assert.Contains($"<time datetime=\"{kept.EndedAt:O}\">", line, StringComparison.Ordinal);
        Assert.DoesNotContain($"<time datetime=\"{kept.Due:O}\">", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,234", "trop de chiffres après la virgule")]
    [InlineData("abc", "Écrivez ce montant en chiffres")]
    [InlineData("0", "au-dessus de zéro")]
    public async Task A_value_that_could_be_read_two_ways_is_asked_again(string typed, string sentence)
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await app.Contract(app.HomeContract()));
        using var sent = await visitor.Submit("/declare?type=WaterDamage", ("day", "today"), ("item", "sofa"), ("value-sofa", typed));

        var page = await visitor.GetPage(sent.Headers.Location!.ToString());

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", page, StringComparison.Ordinal);
        Assert.Contains("Par exemple 1\u202f249,50\u00a0€", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_of_the_insured_is_said_in_words_of_a_contract()
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await app.Contract(app.HomeContract()));
        using var nothing = await visitor.Submit("/declare?type=WaterDamage", ("day", "today"));

        var page = await visitor.GetPage(nothing.Headers.Location!.ToString());

        Assert.Contains("Choisissez ce qui est touché, au moins une ligne.", page, StringComparison.Ordinal);
        Assert.Contains("Sa valeur, à peu près", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_insured_or_has_another_order_finds_the_way_in()
    {
        await using var app = await Open();
        using var unknown = app.CreateClient();
        Assert.DoesNotContain("votre contrat", await unknown.GetPage("/"), StringComparison.Ordinal);

        await app.Contract(app.HomeContract());
        using var known = await Visit(app, await app.Order(app.CupAndTea()));

        Assert.Contains("Commencez par votre contrat", await unknown.GetPage("/"), StringComparison.Ordinal);
        Assert.Contains("Une autre commande", await known.GetPage("/"), StringComparison.Ordinal);
    }
}
