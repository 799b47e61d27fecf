using System.Net.Mail;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Notifications;

/// <summary>Writes the letter of something that happened to a claim.</summary>
internal static class ALetter
{
    private static readonly WordsOf Words = new(new ShopOptions());
    private static readonly ClaimNews News = new(Words, new ClaimSentences(Words), new ShopOptions());
    private static readonly LetterRenderer Renderer = new(Words, new ShopOptions { Name = "Maison Lune" });

    public static Letter Of(ClaimEvent happened, Claim claim, string language = "fr", string? name = "Ada Essai", Agreement? agreement = null, MessageText? template = null, bool asksEffort = true) =>
        Of(LetterFacts.Of(claim, happened), claim, language, name, agreement, template, asksEffort);

    /// <summary>Of what was true at some moment, whatever the claim is now.</summary>
    public static Letter Of(LetterFacts facts, Claim claim, string language = "fr", string? name = "Ada Essai", Agreement? agreement = null, MessageText? template = null, bool asksEffort = true)
    {
        var message = new OutboxMessage
        {
            Id = Guid.CreateVersion7(Some.Moment),
            Customer = claim.Customer,
            Claim = claim.Id,
            Kind = ClaimJournal.LetterFor(facts.Tells, claim) ?? "done",
            Body = facts.Write(),
            CreatedAt = Some.Moment,
            NotBefore = Some.Moment,
        };
        var about = agreement ?? (claim.Type.IsForContract() ? Some.Contract() : A.Order().Numbered("FR-1042").Build());
        var matter = new LetterMatter(message.Kind, LetterFacts.Read(message.Body), claim.Decisions[facts.Decision - 1], about, Some.OpeningPolicy, new WayBack(new Uri("https://example.org/l/token?claim=R"), null), asksEffort)
        {
            WithShipping = PayableAmount.IncludesShipping(about, claim) ? claim.Payable : null,
        };
        return Texts.Speaking(Texts.Language(language), () =>
        {
            var news = News.Of(matter);
            return Renderer.Write(message, new Recipient(name, new MailAddress("ada@example.org"), null, WrittenChannel.Mail, language), news, template ?? MessageTemplates.Own(Words, news.Kind), MessageTemplates.Own(Words, MessageKinds.Short));
        });
    }

    /// <summary>Of what happened to it last.</summary>
    public static Letter Of(Claim claim, string language = "fr") => Of(claim.Happenings[^1].Event, claim, language);

    public static string Set(string text) => text.Replace('_', '\u00a0');
}
