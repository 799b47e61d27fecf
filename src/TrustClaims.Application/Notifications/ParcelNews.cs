using System.Globalization;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Notifications;

/// <summary>What is told of a parcel before anybody has asked: which one, what became of it, and what there is to choose from.</summary>
public sealed class ParcelNews(WordsOf words, ClaimSentences sentences)
{
    /// <summary>Its carrier says that it is lost.</summary>
    public const string Lost = "parcelLost";

    /// <summary>It ought to have arrived days ago.</summary>
    public const string Late = "parcelLate";

    /// <summary>It is within a failure of ours that a manager has declared.</summary>
    public const string Incident = "incident";

    public static IReadOnlyList<string> Kinds { get; } = [Lost, Late, Incident];

    /// <summary>Each may stand in the template of any message on a parcel; where it has nothing to say, it is empty.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = ["about", "sorry", "carrier", "number", "incident", "expected", "items", "choices", "toDo", "found"];

    private readonly Texts texts = words.Letters;

    /// <summary>In the reader's language.</summary>
    public News Of(string kind, ParcelFacts facts, Agreement agreement, WayBack back) => new(
        kind,
        FieldNames.ToDictionary(name => name, name => new Func<Field>(() => new Field(Value(name, kind, facts, agreement)))),
        back,
        null)
    {
        Way = "link.choose",
    };

    private string? Value(string name, string kind, ParcelFacts facts, Agreement agreement) => name switch
    {
        "about" => texts["about.order", agreement.Number],
        "sorry" => texts[kind switch { Lost => "parcel.sorry.lost", Incident => "parcel.sorry.incident", _ => "parcel.sorry" }],
        "carrier" => ShopWords.Named(facts.Carrier),
        "number" => facts.TrackingNumber,
        "incident" => facts.Told?.In(CultureInfo.CurrentUICulture) is { } words ? texts["parcel.happened", words] : null,
        "expected" => facts.Expected is { } day ? texts["parcel.expected", day] : null,
        "items" => texts["parcel.items", texts.Items(facts.Items.Select(item => (item.Title, item.Quantity)).ToList())],
        "choices" => facts.WithShipping && facts.Remedies.Any(remedy => remedy.IsMoney()) ? $"{Choices(facts)} {texts["parcel.shipping"]}" : Choices(facts),
        "toDo" => texts["parcel.toDo"],
        "found" => texts["parcel.found"],
        _ => null,
    };

    private string Choices(ParcelFacts facts) => facts.Remedies.Count == 1
        ? texts["parcel.choice", sentences.RemedyOf(facts.Remedies[0], facts.Payable)]
        : texts["parcel.choices", string.Join(", ", facts.Remedies.SkipLast(1).Select(one => sentences.RemedyOf(one, facts.Payable))), sentences.RemedyOf(facts.Remedies[^1], facts.Payable)];
}
