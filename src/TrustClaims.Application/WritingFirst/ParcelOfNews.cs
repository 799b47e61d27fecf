using TrustClaims.Application.Notifications;
using TrustClaims.Domain;

namespace TrustClaims.Application.WritingFirst;

/// <summary>A parcel that there is something to say about, before its customer asks.</summary>
/// <param name="Kind">Which message: one of <see cref="ParcelNews"/>.</param>
internal sealed record ParcelOfNews(ParcelId Parcel, AgreementId Order, CustomerId Holder, string Kind)
{
    /// <summary>The failure of ours that it is within; null where it is other news.</summary>
    public Guid? Incident { get; init; }

    public string Key => KeyOf(Kind);

    /// <summary>What, said already, leaves nothing to say. A loss is news to somebody who was told that the parcel is late; the other way round it is not.</summary>
    public IReadOnlyList<string> SaidAlready => Kind == ParcelNews.Lost ? [Key] : [KeyOf(ParcelNews.Lost), KeyOf(ParcelNews.Late), KeyOf(ParcelNews.Incident)];

    private string KeyOf(string kind) => $"{kind}:{Parcel.Value}";
}
