using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Words;

public sealed class ClaimSentencesTests
{
    /// <summary>Every rule there is, also those that the opening policy leaves out.</summary>
    private static readonly TrustPolicy EveryRule = Some.Policy(Some.OpeningJson.Replace("\"cover\"", "\"newAccount\": { \"fewestHours\": 48 }, \"cover\"", StringComparison.Ordinal));

    private static readonly ClaimSentences Sentences = new(new WordsOf(new ShopOptions()));

    [Theory]
    [InlineData("fr", "Jusqu’à 150_€, la réponse est immédiate_; votre demande est de 49,90_€, et votre colis était attendu 10 jours plus tôt.")]
    [InlineData("en", "Up to €150 the answer is immediate; your request comes to €49.90, and your parcel was expected 10 days earlier.")]
    public void A_yes_says_the_limit_the_amount_and_the_age(string language, string expected) =>
        Assert.Equal(Set(expected), Explained(language, Some.Facts()));

    [Theory]
    [InlineData("fr", "Jusqu’à 150_€, la réponse est immédiate_; votre demande est de 240_€, alors une personne répond.")]
    [InlineData("en", "Up to €150 the answer is immediate; your request comes to €240, so a person will answer you.")]
    public void What_a_person_answers_names_the_rule_and_its_limit(string language, string expected) =>
        Assert.Equal(Set(expected), Explained(language, Some.Facts() with { Payable = Some.Eur(240) }));

    [Theory]
    [InlineData("fr", "Jusqu’à 80_€, la réponse est immédiate_; votre indemnité est de 49,90_€, et vous nous l’avez dit 10 jours après.")]
    [InlineData("en", "Up to €80 the answer is immediate; the insurance payment comes to €49.90, and you told us 10 days later.")]
    public void A_contract_is_spoken_of_as_a_contract(string language, string expected) =>
        Assert.Equal(Set(expected), Explained(language, Some.Facts(ClaimType.WaterDamage)));

    [Theory]
    [InlineData("fr", "Le transporteur indique que votre colis est en route. La réponse est immédiate à partir du lundi 5 octobre_: ce jour-là, nous réglons tout de nous-mêmes, sauf si vous nous dites que votre colis est arrivé.")]
    [InlineData("en", "The carrier says that your parcel is on its way. The answer is immediate from Monday 5 October: on that day we will settle everything without your asking, unless you tell us that your parcel has arrived.")]
    public void A_promised_day_says_what_the_carrier_says_and_the_day(string language, string expected) =>
        Assert.Equal(Set(expected), Explained(language, Some.Facts() with { CountedFrom = new DateOnly(2026, 10, 2) }));

    [Theory]
    [InlineData("fr", "Nos réponses immédiates se comptent dans une autre monnaie que les 50_$ demandés, alors une personne répond.")]
    [InlineData("en", "Our immediate answers are counted in another currency than the $50 asked for, so a person will answer you.")]
    public void Another_currency_is_said_to_be_one(string language, string expected) =>
        Assert.Equal(Set(expected), Explained(language, Some.Facts() with { Payable = new Money(5000, Currency.Of("USD")) }));

    [Theory]
    [InlineData("fr", "Sur 90 jours, la réponse est immédiate jusqu’à 2 demandes_; avec celle-ci, cela fait 3, alors une personne répond.")]
    [InlineData("en", "Over 90 days, the answer is immediate for up to 2 requests; with this one it makes 3, so a person will answer you.")]
    public void A_count_says_its_period(string language, string expected) =>
        Assert.Equal(Set(expected), Explained(language, Some.Facts() with { DeclarationsInWindow = 3 }));

    [Theory]
    [InlineData("fr", "Jusqu’à 150_€, la réponse est immédiate_; votre demande est de 49,90_€, et votre colis était attendu 10 jours plus tôt. Le nombre de vos demandes n’entre pas en compte ici_: nous avons mis cette règle de côté pour vous.")]
    [InlineData("en", "Up to €150 the answer is immediate; your request comes to €49.90, and your parcel was expected 10 days earlier. The number of your requests does not count here: we have set this rule aside for you.")]
    public void What_was_set_aside_is_said_to_have_been(string language, string expected) =>
        Assert.Equal(Set(expected), Explained(language, Some.Facts() with { DeclarationsInWindow = 9, SetAside = RuleSet.Of(ClaimsTooClose.Key) }));

