using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>From what is known and filled in to the page as it stands: which step is next, what was mistyped, what it comes to.</summary>
public sealed class DeclareSteps(PreviewClaim preview, RefusalSentences sentences, ShopOptions shop, TimeProvider clock)
{
    private DateOnly Today => shop.PromiseTimes.DayOf(clock.GetUtcNow());

    /// <summary>What happened and which parcel, as the address says; what makes no sense for this agreement is not taken up.</summary>
    public static DeclareView Start(Agreement agreement, string? type, string? parcel)
    {
        var view = new DeclareView(agreement, new DeclareFields())
        {
            Type = PolicyWords.TryParse<ClaimType>(type, out var known) && agreement.Covers(known) ? known : null,
        };
        var several = view.Type == ClaimType.LostParcel && view.Parcels.Count > 1;
        var named = parcel == DeclareView.AllParcels || view.Parcels.Any(one => one.TrackingNumber == parcel);
        return view with { Parcel = several && named ? parcel : null };
    }

    /// <param name="fields">As filled in; null for a page nobody has touched.</param>
    public async Task<DeclareView> Continue(DeclareView start, DeclareFields? fields, CancellationToken cancellation)
    {
        if (start.Type is not { } type || start.AsksForParcel)
        {
            return start;
        }

        var view = start with { Fields = fields ?? new DeclareFields { Which = "whole" }, Lines = DeclareLines.Of(start, fields) };
        var problems = new List<Problem>();
        var day = type.IsForContract() ? Day(view.Fields, problems) : null;
        var declared = DeclareLines.Declared(view, sentences, problems);
        if (view.Fields.Comment.Length > Exchange.LongestText)
        {
            problems.Add(new Problem("comment", sentences.Say(new FieldError("comment", "comment_too_long", Exchange.LongestText))));
        }

        view = view with { Declared = declared, OccurredOn = day, Problems = problems };
        return declared.Count == 0 || problems.Any(problem => problem.Field != "comment")
            ? Quiet(view)
            : Quiet(await Foresee(view, type, problems, cancellation));
    }

    private async Task<DeclareView> Foresee(DeclareView view, ClaimType type, List<Problem> problems, CancellationToken cancellation)
    {
        var asked = new PreviewClaimRequest(view.Agreement.Id, type, view.Declared, view.OccurredOn, view.Named?.Id);
        if (!(await preview.Handle(asked, cancellation)).TryGet(out var foreseen, out var refusal))
        {
            return refusal is Refusal.NothingPayable or Refusal.NothingToOffer
                ? view with { Nothing = sentences.Say(refusal) }
                : view with { Problems = [.. problems, new Problem("items", sentences.Say(refusal))] };
        }

        return foreseen is JoinedClaim(var open) ? view with { Joins = open, Remedy = Wished(view) } : Price(view, (ClaimPreview)foreseen, problems);
    }

    private DeclareView Price(DeclareView view, ClaimPreview found, List<Problem> problems)
    {
        var wished = Wished(view);
        var named = wished is { } remedy && found.Remedies.Contains(remedy);
        var shown = view.Fields.Shown.Length > 0;
        if (!named && shown && view.Fields.Remedy.Length > 0)
        {
            problems.Add(new Problem("remedy", sentences.Say(new Refusal.RemedyNotOffered())));
        }

        return view with { Preview = found, Problems = problems, Remedy = named ? wished : found.Remedies.Cast<Remedy?>().FirstOrDefault() };
    }

    private static Remedy? Wished(DeclareView view) => PolicyWords.TryParse<Remedy>(view.Fields.Remedy, out var wished) ? wished : null;

    // Mistakes are named once the form was sent, not while it is being filled in.
    private static DeclareView Quiet(DeclareView view) => view.Fields.Sent ? view : view with { Problems = [] };

    private DateOnly? Day(DeclareFields fields, List<Problem> problems)
    {
        DateOnly? day = fields.Day switch
        {
            "today" => Today,
            "yesterday" => Today.AddDays(-1),
            _ => DateOnly.TryParseExact(fields.Date, "yyyy-MM-dd", out var named) ? named : null,
        };
        if (day is null || day > Today)
        {
            problems.Add(new Problem("date", day is null ? sentences.Say(new FieldError("date", "choose_day")) : sentences.Say(new Refusal.HappensInFuture())));
        }

        return day;
    }
}
