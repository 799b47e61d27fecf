using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>One item that can be ticked.</summary>
/// <param name="Index">Its place on the page, for the ids of its fields: an item's own id may hold anything.</param>
/// <param name="Most">How many pieces of it are in question.</param>
/// <param name="Earlier">A claim that holds it already.</param>
public sealed record DeclareLine(int Index, AgreementItem Item, int Most, bool Ticked, string Quantity, string Value, ClaimReference? Earlier)
{
    public string Field => $"item-{Index}";
}

/// <summary>One mistake: the id of its field, and the sentence there.</summary>
public sealed record Problem(string Field, string Sentence);

/// <summary>The declaring page as it stands: what is known, what is chosen so far, and what that comes to.</summary>
public sealed record DeclareView(Agreement Agreement, DeclareFields Fields)
{
    public ClaimType? Type { get; init; }

    /// <summary>A tracking number, <see cref="AllParcels"/>, or nothing where there is no choice.</summary>
    public string? Parcel { get; init; }

    public IReadOnlyList<Agreement> Others { get; init; } = [];

    public IReadOnlyList<OwnClaim> Claims { get; init; } = [];

    public IReadOnlyList<DeclareLine> Lines { get; init; } = [];

    public ClaimPreview? Preview { get; init; }

    /// <summary>The open claim that holds all of this already: sending adds to it, and makes no other.</summary>
    public ClaimReference? Joins { get; init; }

    public Remedy? Remedy { get; init; }

    public DateOnly? OccurredOn { get; init; }

    public IReadOnlyList<DeclaredItem> Declared { get; init; } = [];

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>There is nothing to pay or to send, and only a person can help: a sentence that says why, no mistake.</summary>
    public string? Nothing { get; init; }

    public const string AllParcels = "all";

    private const int LinesUnfolded = 6;

    public IReadOnlyList<ClaimType> Types => ClaimTypes.All.Where(Agreement.Covers).ToList();

    /// <summary>In the order in which they were sent.</summary>
    public IReadOnlyList<Parcel> Parcels { get; } = (Agreement as Order)?.Parcels
        .OrderBy(parcel => parcel.ShippedAt ?? parcel.ExpectedAt ?? DateTimeOffset.MaxValue).ThenBy(parcel => parcel.TrackingNumber, StringComparer.Ordinal).ToList() ?? [];

    public bool AsksForParcel => Type == ClaimType.LostParcel && Parcels.Count > 1 && Parcel is null;

    /// <summary>The parcels that the page is about.</summary>
    public IReadOnlyList<Parcel> Chosen => Parcel is null or AllParcels ? Parcels : Parcels.Where(parcel => parcel.TrackingNumber == Parcel).ToList();

    /// <summary>The one parcel that was chosen among several.</summary>
    public Parcel? Named => Type == ClaimType.LostParcel && Parcels.Count > 1 && Chosen.Count == 1 ? Chosen[0] : null;

    /// <summary>The parcel that its carrier says was delivered, where nothing is there.</summary>
    public Parcel? SaidDelivered => Type == ClaimType.LostParcel ? Chosen.FirstOrDefault(parcel => parcel.Account.SaysDelivered()) : null;

    /// <summary>Many items of a lost parcel fold into one line, the whole parcel.</summary>
    public bool Folds => Type == ClaimType.LostParcel && Lines.Count > LinesUnfolded;

    /// <summary>What the insured things were worth, before ceilings and deductible.</summary>
    public Money Worth => Declared.Aggregate(Money.Zero(Agreement.Currency), (sum, line) =>
        sum + ((Agreement.Item(line.Item)?.Value ?? line.DeclaredValue) is { } one ? new Money(checked(one.Minor * line.Quantity), one.Currency) : Money.Zero(sum.Currency)));

    /// <summary>What people agree to by sending: how much, by which answer, and until when.</summary>
    public string Shown => Preview is { } preview ? $"{preview.Payable.Total} {preview.Outcome} {preview.ByWhen:u}".TrimEnd() : "";

    /// <summary>What it comes to has changed since the page was shown: nothing is sent that was not seen.</summary>
    public bool AmountIsNews => Fields.Sent && Problems.Count == 0 && Preview is not null && Fields.Shown != Shown;

    public bool Ready => Fields.Sent && Problems.Count == 0 && (Joins is not null || (Preview is not null && Remedy is not null && !AmountIsNews));

    public string? ProblemAt(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Sentence;
}

/// <summary>A claim of the visitor's, in one line.</summary>
public sealed record OwnClaim(ClaimReference Reference, ClaimType Type, ClaimStatus Status, DateTimeOffset DeclaredAt, string Number, IReadOnlyList<ItemId> Items);