    [Theory]
    [InlineData("fr", "bijoux", "Politique d’ouverture")]
    [InlineData("en", "jewellery", "Opening policy")]
    public void What_came_with_the_product_is_named_in_the_reader_s_language_and_a_shop_s_own_words_stay(string language, string jewels, string policy) => Texts.Speaking(Texts.Language(language), () =>
    {
        Assert.Equal((jewels, policy), (Sentences.Category("jewellery"), Sentences.PolicyName("Opening policy")));
        Assert.Equal(("Vaisselle d’hôtel", "Noël"), (Sentences.Category("Vaisselle d’hôtel"), Sentences.PolicyName("Noël")));
        return language;
    });

    [Fact]
    public void Whatever_the_facts_there_is_a_whole_sentence_for_everyone_in_both_languages()
    {
        var all = RuleSet.Of(TrustRules.All.Select(rule => rule.Code));
        foreach (var facts in VariedFacts.Many(2_000, seed: 11).Concat(VariedFacts.Many(500, seed: 13).Select(facts => facts with { SetAside = all })))
        {
            var decision = TrustEngine.Decide(facts, EveryRule);
            foreach (var language in Texts.Languages)
            {
                Texts.Speaking(language, () => decision.Answers.SelectMany(answer => new[]
                {
                    Sentences.ForCustomer(answer, facts, EveryRule.Windows),
                    Sentences.ForStaff(answer, facts, EveryRule.Windows),
                    Sentences.Explanation(decision, facts),
                }).Select(Whole).ToList());
            }
        }
    }

    [Fact]
    public void Limits_that_would_disclose_others_affairs_or_invite_to_play_with_them_have_no_figures_for_customers()
    {
        string[] silent = [AddressSharedByMany.Key, BudgetReached.Key, CustomerKnownTooShort.Key, DestinationChanged.Key];
        foreach (var facts in VariedFacts.Many(1_000, seed: 12).Where(facts => facts.Payable.Currency == Currency.Eur))
        {
            var said = TrustEngine.Decide(facts, EveryRule).Answers.Where(answer => silent.Contains(answer.Code))
                .Select(answer => Sentences.ForCustomer(answer, facts, EveryRule.Windows));
            Assert.DoesNotContain(said, sentence => sentence.Any(char.IsDigit));
        }
    }

