using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The colour of a status: green for yes, amber while a person looks, none for the rest. It only repeats the word.</summary>
internal static class ClaimTags
{
    public static string Of(ClaimStatus status) => status switch
    {
        ClaimStatus.InReview => "look",
        ClaimStatus.Declined or ClaimStatus.Withdrawn or ClaimStatus.Returned or ClaimStatus.Closed => "",
        _ => "yes",
    };
}
