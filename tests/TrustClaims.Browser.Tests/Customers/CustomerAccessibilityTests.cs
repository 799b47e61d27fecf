using Microsoft.Playwright;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>
/// Every customer page as it can stand, in both languages; each in both themes, on a phone and on a screen, without a complaint of axe or of the
/// browser, without scrolling sideways (a small phone of 320 px included), and without a request to anywhere else.
/// </summary>
public sealed class CustomerAccessibilityTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    private const int SmallestPhone = 320;

    private static readonly int[] Widths = [360, 1280];

    private readonly List<string> found = [];

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task No_page_shuts_anybody_out(string language)
    {
        await using var stranger = await shop.Visitor(chromium, language);
        await Look(stranger, "home", "/");
        await Look(stranger, "recognise", "/declare?type=LostParcel");
        await stranger.Page.FillAsync("#number", "FR-0000");
        await stranger.Page.FillAsync("#contact", "nobody@example.org");
        await stranger.Page.Locator("#recognise .button").ClickAsync();
        await stranger.Page.Locator(".errors").WaitForAsync();
        await Look(stranger, "recognise-mistake");
        await Look(stranger, "link-old", "/l/nothing");
        await Look(stranger, "charter", "/charter");
        await Look(stranger, "you-said", "/you-said");
        await Look(stranger, "me-unknown", "/me");
        await Look(stranger, "person", "/person");
        await stranger.Page.Locator("[name=wish][value=call]").ClickAsync();
        await stranger.Page.Locator(".errors").WaitForAsync();
        await Look(stranger, "person-mistake");
        await stranger.Page.Locator("summary").First.ClickAsync();
        await stranger.Page.FillAsync("#phone", "06 12 34 56 78");
        await stranger.Page.Locator("label:has([name=slot])").First.ClickAsync();
        await stranger.Page.Locator("[name=wish][value=call]").ClickAsync();
        await stranger.Page.WaitForURLAsync("**/person/call/*");
        await Look(stranger, "call");
        await stranger.Page.Locator("form:last-of-type .button.quiet").ClickAsync();
        await stranger.Page.Locator("a.button[href='/person#call']").WaitForAsync();
        await Look(stranger, "call-cancelled");

        await using var customer = await shop.Visitor(chromium, language);
        var order = await shop.Order(usual => usual with { Items = [Shopping.Item("1", "Tasse en grès, bleu nuit", 12m, quantity: 3), usual.Items![1]] });
        await customer.Open(order.Link);
        await Look(customer, "declare");
        await Look(customer, "charter-known", "/charter");
        await Look(customer, "declare-lost", "/declare?type=LostParcel");
        await customer.Page.Locator("summary").ClickAsync();
        await customer.Page.Locator("[name=item]").First.UncheckAsync();
        await customer.Page.Locator("[name=item]").Last.UncheckAsync();
        await customer.Page.Locator(".sum").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await customer.Page.Locator("#declare > .button.wide").ClickAsync();
        await customer.Page.Locator(".errors").WaitForAsync();
        await Look(customer, "declare-mistake");
        await Answer(customer, "answer", await Declared(order, ClaimType.DamagedItem, Remedy.Exchange));
        await Look(customer, "declare-again", "/declare");
        await Look(customer, "declare-again-damaged", "/declare?type=DamagedItem");
        await Look(customer, "home-known", "/");
        await Look(customer, "me", "/me");
        await Look(customer, "me-search", "/me?q=zzz");

        var delivered = await shop.Order(usual => usual with
        {
            Parcels =
            [
                shop.App.Parcel($"{usual.OrderNumber}-A", "delivered", expected: 0, delivered: 0, items: ("1", 1)),
                shop.App.Parcel($"{usual.OrderNumber}-B", "moving", expected: 10, items: ("2", 1)),
            ],
        });
        await customer.Open(delivered.Link);
        await Look(customer, "declare-which", "/declare?type=LostParcel");
        await Look(customer, "declare-delivered", $"/declare?type=LostParcel&parcel={delivered.Number}-A");
        await customer.Page.Locator("#declare > .button.wide").ClickAsync();
        await customer.Page.WaitForURLAsync("**/claims/*");
        await Look(customer, "answer-promised");

        var dear = await shop.Order(usual => usual with { Items = [.. Enumerable.Range(1, 8).Select(one => Shopping.Item($"{one}", $"Bol numéro {one}, émail céladon", 15.50m))] });
        await customer.Open(dear.Link);
        await Look(customer, "declare-folded", "/declare?type=LostParcel");
        var review = await Declared(dear, ClaimType.LostParcel, Remedy.Refund, "Le gardien n’a rien vu non plus.");
        await Answer(customer, "answer-review", review);
        await Rule(review, RulingOutcome.Declined, "Le colis est chez votre voisin, au deuxième étage. Il vous attend.");
        await Answer(customer, "answer-declined", review);
        await customer.Page.Locator("form[action*=AnotherLook] .button").ClickAsync();
        await customer.Page.Locator("[role=status]").WaitForAsync();
        await Look(customer, "answer-again");
        await Rule(review, RulingOutcome.PartlyApproved, "Six bols sur huit repartent demain ; les deux autres étaient bien dans le colis.", email: "lea@example.org");
        await Answer(customer, "answer-partly", review);
        await customer.Page.Locator("form[action*=TurnedUp] button").ClickAsync();
        await customer.Page.Locator("#write .button.quiet").WaitForAsync();
        await Look(customer, "answer-thanks");

        var contract = await shop.Contract();
        await customer.Open(contract.Link);
        await Look(customer, "declare-contract");
        await customer.Open("/declare?type=WaterDamage");
        await customer.Page.Locator("[name=day][value=other]").CheckAsync();
        await customer.Page.Locator("[name=item]").Last.CheckAsync();
        await customer.Page.Locator("#declare > .button.wide").ClickAsync();
        await customer.Page.Locator(".errors").WaitForAsync();
        await Look(customer, "declare-contract-mistake");
        await customer.Open("/declare?type=BrokenItem");
        await customer.Page.Locator("[name=item]").First.CheckAsync();
        await customer.Page.Locator(".sum").WaitForAsync();
        await Look(customer, "declare-contract-sum");
        await Answer(customer, "answer-contract", await Declared(contract, ClaimType.BrokenItem, Remedy.Indemnity));

        found.AddRange(stranger.Complaints.Concat(customer.Complaints));
        await using var astray = await shop.Visitor(chromium, language);
        await Look(astray, "not-found", "/nowhere");
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found.Distinct()));

        async Task Answer(Visitor visitor, string name, ClaimReference reference) => await Look(visitor, name, $"/claims/{reference}");

        async Task Look(Visitor visitor, string name, string? address = null)
        {
            if (address is not null)
            {
                await visitor.Open(address);
            }

            foreach (var width in Widths)
            {
                await visitor.Page.SetViewportSizeAsync(width, 800);
                foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await visitor.Page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
                    found.AddRange((await visitor.Page.Violations()).Select(violation => $"{name} ({theme}, {width} px): {violation}"));
                    await visitor.Page.Picture($"{name}-{language[..2]}-{theme}-{width}".ToLowerInvariant());
                }
            }

            foreach (var width in Widths.Prepend(SmallestPhone))
            {
                await visitor.Page.SetViewportSizeAsync(width, 800);
                if (await visitor.Page.IsWiderThanItsWindow())
                {
                    found.Add($"{name} is wider than {width} px");
                }
            }
        }
    }

    private async Task<ClaimReference> Declared(Holding holding, ClaimType type, Remedy remedy, string? comment = null)
    {
        var agreement = await shop.Agreement(holding);
        var items = agreement.Items.Where(item => agreement is Order || item.Value is not null).Select(item => new DeclaredItem(item.Id, item.Quantity)).ToList();
        var day = type.IsForContract() ? DateOnly.FromDateTime(shop.App.Clock.GetUtcNow().UtcDateTime.AddDays(-1)) : (DateOnly?)null;
        var request = new DeclareClaimRequest(agreement.Id, type, items, remedy, day, null, comment, Channel.Page, Declarant.Holder, Actor.Customer, null);
        return (await shop.App.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(request, default))).Value.Reference;
    }

    private async Task Rule(ClaimReference reference, RulingOutcome outcome, string reason, string email = "agent@example.org")
    {
        await shop.App.Account("agent", email);
        var claim = await shop.App.Claim(reference);
        var amount = outcome == RulingOutcome.PartlyApproved ? new Money(9300, Currency.Eur) : (Money?)null;
        var words = new RulingWords(outcome, null, amount, reason);
        var ruled = await shop.App.Use<RuleOnClaim, Result<Claim>>(rule => rule.Handle(new RuleOnClaimRequest(reference, words, email, claim.Version, Channel.Page), default));
        Assert.Null(ruled.Refusal);
    }
}