    [Theory]
    [InlineData(CarrierAccount.Moving, 0, "votre colis était attendu ce jour-là")]
    [InlineData(CarrierAccount.Moving, 1, "votre colis était attendu la veille")]
    [InlineData(CarrierAccount.Delivered, 4, "votre colis était annoncé livré 4 jours plus tôt")]
    public void The_age_is_told_in_the_past_so_that_it_stays_true(CarrierAccount account, int age, string expected)
    {
        var facts = Some.Facts() with { Account = account, CountedFrom = Some.Facts().DeclaredOn.AddDays(-age) };
        var answer = new RuleAnswer("age", Finding.Within, age, 60);
        Assert.Contains(expected, Texts.Speaking(Texts.Language("fr"), () => Sentences.ForCustomer(answer, facts)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClaimType.LostParcel, "fr", "Destination : celle de la commande, sans")]
    [InlineData(ClaimType.BrokenItem, "fr", "Destination : celle du contrat, sans")]
    [InlineData(ClaimType.BrokenItem, "en", "Destination: the contract’s, with")]
    public void The_destination_is_the_orders_or_the_contracts(ClaimType type, string language, string expected)
    {
        var answer = new RuleAnswer(DestinationChanged.Key, Finding.Within, 40, 30);
        var said = Texts.Speaking(Texts.Language(language), () => Sentences.ForStaff(answer, Some.Facts() with { Type = type }));
        Assert.StartsWith(expected, said.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "un remboursement de 38,50_€")]
    [InlineData("en", "a refund of €38.50")]
    public void A_remedy_names_its_amount(string language, string expected) =>
        Assert.Equal(Set(expected), Texts.Speaking(Texts.Language(language), () => Sentences.RemedyOf(Remedy.Refund, Some.Eur(38.50m))));

    [Theory]
    [InlineData("fr", PromiseState.Open, "Votre argent part au plus tard le lundi 5 octobre à 18_h.")]
    [InlineData("fr", PromiseState.Kept, "Votre argent est parti le dimanche 4 octobre. Promis pour le lundi 5 octobre à 18_h_: tenu.")]
    [InlineData("en", PromiseState.Open, "Your money will leave by 6_pm on Monday 5 October.")]
    [InlineData("fr", PromiseState.Broken, "Cela n’a pas abouti, le dimanche 4 octobre à 18_h_: nous n’avons pas tenu parole, et nous en sommes désolés. Nous vous le devons toujours.")]
    public void A_promise_says_its_day_and_how_it_ended(string language, PromiseState state, string expected)
    {
        var due = new DateTimeOffset(2026, 10, 5, 16, 0, 0, TimeSpan.Zero);
        Assert.Equal(Set(expected), Texts.Speaking(Texts.Language(language), () => Sentences.PromiseText(PromiseKind.RefundBy, state, due, due.AddDays(-1))));
    }

    [Theory]
    [InlineData("fr", "Le règlement est transmis, pour être exécuté_: Item 2.", "L’argent est parti_: 10,00_€, pour Item 2.", "Le règlement n’a pas abouti, pour Item 2_: fermé.")]
    [InlineData("en", "The settlement was handed over, to be carried out: Item 2.", "The money has left: €10.00, for Item 2.", "The settlement did not go through, for Item 2: fermé.")]
    public void What_happens_to_each_of_several_items_names_it_to_our_own_people(string language, params string[] expected)
    {
        var (two, one) = (A.Claim().Item("1", 20m).Item("2", 10m).Build(), A.Claim().Item("2", 10m).Build());
        ClaimEvent[] events =
        [
            new ClaimEvent.SettlementHandedOver(new ItemId("2"), 1),
            new ClaimEvent.SettlementEnded(new ItemId("2"), 1, SettlementOutcome.Refunded, null),
            new ClaimEvent.SettlementEnded(new ItemId("2"), 1, SettlementOutcome.Failed, "fermé"),
        ];

        Texts.Speaking(Texts.Language(language), () =>
        {
            Assert.Equal(expected.Select(Set), events.Select(happened => Sentences.EventForStaff(happened, null, two)));
            Assert.All(events, happened => Assert.DoesNotContain("Item", Sentences.EventForStaff(happened, null, one), StringComparison.Ordinal));
            return true;
        });
    }

    [Fact]
    public void Every_event_is_told_to_everyone()
    {
        ClaimEvent[] events =
        [
            new ClaimEvent.Declared(ClaimType.LostParcel, Some.Eur(38.50m), Remedy.Refund, Channel.Page, Declarant.Holder),
            .. Enum.GetValues<DecisionOutcome>().Select(outcome => new ClaimEvent.Decided(7, outcome, new DateOnly(2026, 10, 5), "amount")),
            new ClaimEvent.RemedyChanged(Remedy.Refund, Remedy.Resend),
            new ClaimEvent.Withdrawn(),
            .. Enum.GetValues<RulingOutcome>().Select(outcome => new ClaimEvent.Ruled(outcome, Some.Eur(20), "Parce que.")),
            new ClaimEvent.AnotherLookAsked("Merci"),
            new ClaimEvent.PromisedDayCame(new DateOnly(2026, 10, 5)),
            new ClaimEvent.ApprovedOnSilence(Some.Moment),
            new ClaimEvent.AnswerOverdue(Some.Moment),
            new ClaimEvent.LossConfirmed(),
            new ClaimEvent.IncidentCoversIt(Guid.Parse("0199a000-0000-7000-8000-000000000001")),
            new ClaimEvent.SettlementHandedOver(new ItemId("1"), 1),
            .. Enum.GetValues<SettlementOutcome>().Select(outcome => new ClaimEvent.SettlementEnded(new ItemId("1"), 1, outcome, "6A123")),
            new ClaimEvent.SettlementEnded(new ItemId("1"), 1, SettlementOutcome.Sent, null),
            new ClaimEvent.SettledAgain(new ItemId("1"), 2, Remedy.Resend, Remedy.Refund),
            new ClaimEvent.ResendLost(new ItemId("1"), 1, "K7M-4QXP"),
            new ClaimEvent.TurnedUp(),
            .. from gesture in new Money?[] { null, Some.Eur(5) }
               from due in new DateTimeOffset?[] { null, Some.Moment }
               select new ClaimEvent.PromiseBroken(Guid.Empty, PromiseKind.RefundBy, Some.Moment, BrokenBy.Time, gesture, due),
            new ClaimEvent.DeliveryAnnounced(Some.Moment),
            .. Enum.GetValues<FollowUpEnd>().Select(end => new ClaimEvent.FollowUpEnded(end, end.Truth(Some.Eur(40), Some.Eur(15)))),
            new ClaimEvent.GestureMade(Some.Eur(20), "Pour l’attente.", "Léa Martin", 1, Some.Moment),
            new ClaimEvent.Ruled(RulingOutcome.Declined, Some.Eur(0), "Parce que.") { ReadBy = "Tom Petit" },
            new ClaimEvent.SettlementHandedOver(Settlement.GestureItem, 1),
            new ClaimEvent.SettlementEnded(Settlement.GestureItem, 1, SettlementOutcome.Refunded, null),
            new ClaimEvent.SettlementEnded(Settlement.GestureItem, 1, SettlementOutcome.Failed, "account closed"),
        ];
        Assert.Equal(typeof(ClaimEvent).GetNestedTypes().Length, events.Select(happened => happened.GetType()).Distinct().Count());
        foreach (var language in Texts.Languages)
        {
            Texts.Speaking(language, () => events.SelectMany(one => new[] { Sentences.Event(one, "Léa Martin"), Sentences.Event(one), Sentences.EventForStaff(one) }).Select(Whole).ToList());
        }
    }

    [Theory]
    [InlineData("fr", "sameItems", "Confié à une personne, politique n°_7, règle «_Mêmes articles_».")]
    [InlineData("en", "sameItems", "Given to a person, policy no. 7, rule “Same items”.")]
    [InlineData("fr", "oneOfLongAgo", "Confié à une personne, politique n°_7, règle «_oneOfLongAgo_».")]
    public void People_of_ours_read_which_rule_it_was_by_its_name(string language, string rule, string expected) => Assert.Equal(
        Set(expected),
        Texts.Speaking(Texts.Language(language), () => Sentences.EventForStaff(new ClaimEvent.Decided(7, DecisionOutcome.ForReview, null, rule))));

    [Fact]
    public void Every_rule_has_a_name()
    {
        foreach (var language in Texts.Languages)
        {
            Assert.All(TrustRules.All, rule => Assert.DoesNotMatch(
                $"\\W{rule.Code}\\W", Texts.Speaking(language, () => Sentences.EventForStaff(new ClaimEvent.Decided(7, DecisionOutcome.ForReview, null, rule.Code)))));
        }
    }

    [Fact]
    public void What_was_promised_together_and_goes_in_parts_names_each_part()
    {
        var ended = new ClaimEvent.SettlementEnded(new ItemId("2"), 1, SettlementOutcome.Refunded, null);

        Assert.Equal("L’argent est parti.", French(() => Sentences.Event(ended, null, A.Claim().Item("2", 10).Build())));
        Assert.Equal(
            Set("L’argent est parti_: 20,23_€, pour Item 2."),
            French(() => Sentences.Event(ended, null, A.Claim().Item("1", 24.17m).Item("2", 20.23m).Build())));
    }

    [Fact]
    public void Only_what_can_turn_up_is_said_to_have_done_so()
    {
        var withdrawn = new ClaimEvent.Withdrawn();

        Assert.StartsWith("C’est arrivé.", French(() => Sentences.Event(withdrawn, null, A.Claim().Build())), StringComparison.Ordinal);
        Assert.DoesNotContain("arrivé", French(() => Sentences.Event(withdrawn, null, A.Claim().Of(ClaimType.WaterDamage).Build())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gift_is_no_request_of_nothing() =>
        Assert.DoesNotContain(Set("0_€"), Explained("fr", Some.Facts() with { Payable = Money.Zero(Currency.Eur) }), StringComparison.Ordinal);

    [Fact]
    public void Two_rules_do_not_contradict_each_other_where_only_time_is_missing()
    {
        var facts = Some.Facts() with { CountedFrom = new DateOnly(2026, 10, 2) };
        var decision = TrustEngine.Decide(facts, Some.OpeningPolicy);
        var said = French(() => string.Join('|', decision.Answers.Select(answer => Sentences.ForCustomer(answer, facts, Some.OpeningPolicy.Windows))));

        Assert.Equal(DecisionOutcome.PromisedOn, decision.Outcome);
        Assert.DoesNotContain("Sur ce point, la réponse est immédiate.", said, StringComparison.Ordinal);
        Assert.Contains("La réponse est immédiate à partir du lundi 5 octobre.", said, StringComparison.Ordinal);
    }

    private static string French(Func<string> say) => Texts.Speaking(Texts.Language("fr"), say);

    private static string Explained(string language, ClaimFacts facts) => Texts.Speaking(
        Texts.Language(language), () => Sentences.Explanation(TrustEngine.Decide(facts, Some.OpeningPolicy), facts, Some.OpeningPolicy.Windows));

    private static string Set(string text) => text.Replace('_', '\u00a0');

    private static string Whole(string sentence)
    {
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
        Assert.True(char.IsUpper(sentence[0]) || sentence[0] == '«', sentence);
        return sentence;
    }
}
