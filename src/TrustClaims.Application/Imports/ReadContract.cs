using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Application.Imports;

/// <summary>A contract read from its document, without a mistake.</summary>
internal sealed record ReadContract(string Number, Contact Holder, ContractContent Content, string Hash)
{
    private const int MostInsured = 100;
    private const int LongestIban = 34;

    public static Result<ReadContract> Of(ContractDocument document, ShopOptions shop)
    {
        var reader = new DocumentReader(shop.CallingCode);
        var number = reader.Number("contractNumber", document.ContractNumber);
        var holder = reader.Contact("holder", document.Holder);
        var items = Items(reader, document.Items ?? []);
        var cover = CoverOf(reader, document.Cover, shop);
        var insured = Insured(reader, document.Insured ?? []);
        var account = Iban(reader, document.PayoutAccount?.Iban);
        return reader.Errors.Count > 0
            ? new Refusal.Invalid(reader.Errors)
            : new ReadContract(
                number,
                holder,
                new ContractContent(reader.CurrencyOr(Currency.Of(shop.Currency)), items, cover, insured, account),
                DocumentHash.Of(document));
    }

    private static List<AgreementItem> Items(DocumentReader reader, IReadOnlyList<ContractItemDocument?> documents)
    {
        var items = new List<AgreementItem>();
        if (documents.Count is 0 or > DocumentReader.MostItems)
        {
            reader.Mistake("items", documents.Count == 0 ? "items_missing" : "must_be_list", DocumentReader.MostItems);
            return items;
        }

        foreach (var (index, document) in documents.Index())
        {
            var path = $"items[{index}]";
            var id = reader.Number($"{path}.itemId", document?.ItemId);
            if (items.Exists(other => other.Id.Value == id))
            {
                reader.Mistake($"{path}.itemId", "twice");
            }

            items.Add(new AgreementItem
            {
                Id = new ItemId(id),
                Title = reader.Words($"{path}.title", document?.Title, DocumentReader.LongestTitle) ?? id,
                Category = reader.Words($"{path}.category", document?.Category, DocumentReader.LongestNumber),
                Quantity = reader.Quantity($"{path}.quantity", document?.Quantity),
                Value = reader.Amount($"{path}.value", document?.Value),
            });
        }

        return items;
    }

    private static Cover CoverOf(DocumentReader reader, CoverDocument? document, ShopOptions shop)
    {
        if (document is null)
        {
            reader.Mistake("cover", "missing");
            return new Cover(default, default, [], Money.Zero(Currency.Of(shop.Currency)), null, null);
        }

        var (from, to) = (reader.Day("cover.from", document.From), reader.Day("cover.to", document.To));
        if (to < from)
        {
            reader.Mistake("cover.to", "contradicts", "cover.from");
        }

        var causes = (document.Causes ?? []).Index().Select(pair => reader.Word<ClaimType>($"cover.causes[{pair.Index}]", pair.Item ?? "?")).OfType<ClaimType>().Distinct().ToList();
        if (causes.Count == 0 || causes.Exists(cause => !cause.IsForContract()))
        {
            reader.Mistake("cover.causes", "must_be_one_of", "BrokenItem, WaterDamage");
        }

        var deductible = reader.Amount("cover.deductible", document.Deductible);
        var (perClaim, perYear) = (reader.Amount("cover.ceilingPerClaim", document.CeilingPerClaim), reader.Amount("cover.ceilingPerYear", document.CeilingPerYear));
        return new Cover(from, to, causes, deductible ?? Money.Zero(reader.CurrencyOr(Currency.Of(shop.Currency))), perClaim, perYear);
    }

    private static List<string> Insured(DocumentReader reader, IReadOnlyList<InsuredDocument?> documents)
    {
        if (documents.Count > MostInsured)
        {
            reader.Mistake("insured", "must_be_list", MostInsured);
        }

        return documents.Index().Select(pair => reader.Words($"insured[{pair.Index}].name", pair.Item?.Name, DocumentReader.LongestName)).OfType<string>().ToList();
    }

    // Whether an account exists is the bank's to say; here it only has to look like one.
    private static string? Iban(DocumentReader reader, string? text)
    {
        var iban = (text ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (iban.Length > 0 && (iban.Length is < 5 or > LongestIban || !iban.All(char.IsAsciiLetterOrDigit)))
        {
            reader.Mistake("payoutAccount.iban", "must_be_text", LongestIban);
        }

        return iban.Length == 0 ? null : iban;
    }
}
