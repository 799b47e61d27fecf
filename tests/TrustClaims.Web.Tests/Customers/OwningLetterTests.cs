using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;
using TrustClaims.Web.Pages.Customers;
using TrustClaims.Web.Pages.Shared;

namespace TrustClaims.Web.Tests.Customers;

/// <summary>What the head of a claim's page owns, and that it loses nothing of what it says otherwise.</summary>
public sealed class OwningLetterTests
{
    private const string Answered = "Our answer was promised by ";
    private const string Unanswered = "We owed you an answer by ";

    [Fact]
    public void An_answer_that_came_late_is_owned_beside_the_money_that_is_late_and_once_that_has_come()
    {
        var claim = A.Claim().InReview().Build();
        var happened = Heard(claim);
        Ruled(claim, RulingOutcome.Approved, claim.AnswerDue!.Value.AddHours(1));
        var late = Late(claim);

        var owed = Write(claim, happened, late);
        Assert.Equal("We did not keep our word, and we are sorry.", owed.Title);
        Assert.Contains("Your money was to leave by", owed.Lead, StringComparison.Ordinal);
        Assert.Contains(Answered, owed.Lead, StringComparison.Ordinal);

        Paid(claim, late.AddHours(1));
        var done = Write(claim, happened, late.AddHours(2));
        Assert.Contains("We had promised it by", done.Lead, StringComparison.Ordinal);
        Assert.Contains(Answered, done.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_never_came_is_owned_still_once_what_silence_granted_is_done()
    {
        var claim = A.Claim().InReview().Build();
        var now = claim.AnswerDue!.Value.AddMinutes(1);
        Assert.Null(claim.ApproveOnSilence(Some.Times, now).Refusal);
        claim.Saved();
        var happened = Heard(claim);

        Assert.Single(Times(Unanswered, Write(claim, happened, now).Lead));

        Paid(claim, now.AddHours(2));
        var done = Write(claim, happened, now.AddHours(3));
        Assert.Equal("It is done.", done.Title);
        Assert.Single(Times(Unanswered, done.Lead));
    }

    [Fact]
    public void What_silence_granted_is_not_signed_by_whoever_had_declined_it()
    {
        var claim = A.Claim().InReview().Build();
        Ruled(claim, RulingOutcome.Declined, Some.Moment.AddHours(1));
        Assert.Null(claim.AskAnotherLook("Please look again.", 24, Some.Times, Some.Moment.AddHours(2)).Refusal);
        var now = claim.AnswerDue!.Value.AddMinutes(1);
        Assert.Null(claim.ApproveOnSilence(Some.Times, now).Refusal);

        var letter = Write(claim.Saved(), Heard(claim), now);

        Assert.Equal(("It is granted.", null), (letter.Title, letter.Quoted));
    }

    [Fact]
    public void While_another_person_looks_the_hour_of_their_answer_stands_beside_what_is_late()
    {
        var claim = Part(Remedy.Refund, "The rest was signed for.");
        var late = Late(claim);
        Assert.Null(claim.AskAnotherLook("Please look again.", 24, Some.Times, late).Refusal);

        var letter = Write(claim, Heard(claim), late);

        Assert.Contains("Your money was to leave by", letter.Lead, StringComparison.Ordinal);
        Assert.Contains("It is not the same person as before. You have an answer by", letter.Lead, StringComparison.Ordinal);
        Assert.Contains("goes back to", letter.Again, StringComparison.Ordinal);
        Assert.Null(letter.Quoted);
    }

    [Fact]
    public void What_is_late_of_a_part_says_which_part_and_keeps_the_persons_words()
    {
        var claim = Part(Remedy.Refund, "The rest was signed for.");

        var letter = Write(claim, Heard(claim), Late(claim));

        Assert.Contains("We grant €20 of €49.90.", letter.Lead, StringComparison.Ordinal);
        Assert.Equal("The rest was signed for.", letter.Quoted?.Reason);
    }

    [Fact]
    public void What_is_kept_aside_for_us_is_said_though_the_money_is_late()
    {
        var claim = A.Claim().Of(ClaimType.DamagedItem).Worth(90).InReview().Build();
        Ruled(claim, RulingOutcome.Approved, Some.Moment.AddHours(1));

        var letter = Write(claim, Heard(claim), Late(claim));

        Assert.Contains(In(words => words.Customers["letter.travels"]), letter.Again, StringComparison.Ordinal);
    }

    private static Claim Part(Remedy remedy, string reason)
    {
        var claim = A.Claim().InReview().For(remedy).Build();
        Ruled(claim, RulingOutcome.PartlyApproved, Some.Moment.AddHours(1), Some.Eur(20), reason);
        return claim;
    }

    private static void Ruled(Claim claim, RulingOutcome outcome, DateTimeOffset at, Money? amount = null, string? reason = "Because.")
    {
        Assert.Null(claim.Rule(new RulingWords(outcome, null, amount, reason), Some.Person(), claim.Version, Some.Times, at).Refusal);
        claim.Saved();
    }

    private static DateTimeOffset Late(Claim claim)
    {
        var late = claim.Promises.Single(promise => promise.State == PromiseState.Open).Due.AddMinutes(1);
        Assert.Null(claim.BreakLatePromises(Some.Times, late).Refusal);
        return late;
    }

    private static void Paid(Claim claim, DateTimeOffset at)
    {
        foreach (var settlement in claim.Settlements)
        {
            Assert.Null(claim.Report(settlement.Id, new(SettlementOutcome.Refunded, at, null, null, null), Some.Times, Actor.Integration("erp"), at).Refusal);
        }
    }

    private static string[] Times(string said, string text) => text.Split(said)[1..];

    private static List<PastEvent> Heard(Claim claim) => claim.Happenings.Select(one => new PastEvent(one.At, one.Event, null)).ToList();

    private static Letter Write(Claim claim, IReadOnlyList<PastEvent> happened, DateTimeOffset now)
    {
        var shop = new ShopOptions();
        return In(words => new LetterWriter(words, new Moments(words, shop, new MovableClock(now))).Write(new ClaimPage(claim, Some.Order(), null, Some.OpeningPolicy, Some.OpeningPolicy)
        {
            Now = now,
            Said = new TimelinePart([], null, null, null),
            Events = happened,
            Effort = null,
            Messages = [],
        }));
    }

    private static T In<T>(Func<WordsOf, T> write) => Texts.Speaking(Texts.Language("en"), () => write(new WordsOf(new ShopOptions())));
}
