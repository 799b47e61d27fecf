namespace TrustClaims.Web.Pages.Customers;

/// <summary>How much a form may hold and still be read, to be answered with a sentence of ours rather than with an error.</summary>
internal static class FormLimits
{
    /// <summary>Bytes: ten million characters, even where each is escaped.</summary>
    public const int Body = 40_000_000;

    /// <summary>Three for each of the 500 items of a large order, and the page's own.</summary>
    public const int Fields = 2_000;
}
