using TrustClaims.Application.Notifications;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The answer as a letter begins: its seal, its first line, and what, how much, how and by when.</summary>
/// <param name="Seal">Class of the seal: nothing for yes, "look", "date" or "word".</param>
/// <param name="Quoted">A person's own words, with their name under them.</param>
public sealed record Letter(string Seal, string Icon, string Title, string Lead, Ruling? Quoted = null)
{
    /// <summary>What is promised anew where our word was not kept; null where it was.</summary>
    public string? Again { get; init; }
}

/// <summary>Writes it from where the claim stands.</summary>
public sealed partial class LetterWriter(WordsOf words, Moments moments)
{
    private Texts Texts => words.Customers;

    public Letter Write(ClaimPage page) => Own(page, Standing(page));

    private Letter Standing(ClaimPage page) => page.Claim.Status switch
    {
        ClaimStatus.PromisedOn => Yes(page, "date", "clock", Texts["letter.promised.title", page.Claim.PromisedOn!.Value], Texts[$"letter.promised.{page.Claim.Type}"]),
        ClaimStatus.InReview => InReview(page),
        ClaimStatus.Approved => Approved(page),
        ClaimStatus.PartlyApproved => new Letter(
            "word", "pen", Texts["letter.partly.title"], Sentences(Texts["letter.sorry"], Part(page.Claim), What(page), Travels(page)), page.Ruling),
        ClaimStatus.Declined => new Letter("word", "pen", Texts["letter.declined.title"], Sentences(Texts["letter.sorry"], Texts["letter.declined", page.Claim.LastRuling!.RuledByName]), page.Claim.LastRuling),
        ClaimStatus.Withdrawn => new Letter("", "check", Texts[page.Claim.Type.CanTurnUp() ? "letter.thanks.title" : "letter.noted.title"], Texts["letter.withdrawn"]),
        ClaimStatus.Returned => new Letter("", "check", Texts["letter.thanks.title"], Texts["letter.returned"]),
        ClaimStatus.Settled or ClaimStatus.Closed => new Letter("", "check", Texts["letter.done.title"], Done(page), page.Ruling is { Reason: not null } ruling ? ruling : null),
        _ => Yes(page, "", "check", Texts[$"letter.yes.title{Order(page)}"], Sorry(page)),
    };

    private Letter Yes(ClaimPage page, string seal, string icon, string title, string first) =>
        new(seal, icon, title, Sentences(first, What(page), ToDo(page)));

    // A thing that is insured would not be sent back anyway.
    private string ToDo(ClaimPage page) => Travels(page) ?? Texts[page.Agreement is Contract ? "letter.nothing.contract" : "letter.nothing"];

    private string? Travels(ClaimPage page) => page.TravellingBack is not { Count: > 0 } back ? null
        : page.Claim.Items.Count == 1 ? Texts["letter.travels"] : Texts["letter.travels.items", Named(back)];

    private Letter InReview(ClaimPage page)
    {
        var before = moments.Before(page.Claim.AnswerDue!.Value);
        return page.IsLate ? Late(page, before)
            : page.Claim.LastRuling is not null ? new Letter("look", "talk", Texts["letter.again.title"], Texts["letter.again", before])
            : new Letter("look", "talk", Texts["letter.review.title"], Sentences(Texts["letter.review", before], Sorry(page, ".short")));
    }

    private Letter Approved(ClaimPage page) => page.Ruling is { } ruling
        ? Yes(page, "", "check", Texts["letter.ruled.title"], DeclinedBefore(page) ? Texts["letter.ruled.sorry"] : Sorry(page)) with { Quoted = ruling }
        : Yes(page, "", "check", Texts["letter.silence.title"], page.GrantedBySilence is { } due ? Texts["letter.silence", moments.Before(due)] : Texts["letter.granted"]);

    // What it is a part of: of the amount, or of the pieces, by their names.
    private string Part(Claim claim) => claim.Remedy.IsMoney()
        ? Texts["letter.partly.money", claim.Granted, claim.Payable]
        : Texts.Count("letter.partly.goods", claim.Items.Sum(item => item.GrantedQuantity), claim.Items.Sum(item => item.Quantity), Named(claim.Items.Where(item => item.GrantedQuantity > 0)));

    private string Named(IEnumerable<ClaimItem> items) => words.Letters.Items(items.Select(item => (item.Title, item.GrantedQuantity)).ToList());

    // What, how much, how, by when.
    private string What(ClaimPage page)
    {
        var claim = page.Claim;
        var due = claim.Promises.Where(promise => promise.Kind == PromiseTimes.KindFor(claim.Remedy) && promise.State == PromiseState.Open).MaxBy(promise => promise.Due)?.Due;
        var how = claim.Remedy switch
        {
            Remedy.Refund when (page.Agreement as Order)?.PaymentMethod == "card" => ".card",
            Remedy.Resend when claim.LastRuling?.Outcome == RulingOutcome.PartlyApproved => ".part",
            _ => "",
        };
        var key = $"letter.what.{claim.Remedy}{how}";
        var left = Left(claim);
        var came = left < claim.Granted ? Texts[$"letter.came.{claim.Remedy}", claim.Granted - left] : null;
        return Sentences(came, due is { } by ? Texts[key, left, moments.At(by)] : Texts[key + ".now", left]);
    }

    // What has left in part is told, and promised no more.
    private static Money Left(Claim claim)
    {
        var left = claim.Settlements.Where(one => one.State == SettlementState.Done).Aggregate(claim.Granted, (rest, one) => rest - one.Amount);
        return claim.Remedy.IsMoney() && !left.IsZero ? left : claim.Granted;
    }

    private string Done(ClaimPage page)
    {
        var claim = page.Claim;
        var last = claim.Settlements.Where(settlement => settlement.State == SettlementState.Done).MaxBy(settlement => settlement.OutcomeAt);
        if (last?.OutcomeAt is not { } at)
        {
            return Texts["letter.done"];
        }

        var delivered = last.Outcome == SettlementOutcome.Delivered ? ".delivered" : last.TrackingNumber is not null && !claim.Remedy.IsMoney() ? ".tracked" : "";
        return Texts[$"letter.done.{claim.Remedy}{delivered}", claim.Granted, at, last.TrackingNumber ?? ""];
    }

    // A failure of ours that we know of is owned as ours.
    private string Sorry(ClaimPage page, string how = "") =>
        Texts[page.Claim.LastDecision.Facts.OwnIncident is true ? "letter.sorry.incident" : $"letter.sorry.{page.Claim.Type}{how}"];

    private static bool DeclinedBefore(ClaimPage page) => page.Claim.Rulings.Any(ruling => ruling.Outcome == RulingOutcome.Declined);

    private static string Order(ClaimPage page) => page.Agreement is Order ? ".order" : "";

    private static string Sentences(params string?[] sentences) => string.Join(' ', sentences.Where(sentence => sentence is not null));
}
