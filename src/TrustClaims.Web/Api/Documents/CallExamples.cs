namespace TrustClaims.Web.Api.Documents;

/// <summary>A body for each call that takes one. They stand in the document, and a test sends them in this order.</summary>
internal static class CallExamples
{
    public static IReadOnlyDictionary<string, string> Bodies { get; } = new Dictionary<string, string>
    {
        ["importOrders"] = """
            {"orders": [{"orderNumber": "FR-1042", "placedAt": "2026-10-20T10:00:00+02:00",
              "customer": {"email": "ada@example.org", "phone": "+33600000000", "name": "Ada Essai", "since": "2024-01-01T00:00:00+01:00", "language": "fr"},
              "deliveryAddress": {"line1": "1 rue de la Paix", "postcode": "75002", "city": "Paris", "country": "FR", "kind": "home"},
              "items": [{"itemId": "1", "sku": "MUG-1", "title": "Tasse", "category": "kitchen", "quantity": 1,
                "unitPrice": {"amount": "30.00", "currency": "EUR"}, "paid": {"amount": "27.00", "currency": "EUR"}, "vatRate": "0.20", "inStock": true}],
              "shipping": {"amount": "4.90", "currency": "EUR"}, "payment": {"method": "card", "reference": "pi_123"},
              "parcels": [{"carrier": "colissimo", "trackingNumber": "6A123", "items": [{"itemId": "1", "quantity": 1}],
                "shippedAt": "2026-10-21T09:00:00+02:00", "expectedAt": "2026-10-23T18:00:00+02:00", "account": "moving"}]}]}
            """,
        ["importContracts"] = """
            {"contracts": [{"contractNumber": "HAB-77", "holder": {"email": "ada@example.org", "name": "Ada Essai"}, "insured": [{"name": "Ada Essai"}],
              "cover": {"from": "2025-01-01", "to": "2026-12-31", "causes": ["BrokenItem", "WaterDamage"],
                "deductible": {"amount": "50.00", "currency": "EUR"}, "ceilingPerClaim": {"amount": "500.00", "currency": "EUR"},
                "ceilingPerYear": {"amount": "1500.00", "currency": "EUR"}},
              "items": [{"itemId": "phone-screen", "title": "Écran de téléphone", "category": "phones", "quantity": 1,
                "value": {"amount": "180.00", "currency": "EUR"}}],
              "payoutAccount": {"iban": "FR7630006000011234567890189"}}]}
            """,
        ["recordParcelEvents"] = """
            {"events": [{"at": "2026-10-22T08:30:00+02:00", "kind": "moving", "text": "Arrivé au centre de tri"}]}
            """,
        ["declareClaim"] = """
            {"orderNumber": "FR-1042", "email": "ada@example.org", "type": "LostParcel", "items": [{"itemId": "1", "quantity": 1}],
             "remedy": "Refund", "comment": "Rien reçu."}
            """,
        ["ruleOnClaim"] = """
            {"outcome": "approved", "reason": "Bien sûr.", "ruledBy": "agent@example.org", "version": 2}
            """,
        ["reportSettlement"] = """
            {"outcome": "refunded", "at": "2026-10-29T15:00:00+01:00"}
            """,
        ["receiveMail"] = """
            {"MessageID": "73e6d360-66eb-11e1-8e72-a8904824019b", "From": "Ada Essai <ada@example.org>",
             "To": "reponse+k7m4qxp0123456789abcdef01234567@example.org", "Subject": "Re: Votre demande K7M-4QXP",
             "TextBody": "Merci, il est arrivé.", "HtmlBody": "<p>Merci, il est arrivé.</p>", "StrippedTextReply": "Merci, il est arrivé.",
             "Headers": [{"Name": "Message-ID", "Value": "<abc@mail.example.org>"}], "Attachments": []}
            """,
        ["runSimulation"] = """
            {"name": "Up to 50", "currency": "EUR", "rules": {"amount": {"most": "50.00"}}}
            """,
    };

    public static string BodyOf(string call) => Bodies[call];
}
