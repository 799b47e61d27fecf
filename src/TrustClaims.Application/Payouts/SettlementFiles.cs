using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Payouts;

/// <summary>The embedded way out: one JSON file per settlement, named by its id, for a back office to pick up.</summary>
/// <param name="folder">Where the files stand; made when missing.</param>
public sealed class SettlementFiles(string folder) : ISettlementPort
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task HandOver(SettlementOrder order, CancellationToken cancellation) => WholeFile.WriteOnce(
        folder,
        $"{order.Id.Value}.json",
        (file, inside) => JsonSerializer.SerializeAsync(file, Document(order), Form, inside),
        cancellation);

    private static object Document(SettlementOrder order) => new
    {
        Id = order.Id.Value,
        Claim = order.Claim.ToString(),
        Agreement = order.AgreementNumber,
        ItemId = order.Item.Value,
        order.Title,
        order.Round,
        Remedy = order.Remedy.ToString(),
        order.Quantity,
        Amount = new { Amount = order.Amount.AmountText, Currency = order.Amount.Currency.Code },
        Payment = order.PaymentMethod is null && order.PaymentReference is null ? null : new { Method = order.PaymentMethod, Reference = order.PaymentReference },
        Iban = order.PayoutAccount,
        Gesture = order.IsGesture ? true : (bool?)null,
    };
}
