using System.Text.RegularExpressions;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Tests.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Notifications;

public sealed partial class LetterRendererTests
{
    private static readonly DateTimeOffset Later = Some.Moment.AddHours(3);

    [Fact]
    public void A_yes_says_all_there_is_to_say()
    {
        var letter = ALetter.Of(A.Claim().LostParcel().Worth(38.50m).Build());

        Assert.Equal("C’est entendu, pour votre commande FR-1042", letter.Subject);
        Assert.StartsWith(ALetter.Set(
            """
            Bonjour Ada Essai,

            C’est entendu. Nous sommes désolés_: votre colis aurait dû arriver.

            Nous vous rendons 38,50_€ au plus tard le lundi 5 octobre à 18_h, par le moyen de paiement de votre commande_; comptez ensuite 3 à 5 jours pour les voir sur votre compte.

            Vous n’avez rien à prouver, ni rien à renvoyer.

            Pourquoi cette réponse_? Jusqu’à 150_€, la réponse est immédiate_; votre demande est de 38,50_€, et votre colis était attendu 10 jours plus tôt.

            """).ReplaceLineEndings("\n"), letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_letter_leads_to_the_page_names_the_reference_and_a_person()
    {
        var claim = A.Claim().Build();
        var letter = ALetter.Of(claim);

        Assert.All([letter.Text, letter.Html], text => Assert.Contains("https://example.org/l/token", text, StringComparison.Ordinal));
        Assert.All([letter.Text, letter.Html], text => Assert.Contains(claim.Reference.ToString(), text, StringComparison.Ordinal));
        Assert.Contains(ALetter.Set("Appelez le 01_23_45_67_89, du lundi au samedi"), letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_with_a_person_is_told_until_when_and_that_silence_means_yes()
    {
        var letter = ALetter.Of(A.Claim().InReview().Build());

        Assert.Contains(ALetter.Set("Une personne vous répond avant le dimanche 4 octobre à 10_h. Passé cette heure, votre demande est accordée d’office."), letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_is_not_said_to_mean_yes_where_it_does_not() =>
        Assert.DoesNotContain("accordée d’office", ALetter.Of(A.Claim().Worth(250.01m).Build()).Text, StringComparison.Ordinal);

    [Fact]
    public void A_promised_day_is_named() =>
        Assert.Equal("C’est promis pour le lundi 5 octobre, pour votre commande FR-1042", ALetter.Of(A.Claim().TooEarly().Build()).Subject);

    [Theory]
    [InlineData("fr", "Jeanne Martin a regardé votre demande, et n’a pas pu l’accorder.", "quelqu’un d’autre reprend tout depuis le début")]
    [InlineData("en", "Jeanne Martin has looked at your request, and could not grant it.", "somebody else will look at it again from the beginning")]
    public void A_no_comes_from_a_named_person_with_the_reason_and_another_look(string language, string first, string again)
    {
        var letter = ALetter.Of(Ruled(RulingOutcome.Declined, reason: "Ligne un.\nLigne <deux>."), language);

        Assert.Contains(first, letter.Text, StringComparison.Ordinal);
        Assert.Contains("> Ligne un.\n> Ligne <deux>.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("<blockquote>Ligne un.<br>\nLigne &lt;deux&gt;.</blockquote>", letter.Html, StringComparison.Ordinal);
        Assert.Contains(again, letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ligne", letter.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Un.\r\nDeux.\rTrois.", "Un.", "Deux.", "Trois.")]
    [InlineData("Un.\n\n\nDeux.\n", "Un.", "", "", "Deux.")]
    [InlineData(
        "Une réponse si longue qu’aucun programme de courrier ne la laisserait sur une seule ligne.",
        "Une réponse si longue qu’aucun programme de courrier ne la laisserait", "sur une seule ligne.")]
    [InlineData(
        "Voyez https://example.org/une/adresse/que/personne/ne/veut/voir/coupee/en/deux/car/elle/ne/menerait/plus/nulle/part et merci.",
        "Voyez", "https://example.org/une/adresse/que/personne/ne/veut/voir/coupee/en/deux/car/elle/ne/menerait/plus/nulle/part", "et merci.")]
    public void Every_line_of_somebody_s_own_words_is_marked_in_plain_text(string reason, params string[] lines) => Assert.Contains(
        $"\n\n{string.Join('\n', lines.Select(line => $"> {line}"))}\n\n", ALetter.Of(Ruled(RulingOutcome.Declined, reason: reason)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("fr", "médiateur de la consommation")]
    [InlineData("en", "consumer mediator")]
    public void Where_our_own_ways_end_the_letter_tells_of_the_mediator(string language, string mediator)
    {
        var once = Ruled(RulingOutcome.Declined, reason: "Voilà.");
        Assert.DoesNotContain(mediator, ALetter.Of(once, language).Text, StringComparison.Ordinal);

        var twice = After(once, one => one.AskAnotherLook("Encore", 24, Some.Times, Later));
        After(twice, one => one.Rule(new RulingWords(RulingOutcome.Declined, null, null, "Encore voilà."), Some.Person("Léa Simon"), one.Version, Some.Times, Later));

        Assert.Contains(mediator, ALetter.Of(twice, language).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_no_and_a_yes_in_part_are_sorry_too_and_a_no_after_a_no_owns_nothing_else()
    {
        var twice = After(Ruled(RulingOutcome.Declined, reason: "Voilà."), one => one.AskAnotherLook("Encore", 24, Some.Times, Later));
        After(twice, one => one.Rule(new RulingWords(RulingOutcome.Declined, null, null, "Encore voilà."), Some.Person("Léa Simon"), one.Version, Some.Times, Later));

        Assert.Contains("Nous sommes désolés", ALetter.Of(Ruled(RulingOutcome.PartlyApproved, amount: 20)).Text, StringComparison.Ordinal);
        Assert.Contains("\n\nNous sommes désolés de ce qui vous arrive. Jeanne Martin", ALetter.Of(Ruled(RulingOutcome.Declined, reason: "Voilà.")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("aurait dû être accordée", ALetter.Of(twice).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_yes_in_part_says_how_much() => Assert.Contains(
        ALetter.Set("et vous l’accorde en partie_: un remboursement de 20_€."),
        ALetter.Of(Ruled(RulingOutcome.PartlyApproved, amount: 20)).Text,
        StringComparison.Ordinal);

    [Fact]
    public void A_letter_says_what_was_true_when_it_happened_whatever_came_before_it_was_sent()
    {
        var yes = A.Claim().Build();
        var promised = LetterFacts.Of(yes, yes.Happenings[^1].Event);
        var waiting = A.Claim().InReview().Build();
        var awaited = LetterFacts.Of(waiting, waiting.Happenings[^1].Event);
        yes.TurnUp(Actor.Customer, Later);
        waiting.TurnUp(Actor.Customer, Later);

        Assert.Contains(ALetter.Set("Nous vous rendons 49,90_€ au plus tard le lundi 5 octobre à 18_h"), ALetter.Of(promised, yes).Text, StringComparison.Ordinal);
        Assert.Contains(
            ALetter.Set("\n\nUne personne vous répond avant le dimanche 4 octobre à 10_h. Passé cette heure, votre demande est accordée d’office.\n"),
            ALetter.Of(awaited, waiting).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", ClaimType.LostParcel, 4.90, "Nous vous rendons 44,90_€, frais de port compris, au plus tard le", "Votre remboursement de 44,90_€, frais de port compris, est parti")]
    [InlineData("en", ClaimType.LostParcel, 4.90, "We will refund €44.90, shipping included, by", "Your refund of €44.90, shipping included, has left")]
    [InlineData("fr", ClaimType.LostParcel, 0, "Nous vous rendons 40_€ au plus tard le", "Votre remboursement de 40_€ est parti")]
    [InlineData("fr", ClaimType.DamagedItem, 4.90, "Nous vous rendons 40_€ au plus tard le", "Votre remboursement de 40_€ est parti")]
    public void A_sum_says_that_shipping_is_in_it(string language, ClaimType type, double shipping, string promised, string done)
    {
        var order = A.Order().Item("1", 30m, quantity: 3).Item("2", 10m).Shipping((decimal)shipping).Build();
        var claim = A.Claim().Of(type).On(order).Build();

        var answer = ALetter.Of(claim.Happenings[^1].Event, claim, language, agreement: order).Text;
        Done(claim, SettlementOutcome.Refunded);
        Done(claim, SettlementOutcome.Refunded, 1);

        Assert.Contains(ALetter.Set(promised), answer.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(ALetter.Set(done), ALetter.Of(claim.Happenings[^1].Event, claim, language, agreement: order).Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_promised_in_one_sum_is_told_in_one_letter()
    {
        var claim = A.Claim().Item("1", 24.17m).Item("2", 20.23m).Build();
        Done(claim, SettlementOutcome.Refunded);
        var first = claim.Happenings[^1].Event;

        Assert.Null(ClaimJournal.LetterFor(first, claim));

        Done(claim, SettlementOutcome.Refunded, 1);
        Assert.Equal("done", ClaimJournal.LetterFor(claim.Happenings[^1].Event, claim));
        Assert.Contains(ALetter.Set("Votre remboursement de 44,40_€ est parti"), ALetter.Of(claim).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_that_left_in_one_parcel_are_told_together_and_each_parcel_has_its_number()
    {
        var claim = A.Claim().For(Remedy.Resend).Item("1", 10).Item("2", 10).Item("3", 10).Build();
        foreach (var (index, number) in new[] { "6A1", "6A1", "6A2" }.Index())
        {
            claim.Report(claim.Settlements[index].Id, new SettlementReport(SettlementOutcome.Sent, Later, "colissimo", number, null), Some.Times, Actor.Clock, Later);
        }

        Assert.Contains(ALetter.Set("C’est parti_: Item 1 et Item 2. Transporteur_: Colissimo, numéro de suivi 6A1."), ALetter.Of(claim).Text, StringComparison.Ordinal);
        Assert.Contains(ALetter.Set("C’est parti_: Item 3. Transporteur_: Colissimo, numéro de suivi 6A2."), ALetter.Of(claim).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parcel_that_is_not_late_yet_ought_not_to_have_arrived()
    {
        var letter = ALetter.Of(A.Claim().TooEarly().Build());

        Assert.DoesNotContain("aurait dû arriver", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Nous sommes désolés de cette attente.", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_withdrawn_and_cannot_turn_up_is_not_said_to_have_turned_up()
    {
        var claim = A.Claim().Of(ClaimType.DamagedItem).Build();
        claim.TurnUp(Actor.Customer, Later);

        Assert.Equal("C’est noté, pour votre commande FR-1042", ALetter.Of(claim).Subject);
    }

    [Fact]
    public void Another_look_has_its_hour_and_silence_means_yes_there_too() => Assert.Contains(
        "Passé cette heure, votre demande est accordée d’office.",
        ALetter.Of(After(Ruled(RulingOutcome.Declined, reason: "Voilà."), claim => claim.AskAnotherLook("Encore", 24, Some.Times, Later))).Text,
        StringComparison.Ordinal);

    [Fact]
    public void A_yes_after_a_no_owns_the_no()
    {
        var claim = After(Ruled(RulingOutcome.Declined, reason: "Voilà."), one => one.AskAnotherLook("Encore", 24, Some.Times, Later));
        After(claim, one => one.Rule(new RulingWords(RulingOutcome.Approved, null, null, null), Some.Person("Léa Simon"), one.Version, Some.Times, Later));

        Assert.Contains("Elle aurait dû être accordée dès notre première réponse, et nous en sommes désolés.", ALetter.Of(claim).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_of_a_letter_introduces_no_words_that_it_leaves_out()
    {
        Assert.DoesNotContain("Voici", ALetter.Of(Ruled(RulingOutcome.Declined, reason: "Voilà.")).Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Voici", ALetter.Of(Ruled(RulingOutcome.PartlyApproved, amount: 20, reason: "Voilà.")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dear_damaged_item_travels_back_and_a_cheap_one_stays()
    {
        Assert.Contains("il nous revient à nos frais", ALetter.Of(A.Claim().Of(ClaimType.DamagedItem).Worth(60.01m).Build()).Text, StringComparison.Ordinal);
        Assert.Contains("ni rien à renvoyer", ALetter.Of(A.Claim().Of(ClaimType.DamagedItem).Worth(60m).Build()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_items_are_counted()
    {
        var many = A.Claim().For(Remedy.Resend).Item("1", 10, 2).Item("2", 10).Item("3", 10).Item("4", 10).Item("5", 10).Build();
        Assert.Contains(ALetter.Set("Nous vous renvoyons_: Item 1 (2), Item 2, Item 3 et 2 autres articles."), ALetter.Of(many).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_sent_late_is_owned()
    {
        var claim = A.Claim().For(Remedy.Resend).Build();
        claim.Report(claim.Settlements[0].Id, new SettlementReport(SettlementOutcome.Sent, Some.Moment.AddDays(9), "colissimo", "6A1", null), Some.Times, Actor.Clock, Some.Moment.AddDays(9));

        Assert.Contains(ALetter.Set("C’est parti_: Item 1. Transporteur_: Colissimo, numéro de suivi 6A1."), ALetter.Of(claim.Happenings[^2].Event, claim).Text, StringComparison.Ordinal);
        Assert.Contains("plus tard que promis", ALetter.Of(claim).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cannot_break_the_line() => Assert.StartsWith(
        "Bonjour Ada Bcc: a@b.c,", ALetter.Of(A.Claim().Build().Happenings[^1].Event, A.Claim().Build(), name: "Ada\r\nBcc:  a@b.c").Text, StringComparison.Ordinal);

    [Fact]
    public void Nobody_known_by_name_is_greeted_without() => Assert.StartsWith(
        "Bonjour,\n", ALetter.Of(A.Claim().Build().Happenings[^1].Event, A.Claim().Build(), name: null).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_letter_there_is_reads_well(string language)
    {
        var letters = All(language).ToList();

        Assert.Equal(13, letters.Select(one => one.Kind).Distinct().Count());
        Assert.All(letters, one =>
        {
            var text = Addresses().Replace(one.Letter.Text, "X");
            Assert.DoesNotContain('{', text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.False(VocabularyTests.Suspects(language, text), text);
            Assert.True(TypographyTests.IsSetWell(language, text), text);
            Assert.True(TypographyTests.IsSetWell(language, one.Letter.Subject), one.Letter.Subject);
            Assert.Equal(language, one.Letter.Language);
        });
    }

    [Fact]
    public void Every_kind_of_letter_on_a_claim_is_among_those_above() => Assert.Equal(
        MessageKinds.All.Where(kind => ReferenceEquals(kind.Value, ClaimNews.FieldNames)).Select(kind => kind.Key).Order(StringComparer.Ordinal),
        Told().Select(one => ClaimNews.KindOf(ClaimJournal.LetterFor(one.Happened, one.Claim)!, LetterFacts.Of(one.Claim, one.Happened))).Append(ClaimJournal.RightAgain).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Whatever_fields_a_manager_names_every_letter_goes_out(string language)
    {
        var fields = ClaimNews.FieldNames.Select(name => $"{{{name}}}").ToList();
        var template = new MessageText(string.Join(' ', fields), string.Join("\n\n", fields.Append("{gone}").Append("Fin.")));

        Assert.All(All(language, template), one =>
        {
            Assert.DoesNotContain('{', one.Letter.Subject + one.Letter.Text + one.Letter.Html.Split("<body>")[1]);
            Assert.DoesNotContain('\n', one.Letter.Subject);
            Assert.Contains("Fin.", one.Letter.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_letter_that_would_say_nothing_says_what_ours_does()
    {
        var claim = A.Claim().LostParcel().Worth(38.50m).Build();

        var letter = ALetter.Of(claim.Happenings[^1].Event, claim, template: new MessageText("{late}", "{late}\n\n{gone}", 1));

        Assert.Equal((ALetter.Of(claim).Subject, ALetter.Of(claim).Text), (letter.Subject, letter.Text));
    }

    [Theory]
    [InlineData("fr", "Cela a-t-il été facile pour vous_?", "très facile_: ", "très difficile_: ")]
    [InlineData("en", "How easy was this for you?", "very easy: ", "very hard: ")]
    public void How_easy_it_was_is_asked_with_five_answers_to_press(string language, string question, string easiest, string hardest)
    {
        var letter = ALetter.Of(Ruled(RulingOutcome.Approved), language);

        Assert.Contains(ALetter.Set(question), letter.Text, StringComparison.Ordinal);
        Assert.Contains(ALetter.Set($"\n\n{easiest}https://example.org/l/token?claim=R&effort=5\n"), letter.Text, StringComparison.Ordinal);
        Assert.Contains(ALetter.Set($"\n{hardest}https://example.org/l/token?claim=R&effort=1\n\n"), letter.Text, StringComparison.Ordinal);
        Assert.Equal(5, letter.Html.Split("<a class=\"answer\" href=\"https://example.org/l/token?claim=R&amp;effort=").Length - 1);
        Assert.DoesNotContain("?claim", letter.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void How_easy_it_was_is_asked_neither_after_a_no_nor_of_who_has_said()
    {
        var yes = Ruled(RulingOutcome.Approved);

        Assert.DoesNotContain("effort=", ALetter.Of(Ruled(RulingOutcome.Declined, reason: "Voilà.")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("effort=", ALetter.Of(yes.Happenings[^1].Event, yes, asksEffort: false).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("effort=", ALetter.Of(LetterFacts.Of(yes, yes.Happenings[^1].Event) with { IsLate = true }, yes).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void No_letter_says_a_sentence_twice_or_a_paragraph_that_is_none(string language) => Assert.All(All(language), one =>
    {
        var sentences = one.Letter.Text.Split(['.', '?', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(sentence => sentence.Contains(' ')).ToList();
        Assert.Equal(sentences.Distinct(), sentences);
        Assert.DoesNotContain("\n\n\n", one.Letter.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("<(p|blockquote)[^>]*></", one.Letter.Html);
    });

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void We_are_sorry_once_in_a_letter(string language) =>
        Assert.All(All(language), one => Assert.InRange(Apologies().Count(one.Letter.Text), 0, 1));

    private static IEnumerable<(string Kind, Letter Letter)> All(string language, MessageText? template = null) =>
        Told().Select(one => (ClaimJournal.LetterFor(one.Happened, one.Claim)!, ALetter.Of(one.Happened, one.Claim, language, template: template)));

    private static IEnumerable<(Claim Claim, ClaimEvent Happened)> Told() => Claims().SelectMany(claim => claim.Happenings.Select(one => one.Event)
        .Where(happened => ClaimJournal.LetterFor(happened, claim) is not null).Select(happened => (claim, happened)));

    /// <summary>Claims to which everything happened that a letter tells of.</summary>
    private static IEnumerable<Claim> Claims()
    {
        foreach (var type in ClaimTypes.All)
        {
            foreach (var remedy in Some.OpeningPolicy.RemediesFor(type))
            {
                yield return A.Claim().Of(type).For(remedy).Build();
                yield return A.Claim().Of(type).For(remedy).Worth(900).Build();
                yield return Done(A.Claim().Of(type).For(remedy).Build(), remedy.IsMoney() ? SettlementOutcome.Refunded : SettlementOutcome.Sent);
                yield return After(A.Claim().Of(type).For(remedy).Worth(900).Build(), claim => claim.ApproveOnSilence(Some.Times, Later.AddDays(2)));
            }
        }

        yield return Done(A.Claim().Of(ClaimType.BrokenItem).For(Remedy.Repair).Build(), SettlementOutcome.Refunded);
        yield return Done(After(A.Claim().For(Remedy.Resend).Build(), one => Fails(one, 0)), SettlementOutcome.Refunded);
        yield return After(A.Claim().Of(ClaimType.DamagedItem).Build(), claim => claim.TurnUp(Actor.Customer, Later));

        var failed = After(A.Claim().Build(), one => one.Report(
            one.Settlements[0].Id, new SettlementReport(SettlementOutcome.Failed, Later, null, null, "card_expired"), Some.Times, Actor.Clock, Later));
        yield return failed;
        yield return After(failed, one => one.SettleAgain(
            one.Settlements[0].Id, Remedy.StoreCredit, Some.OpeningPolicy.RemediesFor(one.Type), Some.Times, Actor.Of(Some.Person()), Later));
        var twice = After(A.Claim().Item("1", 10).Item("2", 10).Build(), one => Fails(one, 0));
        twice.Audited(twice.AuditCount, twice.AuditHead);
        yield return After(twice, one => Fails(one, 1));
        yield return After(A.Claim().TooEarly().Build(), claim => claim.PayOnPromisedDay(Some.Times, Later.AddDays(9)));
        yield return After(A.Claim().Build(), claim => claim.ChangeRemedy(Remedy.Resend, Some.OpeningPolicy.RemediesFor(claim.Type), Actor.Customer, Later));
        yield return After(A.Claim().Build(), claim => claim.TurnUp(Actor.Customer, Later));
        yield return After(Done(A.Claim().Build(), SettlementOutcome.Refunded), claim => claim.TurnUp(Actor.Customer, Later));
        yield return After(A.Claim().TooEarly().Build(), claim => claim.AskWhetherDelivered(Later, Later));
        yield return After(A.Claim().InReview().Build(), claim => claim.NoticeAnswerOverdue(24, Some.Times, Later.AddDays(2)));
        yield return After(A.Claim().Build(), claim => claim.Give(Some.Eur(10), "Pour l’attente.", Some.Person(), Some.Times, Later));
        yield return Ruled(RulingOutcome.Approved);
        yield return Ruled(RulingOutcome.PartlyApproved, amount: 20, reason: "Voilà.");
        yield return After(Ruled(RulingOutcome.Declined, reason: "Voilà."), claim => claim.AskAnotherLook("Encore", 24, Some.Times, Later));
    }

    private static Result<Done> Fails(Claim claim, int which) => claim.Report(
        claim.Settlements[which].Id, new SettlementReport(SettlementOutcome.Failed, Later, null, null, "card_expired"), Some.Times, Actor.Clock, Later);

    private static Claim Ruled(RulingOutcome outcome, decimal? amount = null, string? reason = null) => After(
        A.Claim().InReview().Build(),
        claim => claim.Rule(new RulingWords(outcome, null, amount is { } part ? Some.Eur(part) : null, reason), Some.Person(), claim.Version, Some.Times, Later));

    private static Claim Done(Claim claim, SettlementOutcome outcome, int which = 0) =>
        After(claim, one => one.Report(one.Settlements[which].Id, new SettlementReport(outcome, Later, null, null, null), Some.Times, Actor.Clock, Later));

    private static Claim After(Claim claim, Func<Claim, Result<Done>> verb)
    {
        Assert.Null(verb(claim).Refusal);
        return claim.Saved();
    }

    [GeneratedRegex("désolé|excuse|regrett|sorry|apolog")]
    private static partial Regex Apologies();

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Addresses();
}
