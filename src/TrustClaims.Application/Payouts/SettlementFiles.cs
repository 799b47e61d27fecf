using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrustClaims.Application.Payouts;

/// <summary>
/// The embedded way out: one JSON file per settlement, named by its id, for a back office to pick up. It is written beside and flushed to the
/// disk before it gets its name, so that a file that exists is whole and done; writing it again changes nothing.
/// </summary>
/// <param name="folder">Where the files stand; made when missing.</param>
public sealed class SettlementFiles(string folder) : ISettlementPort
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task HandOver(SettlementOrder order, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{order.Id.Value}.json");
        if (File.Exists(path))
        {
            return;
        }

        // A name of its own for each try: two workers never write into one file, and what a crash leaves behind is never taken for a settlement.
        var beside = $"{path}.{Path.GetRandomFileName()}.part";
        await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await JsonSerializer.SerializeAsync(file, Document(order), Form, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

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
    };
}
