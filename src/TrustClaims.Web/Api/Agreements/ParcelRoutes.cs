using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Web.Api.Documents;
using TrustClaims.Web.Api.Json;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Agreements;

internal static class ParcelRoutes
{
    public static void MapParcels(this IEndpointRouteBuilder api) => api.MapPut("/parcels/{carrier}/{trackingNumber}/events", Record)
        .WithName("recordParcelEvents").WithTags("Parcels").Takes<ParcelEventsBody>().Answers<ParcelEventsAnswer>().Problems(400, 404, 413, 415, 422);

    /// <summary>Adds to what a carrier says of a parcel. Events already known change nothing; the latest is the carrier's account.</summary>
    /// <param name="carrier">As the order names it.</param>
    /// <param name="trackingNumber">As the order names it.</param>
    internal static async Task<IResult> Record(
        string carrier, string trackingNumber, HttpRequest request, RecordParcelEvents record, CancellationToken cancellation)
    {
        var (body, problem) = await RequestBody.Read<ParcelEventsBody>(request, body => body.Mistakes(), cancellation);
        if (body is null)
        {
            return problem!.ToResult();
        }

        var events = body.Events!.Select(one => new ParcelEvent(one!.At!.Value, one.Kind!.Value, one.Text ?? "")).ToList();
        return (await record.Handle(new RecordParcelEventsRequest(carrier, trackingNumber, events), cancellation)).TryGet(out var heard, out var refusal)
            ? Results.Json(new ParcelEventsAnswer(heard), ApiJson.Options)
            : refusal.ToResult();
    }
}

/// <summary>What a carrier says of one of its parcels, 1 to 200 events.</summary>
internal sealed record ParcelEventsBody
{
    public IReadOnlyList<ParcelEventBody?>? Events { get; init; }

    public IReadOnlyList<FieldError> Mistakes()
    {
        var mistakes = new MistakeList();
        mistakes.Unless(Events is not null, "events");
        foreach (var (index, one) in (Events ?? []).Index())
        {
            mistakes.Unless(one?.At is not null, $"events[{index}].at");
            mistakes.Unless(one?.Kind is not null, $"events[{index}].kind");
        }

        return mistakes;
    }
}

internal sealed record ParcelEventBody
{
    /// <summary>When it happened.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What it means for where the parcel is.</summary>
    public CarrierAccount? Kind { get; init; }

    /// <summary>In the carrier's own words, at most 500 characters.</summary>
    public string? Text { get; init; }
}

/// <param name="Recorded">How many of the events were new.</param>
internal sealed record ParcelEventsAnswer(int Recorded);
