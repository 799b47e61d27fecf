using TrustClaims.Application.Accounts;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>What was typed to be recognised.</summary>
/// <param name="Sent">It was sent and led nowhere.</param>
public sealed record RecogniseFields(string Number, string Contact, bool Sent);

/// <summary>The short form that stands wherever a page needs to know whose it is.</summary>
/// <param name="Back">Where it leads once it is filled in.</param>
public sealed record RecogniseView(RecogniseFields Fields, string Back)
{
    private const string Form = "recognise";

    public bool NumberMissing => Fields is { Sent: true, Number: "" };

    public bool ContactMissing => Fields is { Sent: true, Contact: "" };

    /// <summary>One and the same, whatever of it does not match.</summary>
    public bool Mismatch => Fields.Sent && !NumberMissing && !ContactMissing;

    public static async Task<RecogniseView> Read(FormDrafts drafts, HttpContext context, CancellationToken cancellation) => new(
        await drafts.Find<RecogniseFields>(context.DraftKey(), Form, cancellation) ?? new RecogniseFields("", "", Sent: false),
        context.Request.Path.ToUriComponent() + context.Request.QueryString);

    public static Task Keep(FormDrafts drafts, HttpContext context, RecogniseFields fields, CancellationToken cancellation) =>
        drafts.Keep(context.DraftKeyOrNew(), Form, fields, cancellation);

    public static Task Forget(FormDrafts drafts, HttpContext context, CancellationToken cancellation) => drafts.Forget(context.DraftKey(), Form, cancellation);
}
