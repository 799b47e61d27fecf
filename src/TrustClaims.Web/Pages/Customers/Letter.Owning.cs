using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Web.Pages.Customers;

// Where we did not keep our word, the letter begins with that: what we had said, that it did not happen, that we are sorry, what we say now.
public sealed partial class LetterWriter
{
    private Letter Owning(ClaimPage page, Promise broken)
    {
        var again = page.Unkept.Again!;
        return new Letter("look", "clock", Texts["owned.title"], Texts[OwnedKey(broken), moments.At(broken.Due)], page.Claim.LastRuling is { Reason: not null } ruling ? ruling : null)
        {
            Again = again.Kind == PromiseKind.ParcelThereBy ? Texts["owned.again.there", moments.At(again.Due)] : What(page),
        };
    }

    private Letter Late(ClaimPage page, string before) => page.Unkept.Answer is { } owed && page.Claim.AnswerDue > page.Now
        ? new Letter("look", "clock", Texts["letter.late.title"], Texts["letter.late", moments.Before(owed.Due), before])
        : new Letter("look", "clock", Texts["letter.late.title"], Texts["letter.late.past", before]);

    // What came in the end, and later than we had said. A yes that silence gave tells of its delay itself.
    private Letter OwningDelay(ClaimPage page, Letter letter)
    {
        if (page.Unkept.CameLate is { } late)
        {
            var title = page.Claim.Status is ClaimStatus.Settled or ClaimStatus.Closed ? Texts["owned.done.title"] : letter.Title;
            return letter with { Title = title, Lead = Sentences(letter.Lead, Texts["owned.done", moments.At(late.Due)]) };
        }

        return page.Unkept.Answer is { } answer && page.Claim.Status != ClaimStatus.InReview && page.GrantedBySilence is null
            ? letter with { Lead = Sentences(letter.Lead, Texts["owned.answered", moments.Before(answer.Due)]) }
            : letter;
    }

    // It was tried and failed, or its time passed.
    private static string OwnedKey(Promise broken) =>
        broken.EndedAt >= broken.Due ? $"owned.{broken.Kind}" : broken.Kind == PromiseKind.ParcelThereBy ? "owned.early.ParcelThereBy" : "owned.early";
}
