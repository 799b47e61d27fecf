using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The items to choose from, ticked as most people would tick them, and what was declared with them.</summary>
internal static class DeclareLines
{
    public static IReadOnlyList<DeclareLine> Of(DeclareView view, DeclareFields? fields)
    {
        var found = InQuestion(view)
            .Select((line, index) => new DeclareLine(
                index, line.Item, line.Most, false, fields?.Quantities.GetValueOrDefault(line.Item.Id.Value) ?? "", fields?.Values.GetValueOrDefault(line.Item.Id.Value) ?? "",
                view.Claims.FirstOrDefault(claim => claim.Status != ClaimStatus.Withdrawn && claim.Items.Contains(line.Item.Id))?.Reference))
            .ToList();
        return found.ConvertAll(line => line with
        {
            Ticked = fields is null ? TickedAtFirst(line, found, view) : fields.Items.Contains(line.Item.Id.Value),
            Quantity = line.Quantity.Length > 0 ? line.Quantity : $"{(view.Type == ClaimType.LostParcel ? line.Most : 1)}",
        });
    }

    /// <summary>What was ticked, with every mistake noted at its field.</summary>
    public static IReadOnlyList<DeclaredItem> Declared(DeclareView view, RefusalSentences sentences, List<Problem> problems)
    {
        if (view.Folds && view.Fields.Which != "some")
        {
            return view.Lines.Select(line => new DeclaredItem(line.Item.Id, line.Most)).ToList();
        }

        if (view.Fields.Items.Except(view.Lines.Select(line => line.Item.Id.Value)).FirstOrDefault() is { } unknown)
        {
            problems.Add(new Problem("items", sentences.Say(new Refusal.UnknownItem(unknown))));
        }

        var ticked = view.Lines.Where(line => line.Ticked).ToList();
        if (ticked.Count == 0)
        {
            problems.Add(new Problem("items", sentences.Say(new FieldError("items", view.Agreement is Contract ? "choose_items.contract" : "choose_items"))));
        }

        return ticked.ConvertAll(line => new DeclaredItem(line.Item.Id, Quantity(line, sentences, problems), Value(line, view.Agreement, sentences, problems)));
    }

    private static IEnumerable<(AgreementItem Item, int Most)> InQuestion(DeclareView view)
    {
        var inParcels = view.Parcel is null or DeclareView.AllParcels ? [] : view.Chosen.SelectMany(parcel => parcel.Items).ToList();
        return inParcels.Count == 0
            ? view.Agreement.Items.Select(item => (item, item.Quantity))
            : from item in view.Agreement.Items
              let pieces = inParcels.Where(line => line.Item == item.Id).Sum(line => line.Quantity)
              where pieces > 0
              select (item, Math.Min(pieces, item.Quantity));
    }

    // A lost parcel is lost with all that was in it; one thing among several is for the customer to name.
    private static bool TickedAtFirst(DeclareLine line, List<DeclareLine> lines, DeclareView view) =>
        lines.Count == 1 || (view.Type == ClaimType.LostParcel && (line.Earlier is null || lines.All(one => one.Earlier is not null)));

    private static int Quantity(DeclareLine line, RefusalSentences sentences, List<Problem> problems)
    {
        if (line.Most == 1 && line.Quantity is "1")
        {
            return 1;
        }

        if (Typed.Quantity(line.Quantity) is { } quantity && quantity <= line.Most)
        {
            return quantity;
        }

        problems.Add(new Problem($"quantity-{line.Index}", sentences.Say(new Refusal.QuantityBeyondAgreement(line.Item.Title, line.Most))));
        return 1;
    }

    private static Money? Value(DeclareLine line, Agreement agreement, RefusalSentences sentences, List<Problem> problems)
    {
        if (agreement is not Contract || line.Item.Value is not null)
        {
            return null;
        }

        if (line.Value.Length == 0)
        {
            return Wrong(sentences.Say(new Refusal.DeclaredValueMissing(line.Item.Title)));
        }

        return TypedAmount.Of(line.Value, agreement.Currency).TryGet(out var value, out var refusal) ? value
            : Wrong(sentences.SayFirst(refusal));

        Money? Wrong(string sentence)
        {
            problems.Add(new Problem($"value-{line.Index}", sentence));
            return null;
        }
    }
}
