using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Shadows;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Simulation;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>Every staff page, in both languages and both themes, on a phone and on a screen.</summary>
public sealed class StaffAccessibilityTests(ChromiumBrowser chromium)
{
    [Theory]
    [InlineData("fr-FR", ColorScheme.Light, 1280)]
    [InlineData("fr-FR", ColorScheme.Dark, 360)]
    [InlineData("en-GB", ColorScheme.Light, 360)]
    [InlineData("en-GB", ColorScheme.Dark, 1280)]
    public async Task No_page_shuts_anybody_out(string language, ColorScheme theme, int width)
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        var call = await app.CallToMake();
        var reference = await app.ClaimInReview(comment: "C’est inadmissible, je suis furieuse.");
        await app.ClaimInReview(Domain.Claims.Remedy.Resend, comment: null);
        var asked = await app.Use<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(
            new AskForPersonRequest(ContactWish.Reply, "ada@example.org", null, "Pouvez-vous m’écrire ?", null, reference.ToString()), default));
        await Policies(app);
        await Shadow(app);
        await app.InDatabase(async db =>
        {
            db.PastClaims.AddRange(PastClaims.Year());
            return await db.SaveChangesAsync();
        });
        await app.InDatabase(db => db.Outbox.ExecuteUpdateAsync(row => row
            .SetProperty(message => message.GaveUpAt, app.Clock.GetUtcNow()).SetProperty(message => message.Attempts, 1)
            .SetProperty(message => message.LastError, "550 5.1.1 <ada@example.org>: Recipient address rejected: User unknown in virtual mailbox table")));
        var agreement = (await app.Claim(reference)).Agreement.Value;
        await using var context = await browser.NewContextAsync(new() { Locale = language, ColorScheme = theme, ViewportSize = new() { Width = width, Height = 900 } });
        var stranger = await context.NewPageAsync();
        await stranger.Open(app, "/sign-in");
        var found = new List<string>(await stranger.Violations());
        await stranger.Picture($"sign-in-{language}-{theme}-{width}");
        var page = await app.SignIn(context, "manager");

        foreach (var (address, name) in new[]
        {
            ("/desk", "desk"), ($"/desk/claims/{reference}", "claim"), ($"/desk/customers/{(await app.Claim(reference)).Customer.Value}/trust?rule=amount&claim={reference}", "trust"), ("/desk/contacts", "contacts"), ($"/desk/contacts/{asked.Value.Id}", "contact"), ("/desk/messages", "messages"), ("/desk/phone?q=essai", "phone"), ($"/desk/phone/{agreement}?type=LostParcel", "phone-declare"), ("/desk/phone/purchase", "purchase"), ($"/desk/claims/{reference}/answer", "answer"), ($"/desk/claims/{reference}/letter", "letter"), ("/account", "account"), ("/manage", "manage"), ("/manage/incidents", "incidents"), ("/manage/team", "team"), ("/manage/studio", "studio"), ($"/manage/studio/past?at={Some.Moment.UtcTicks}&id={ClaimIdentity.Of("old", "1000").Number}", "studio-past"), ("/manage/promises", "promises"), ("/manage/voices", "voices"), ("/manage/voices/words", "theme-words"), ("/manage/voices/change?theme=Packaging", "say-change"), ("/manage/follow-ups", "follow-ups"), ("/desk/follow-ups", "calls"), ($"/desk/follow-ups/{call}", "call"), ("/manage/feelings", "feelings"), ("/manage/texts", "texts"),
            ("/manage/shadow", "shadow"), ("/manage/policies", "policies"), ("/manage/policies/1", "policy"), ("/manage/policies/2", "draft"), ("/manage/policies/2/edit", "edit"), ("/manage/policies/2/publish", "publish"), ("/manage/policies/5/publish", "approve"), ("/manage/policies/import", "import"),
            ("/manage/policies/4", "scheduled"), ("/manage/messages", "messages"), ("/manage/messages/answer.forReview", "message"),
        })
        {
            await page.Open(app, address);
            found.AddRange(await page.Violations());
            if (await page.IsWiderThanItsWindow())
            {
                found.Add($"{address} is wider than {width} px");
            }

            await page.Picture($"{name}-{language}-{theme}-{width}");
        }

        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    // One that has seen a claim which it would have answered at once, and counts over other windows.
    private static async Task Shadow(App app)
    {
        const string json = """{ "name": "Essai", "currency": "EUR", "rules": { "amount": { "most": "1000.00" }, "frequency": { "windowDays": 30, "most": 99 } } }""";
        var draft = await app.Use<CreateDraft, Result<int>>(create => create.Handle(new CreateDraftRequest(json, "setup"), default));
        await app.Use<StartShadow, Result<int>>(start => start.Handle(new(draft.Value, 500, 14, 20, "setup"), default));
        await app.ClaimInReview(comment: null);
        await app.Use<RunShadow, int>(run => run.Handle(100, default));
    }

    // A draft that knows nothing of the version that is live by now, that one, one that is to come, and one that waits for a second person.
    private static async Task Policies(App app)
    {
        for (var number = 2; number <= 5; number++)
        {
            var json = Some.OpeningJson.Replace("\"80.00\"", $"\"8{number}.00\"", StringComparison.Ordinal);
            await app.Use<CreateDraft, Result<int>>(create => create.Handle(new CreateDraftRequest(json, "setup"), default));
        }

        await app.Use<PublishPolicy, Result<Done>>(publish => publish.Handle(new(3, null, 0, "setup"), default));
        await app.Use<PublishPolicy, Result<Done>>(publish => publish.Handle(new(4, app.Clock.GetUtcNow().AddDays(30), 0, "setup", Undoing: 3), default));
        await app.Use<AskToPublish, Result<Done>>(ask => ask.Handle(new(5, null, 0, "setup", "Moins d’attente pour les petits montants.", Undoing: 3), default));
    }
}
