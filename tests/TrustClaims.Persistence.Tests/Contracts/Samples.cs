using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Persistence.Tests.Contracts;

/// <summary>One of every entity with a value in every column, made from the model itself: a new column is in it without anybody thinking of it.</summary>
internal static class Samples
{
    private static readonly Guid Id = new("0192e4a0-0000-7abc-8def-0123456789ab");

    // To the microsecond, which is what the databases keep.
    private static readonly DateTimeOffset Instant = new DateTimeOffset(2026, 3, 29, 1, 59, 59, TimeSpan.Zero).AddMicroseconds(123_456);

    private static readonly Dictionary<Type, object> Values = new()
    {
        [typeof(string)] = "Élise — ’ñ 漢 🎁",
        [typeof(int)] = 7,
        [typeof(long)] = 1_234_567_890_123,
        [typeof(bool)] = true,
        [typeof(double)] = 0.123456789012345,
        [typeof(Guid)] = Id,
        [typeof(byte[])] = new byte[] { 0, 1, 254, 255 },
        [typeof(DateTimeOffset)] = Instant,
        [typeof(DateOnly)] = new DateOnly(2026, 2, 28),
        [typeof(Currency)] = Currency.Of("JPY"),
        [typeof(ClaimReference)] = ClaimReference.Parse("K7M-4QXP"),
        [typeof(ClaimId)] = new ClaimId(Id),
        [typeof(CustomerId)] = new CustomerId(Id),
        [typeof(AgreementId)] = new AgreementId(Id),
        [typeof(ParcelId)] = new ParcelId(Id),
        [typeof(PromiseId)] = new PromiseId(Id),
        [typeof(SettlementId)] = new SettlementId(Id),
        [typeof(StaffId)] = new StaffId(Id),
        [typeof(ItemId)] = new ItemId("line 1/é"),
        [typeof(Address)] = Some.Home with { Line2 = "Bâtiment B" },
        [typeof(Cover)] = new Cover(new(2026, 1, 1), new(2026, 12, 31), [ClaimType.WaterDamage], Some.Eur(50), Some.Eur(500), null),
        [typeof(RulingWords)] = new RulingWords(RulingOutcome.PartlyApproved, null, Some.Eur(12), "Élise — ’ñ 漢 🎁"),
        [typeof(ClaimFacts)] = Some.Facts(),
        [typeof(IReadOnlyList<RuleAnswer>)] = ClaimBuilder.Word(Some.Facts()).Decision.Answers,
        [typeof(IReadOnlyList<string>)] = new List<string> { "é\"", "b" },
        [typeof(IReadOnlyList<ItemQuantity>)] = new List<ItemQuantity> { new(new("1"), 2) },
        [typeof(IReadOnlyList<ParcelEvent>)] = new List<ParcelEvent> { new(Instant, CarrierAccount.DeliveredToNeighbour, "Chez la voisine") },
        [typeof(IReadOnlyList<AgreementItem>)] = new List<AgreementItem>
        {
            new()
            {
                Id = new("1"), Title = "Tasse", Sku = "MUG-1", Category = "kitchen", Quantity = 2, Paid = Some.Eur(27), UnitPrice = Some.Eur(30), Value = Some.Eur(1),
                VatRate = 0.2m, InStock = false,
            },
        },
    };

    public static List<EntityEntry> Track(ClaimsDb db)
    {
        var types = db.Model.GetEntityTypes().Where(type => !type.ClrType.IsAbstract && !type.IsOwned());
        return types.Select(type => Track(db, type)).ToList();
    }

    private static EntityEntry Track(ClaimsDb db, IEntityType type)
    {
        var entity = Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        var entry = db.Entry(entity);
        foreach (var property in entry.Properties.Where(property => property.Metadata != type.FindDiscriminatorProperty() && !IsNumberedByDatabase(property.Metadata)))
        {
            property.CurrentValue = ValueFor(type, property.Metadata);
        }

        foreach (var amount in entry.ComplexProperties)
        {
            // The same everywhere: a claim cannot be granted more than it pays.
            amount.CurrentValue = new Money(1_234_567_890_123, Currency.Of("JPY"));
        }

        entry.State = EntityState.Added;
        if (entity is IdentityUserPasskey<Guid> passkey)
        {
            // A part of the same row, of which the model knows as of an entity.
            passkey.Data = new() { PublicKey = [1], Name = "Téléphone", CreatedAt = Instant, AttestationObject = [2], ClientDataJson = [3] };
            db.Add(passkey);
        }

        return entry;
    }

    private static bool IsNumberedByDatabase(IProperty property) => property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(int);

    private static object ValueFor(IEntityType type, IProperty property)
    {
        var clr = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.ClrType == typeof(Contract) && property.IsPrimaryKey())
        {
            // Orders and contracts share a table.
            return new AgreementId(new Guid("0192e4a0-0000-7abc-8def-ffffffffffff"));
        }

        if (clr == typeof(string) && (property.IsUnicode() == false || property.GetMaxLength() is > 0 and <= 8))
        {
            return "word";
        }

        return clr.IsEnum ? Enum.GetValues(clr).GetValue(Enum.GetValues(clr).Length - 1)! : Values[clr];
    }
}
