using System.Text.Json;
using TrustClaims.Domain;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Agreements;

/// <summary>The rows of a batch <c>{"orders": [...]}</c>, each read by itself, so that one that is wrong spoils no other.</summary>
/// <param name="Number">What the row calls itself, as far as that can be read.</param>
/// <param name="Row">Null where it cannot be read; then there is a mistake.</param>
internal sealed record BatchRow<T>(string Number, T? Row, FieldError? Mistake)
    where T : class
{
    /// <param name="list">The one member of the body: <c>orders</c>.</param>
    /// <param name="numberOf">The member of a row that names it: <c>orderNumber</c>.</param>
    public static async Task<(IReadOnlyList<BatchRow<T>>? Rows, ApiProblem? Problem)> Read(
        HttpRequest request, string list, string numberOf, CancellationToken cancellation)
    {
        var (document, problem) = await RequestBody.ReadDocument(request, cancellation);
        if (document is null)
        {
            return (null, problem);
        }

        using (document)
        {
            return MistakesIn(document.RootElement, list) is { Count: > 0 } mistakes
                ? (null, ApiProblem.Invalid(mistakes))
                : (document.RootElement.GetProperty(list).EnumerateArray().Select(row => Of(row, numberOf)).ToList(), null);
        }
    }

    private static MistakeList MistakesIn(JsonElement root, string list)
    {
        var mistakes = new MistakeList();
        if (root.ValueKind != JsonValueKind.Object)
        {
            mistakes.Unless(false, "", "must_be_object");
            return mistakes;
        }

        var members = root.EnumerateObject().ToList();
        foreach (var member in members.Where(member => member.Name != list))
        {
            mistakes.Unless(false, member.Name, "unknown");
        }

        var lists = members.Where(member => member.Name == list).ToList();
        mistakes.Unless(lists.Count > 0, list);
        mistakes.Unless(lists.Count < 2, list, "twice");
        mistakes.Unless(
            lists.TrueForAll(one => one.Value.ValueKind == JsonValueKind.Array && one.Value.GetArrayLength() <= BodyLimits.RowsInBatch),
            list, "must_be_list", BodyLimits.RowsInBatch);
        return mistakes;
    }

    private static BatchRow<T> Of(JsonElement row, string numberOf)
    {
        var (read, mistake) = RequestBody.Take<T>(row);
        return new BatchRow<T>(NumberOf(row, numberOf), read, mistake);
    }

    // An answer must be able to say it back, so what is no text at all is left out.
    private static string NumberOf(JsonElement row, string numberOf)
    {
        if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty(numberOf, out var number) || number.ValueKind != JsonValueKind.String)
        {
            return "";
        }

        try
        {
            return number.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
