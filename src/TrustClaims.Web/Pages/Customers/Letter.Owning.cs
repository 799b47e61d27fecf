using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Web.Pages.Customers;

// Where we did not keep our word, the letter begins with that: what we had said, that it did not happen, that we are sorry, what we say now.
public sealed partial class LetterWriter
{
    // It tells of everything in Unkept: what stands in the list of promises does not repeat it.
    private Letter Own(ClaimPage page, Letter letter) => page.Unkept switch
    {
        { StillOwed: { } owed, Again: { } again } => StillOwed(page, owed, again, letter),
        { CameLate: { } late } => letter with { Title = IsDone(page) ? Texts["owned.done.title"] : letter.Title, Lead = Sentences(letter.Lead, Texts["owned.done", moments.At(late.Due)], Answer(page)) },
        _ => letter with { Lead = Sentences(letter.Lead, Answer(page)) },
    };

    // The rest of the letter stays: until when a person answers, what is granted, what has left, what is kept aside for us.
    private Letter StillOwed(ClaimPage page, Promise broken, Promise again, Letter letter) => new(
        "look",
        "clock",
        Texts["owned.title"],
        Sentences(
            Texts[OwnedKey(broken), moments.At(broken.Due)],
            Answer(page),
            page.Claim.Status == ClaimStatus.InReview || IsDone(page) ? letter.Lead : page.Claim.Status == ClaimStatus.PartlyApproved ? Part(page.Claim) : null),
        letter.Quoted is { Reason: not null } ruling ? ruling : null)
    {
        Again = Sentences(again.Kind == PromiseKind.ParcelThereBy ? Texts["owned.again.there", moments.At(again.Due)] : What(page), Travels(page)),
    };

    private Letter Late(ClaimPage page, string before) => page.Unkept.Answer is { } owed && page.Claim.AnswerDue > page.Now
        ? new Letter("look", "clock", Texts["letter.late.title"], Texts["letter.late", moments.Before(owed.Due), before])
        : new Letter("look", "clock", Texts["letter.late.title"], Texts["letter.late.past", before]);

    // One that came late, or never: then silence was the yes, and the letter of that yes says so itself.
    private string? Answer(ClaimPage page) => page.Unkept.Answer is not { } answer || page.Claim.Status == ClaimStatus.InReview ? null
        : page.GrantedBySilence is null ? Texts["owned.answered", moments.Before(answer.Due)]
        : page.Claim.Status == ClaimStatus.Approved && page.Unkept.StillOwed is null ? null : Texts["owned.unanswered", moments.Before(answer.Due)];

    private static bool IsDone(ClaimPage page) => page.Claim.Status is ClaimStatus.Settled or ClaimStatus.Closed;

    // It was tried and failed, or its time passed.
    private static string OwnedKey(Promise broken) =>
        broken.EndedAt >= broken.Due ? $"owned.{broken.Kind}" : $"owned.early.{broken.Kind}";
}
