using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Mapping;

namespace TrustClaims.Persistence;

/// <summary>How the domain's small types are stored, wherever they stand.</summary>
internal static class Conversions
{
    public static void Apply(ModelConfigurationBuilder model)
    {
        model.Properties<ClaimId>().HaveConversion<ClaimIds>();
        model.Properties<CustomerId>().HaveConversion<CustomerIds>();
        model.Properties<AgreementId>().HaveConversion<AgreementIds>();
        model.Properties<ParcelId>().HaveConversion<ParcelIds>();
        model.Properties<PromiseId>().HaveConversion<PromiseIds>();
        model.Properties<SettlementId>().HaveConversion<SettlementIds>();
        model.Properties<StaffId>().HaveConversion<StaffIds>();
        model.Properties<string>().HaveMaxLength(Lengths.Name);
        model.Properties<ItemId>().HaveConversion<ItemIds>().HaveMaxLength(Lengths.Number);
        model.Properties<Enum>().HaveConversion<string>().HaveMaxLength(Lengths.Word).AreUnicode(false);
        model.Properties<Currency>().HaveConversion<CurrencyCodes>().HaveMaxLength(3).AreUnicode(false).AreFixedLength();
        model.Properties<ClaimReference>().HaveConversion<References>().HaveMaxLength(ClaimReference.Length).AreUnicode(false).AreFixedLength();
        model.Properties<DateTimeOffset>().HaveConversion<Instants>().HavePrecision(6);
    }

    private sealed class ClaimIds() : ValueConverter<ClaimId, Guid>(id => id.Value, value => new ClaimId(value));

    private sealed class CustomerIds() : ValueConverter<CustomerId, Guid>(id => id.Value, value => new CustomerId(value));

    private sealed class AgreementIds() : ValueConverter<AgreementId, Guid>(id => id.Value, value => new AgreementId(value));

    private sealed class ParcelIds() : ValueConverter<ParcelId, Guid>(id => id.Value, value => new ParcelId(value));

    private sealed class PromiseIds() : ValueConverter<PromiseId, Guid>(id => id.Value, value => new PromiseId(value));

    private sealed class SettlementIds() : ValueConverter<SettlementId, Guid>(id => id.Value, value => new SettlementId(value));

    private sealed class StaffIds() : ValueConverter<StaffId, Guid>(id => id.Value, value => new StaffId(value));

    private sealed class ItemIds() : ValueConverter<ItemId, string>(id => id.Value, value => new ItemId(value));

    private sealed class CurrencyCodes() : ValueConverter<Currency, string>(currency => currency.Code, code => Currency.Of(code));

    private sealed class References() : ValueConverter<ClaimReference, string>(reference => reference.Value, value => ClaimReference.Parse(value));

    private sealed class Instants() : ValueConverter<DateTimeOffset, DateTime>(instant => Stored(instant), stored => Read(stored));

    /// <summary>UTC to the microsecond, which is what PostgreSQL keeps: the same instant in every database.</summary>
    public static DateTime Stored(DateTimeOffset instant) => instant.UtcDateTime.AddTicks(-(instant.UtcTicks % TimeSpan.TicksPerMicrosecond));

    private static DateTimeOffset Read(DateTime stored) => new(DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
